import { routeReasons } from '../compile/route-reasons.ts'
import { stageStatuses } from '../compile/stage-statuses.ts'
import * as kinds from '../model/event-kinds.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import { stages } from './child-tables.ts'
import type { RowValue } from './cohort-table.ts'
import type { FollowedInOrder } from './followed-children.ts'
import type { ChildReader, CohortNames, Happening } from './happening.ts'

/** The stay a child is in; no stage for none. */
const specs = {
  stage: ['int16', -1],
  entered: 'int32',
  fromStock: 'uint8',
  locality: ['int16', -1],
  team: ['int16', -1],
  clock: ['int32', -1],
} as const

const NOT_YET = -1

const looksAt = [
  kinds.OPENED_WITH,
  kinds.STAGE_ENTERED,
  kinds.STAGE_FINISHED,
  kinds.TRANSFERRED,
  kinds.WORKER_ALLOCATED,
  kinds.CHILD_CLOSED,
]

/** Stays of children in stages. */
export class StageStays implements ChildReader {
  readonly kinds: readonly number[] = looksAt
  readonly #names: CohortNames
  readonly #stays: ChildRows<typeof specs> = createChildRows(specs)
  readonly #countsAs: readonly RowValue[]
  readonly #reasons: readonly number[]

  constructor(names: CohortNames) {
    this.#names = names
    const { texts, compiled } = names
    this.#countsAs = Array.from(compiled.stageStatus, (status) => texts.numberOf(stageStatuses[status] ?? ''))
    this.#reasons = routeReasons.map((reason) => texts.numberOf(reason))
  }

  read(row: Happening): void {
    const { child, followed, kind, day, team, detail, detail2 } = row
    const stays = this.#stays
    switch (kind) {
      case kinds.OPENED_WITH:
        this.#begin(row, day - detail2, true)
        return
      case kinds.STAGE_ENTERED:
        if (this.#isIn(followed)) this.#add(child, followed, day, detail, NOT_YET)
        this.#begin(row, day, false)
        return
      case kinds.STAGE_FINISHED:
        if (this.#isIn(followed)) stays.clock[followed] = detail2
        return
      case kinds.TRANSFERRED:
      case kinds.WORKER_ALLOCATED:
        if (team >= 0 && this.#isIn(followed)) stays.team[followed] = team
        return
      case kinds.CHILD_CLOSED:
        if (!this.#isIn(followed)) return
        this.#add(child, followed, day, NOT_YET, detail)
        stays.stage[followed] = -1
        return
      default:
    }
  }

  finish(_end: number, { children, rows }: FollowedInOrder): void {
    rows.forEach((followed, i) => {
      if (this.#isIn(followed)) this.#add(children[i] ?? -1, followed, undefined, NOT_YET, NOT_YET)
    })
  }

  isIdle(followed: number): boolean {
    return !this.#isIn(followed)
  }

  #isIn(followed: number): boolean {
    return followed < this.#stays.rows && (this.#stays.stage[followed] ?? -1) >= 0
  }

  #begin({ followed, team, detail, locality }: Happening, entered: number, fromStock: boolean): void {
    const stays = this.#stays
    ensureChild(stays, followed)
    stays.stage[followed] = detail
    stays.entered[followed] = entered
    stays.fromStock[followed] = fromStock ? 1 : 0
    stays.locality[followed] = locality
    stays.team[followed] = team
    stays.clock[followed] = NOT_YET
  }

  #add(child: number, followed: number, left: number | undefined, next: number, reason: number): void {
    const names = this.#names
    const stays = this.#stays
    const stage = stays.stage[followed] ?? -1
    const entered = stays.entered[followed] ?? 0
    const clock = stays.clock[followed] ?? NOT_YET
    names.add(stages, [
      names.own[0],
      names.own[1],
      child,
      names.familyOf(child),
      names.locality(stays.locality[followed] ?? -1),
      names.stage(stage),
      this.#countsAs[stage] ?? null,
      names.team(stays.team[followed] ?? -1),
      names.dateOf(entered),
      left === undefined ? null : names.dateOf(left),
      left === undefined ? null : left - entered,
      left === undefined || clock === NOT_YET ? null : clock,
      stays.fromStock[followed] === 1,
      next === NOT_YET ? null : names.stage(next),
      reason === NOT_YET ? null : (this.#reasons[reason] ?? null),
    ])
  }
}
