import * as kinds from '../model/event-kinds.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'
import { roleHoldsCases } from './role-holds-cases.ts'
import { posts } from './workforce-tables.ts'

/** Bits of a post that moves (`event-kinds.ts`): a place on call is no post. */
const ON_CALL = 2
const ROLE_FROM = 2

const looksAt = [kinds.POST_OPENED, kinds.POST_MOVED]

/** Posts as they come to teams and go from them. */
export class PostChanges implements TableReader {
  readonly kinds: readonly number[] = looksAt
  readonly #names: CohortNames

  constructor(names: CohortNames) {
    this.#names = names
  }

  read({ kind, day, team, detail, detail2 }: Happening): void {
    if (kind === kinds.POST_OPENED) this.#add(day, team, detail2, detail === 1, 1, 'opened')
    if (kind !== kinds.POST_MOVED || (detail2 & ON_CALL) !== 0) return
    const because = team < 0 ? 'closed' : 'moved'
    const isAgency = (detail2 & 1) === 1
    this.#add(day, detail, detail2 >> ROLE_FROM, isAgency, -1, because)
    if (team >= 0) this.#add(day, team, detail2 >> ROLE_FROM, isAgency, 1, because)
  }

  finish(): void {}

  #add(day: number, team: number, role: number, isAgency: boolean, change: number, because: string): void {
    const names = this.#names
    names.add(posts, [
      ...names.own,
      names.dateOf(day),
      names.team(team),
      names.role(role),
      isAgency,
      names.compiled.roleIsSocialWorker[role] === 1,
      roleHoldsCases(names.compiled, role),
      change,
      names.texts.numberOf(because),
    ])
  }
}
