import * as kinds from '../model/event-kinds.ts'
import { isDesigned, workerReasons } from '../model/worker-reasons.ts'
import type { RowValue } from './cohort-table.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import type { FollowedInOrder } from './followed-children.ts'
import type { ChildReader, CohortNames, Happening } from './happening.ts'
import { allocations, changesOfWorker } from './work-tables.ts'

/** What is remembered of a child. */
const specs = {
  isHeld: 'uint8',
  team: ['int16', -1],
  /** -1 for none. */
  worker: ['int32', -1],
  began: 'int32',
  reason: ['int16', -1],
  /** -1 where nobody waited [working days]. */
  waited: ['int32', -1],
  overCap: 'uint8',
  /** Last worker since her case was opened, -1 for none yet. */
  lastWorker: ['int32', -1],
  /** Transfer from a worker that no worker has answered yet: its day, or -1, and the team she left. */
  handOffDay: ['int32', -1],
  handOffFrom: ['int16', -1],
  inNeed: 'uint8',
  locality: ['int16', -1],
} as const

const looksAt = [
  kinds.OPENED_WITH,
  kinds.STAGE_ENTERED,
  kinds.TRANSFERRED,
  kinds.WORKER_ALLOCATED,
  kinds.ALLOCATED_OVER_CAP,
  kinds.WORKER_RELEASED,
  kinds.CHILD_CLOSED,
]

/** Who held each child when, and every change of worker. */
export class AllocationPeriods implements ChildReader {
  readonly kinds: readonly number[] = looksAt
  readonly #names: CohortNames
  readonly #isNeed: (stage: number) => boolean
  readonly #held: ChildRows<typeof specs> = createChildRows(specs)

  readonly #reasons: readonly number[]
  readonly #whys: Readonly<Record<'transferred' | 'allocated' | 'closed', number>>

  /** @param isNeed whether a need episode is open in a stage */
  constructor(names: CohortNames, isNeed: (stage: number) => boolean) {
    this.#names = names
    this.#isNeed = isNeed
    const { texts } = names
    this.#reasons = workerReasons.map((reason) => texts.numberOf(reason))
    this.#whys = {
      transferred: texts.numberOf('transferred'),
      allocated: texts.numberOf('allocated'),
      closed: texts.numberOf('closed'),
    }
  }

  read(row: Happening): void {
    const { child, followed, kind, day, team, worker, detail, detail2 } = row
    if (child < 0) return
    const held = this.#held
    switch (kind) {
      case kinds.OPENED_WITH:
      case kinds.STAGE_ENTERED:
        this.#hold(row)
        held.inNeed[followed] = this.#isNeed(detail) ? 1 : 0
        if (team >= 0 && team !== held.team[followed]) this.#change(row, team, -1, this.#whys.transferred)
        return
      case kinds.TRANSFERRED:
        this.#hold(row)
        this.#change(row, team, -1, this.#whys.transferred)
        held.handOffDay[followed] = worker >= 0 ? day : -1
        held.handOffFrom[followed] = detail
        return
      case kinds.WORKER_ALLOCATED: {
        this.#hold(row)
        const last = held.lastWorker[followed] ?? -1
        if (last >= 0 && last !== worker) this.#addChange(row, last)
        this.#change(row, team >= 0 ? team : (held.team[followed] ?? -1), worker, this.#whys.allocated)
        held.reason[followed] = detail
        held.waited[followed] = detail2
        held.lastWorker[followed] = worker
        held.handOffDay[followed] = -1
        return
      }
      case kinds.ALLOCATED_OVER_CAP:
        if (this.#isHeld(followed)) held.overCap[followed] = 1
        return
      case kinds.WORKER_RELEASED:
        if (this.#isHeld(followed)) this.#change(row, held.team[followed] ?? -1, -1, this.#reasons[detail] ?? null)
        return
      case kinds.CHILD_CLOSED:
        if (!this.#isHeld(followed)) return
        this.#add(child, followed, day, this.#whys.closed)
        held.isHeld[followed] = 0
        return
      default:
    }
  }

  finish(_end: number, { children, rows }: FollowedInOrder): void {
    rows.forEach((followed, i) => {
      if (this.#isHeld(followed)) this.#add(children[i] ?? -1, followed, undefined, null)
    })
  }

  isIdle(followed: number): boolean {
    return !this.#isHeld(followed)
  }

  #isHeld(followed: number): boolean {
    return followed < this.#held.rows && this.#held.isHeld[followed] === 1
  }

  /** Begins to follow a child who was not followed: nobody holds her yet. */
  #hold({ followed, day, locality }: Happening): void {
    const held = this.#held
    ensureChild(held, followed)
    if (held.isHeld[followed] === 1) return
    held.isHeld[followed] = 1
    held.locality[followed] = locality
    held.lastWorker[followed] = -1
    held.handOffDay[followed] = -1
    held.handOffFrom[followed] = -1
    held.inNeed[followed] = 0
    this.#begin(followed, day, -1, -1)
  }

  #change({ child, followed, day }: Happening, team: number, worker: number, why: RowValue): void {
    this.#add(child, followed, day, why)
    this.#begin(followed, day, team, worker)
  }

  #begin(followed: number, day: number, team: number, worker: number): void {
    const held = this.#held
    held.team[followed] = team
    held.worker[followed] = worker
    held.began[followed] = day
    held.reason[followed] = -1
    held.waited[followed] = -1
    held.overCap[followed] = 0
  }

  #add(child: number, followed: number, ended: number | undefined, why: RowValue): void {
    const held = this.#held
    const team = held.team[followed] ?? -1
    if (team < 0) return
    const worker = held.worker[followed] ?? -1
    const began = held.began[followed] ?? 0
    const waited = held.waited[followed] ?? -1
    const hasWorker = worker >= 0
    // Between two rows of one moment nobody is without a worker.
    if (!hasWorker && ended === began) return
    const names = this.#names
    names.add(allocations, [
      names.own[0],
      names.own[1],
      child,
      names.familyOf(child),
      names.locality(held.locality[followed] ?? -1),
      names.team(team),
      hasWorker ? worker : null,
      !hasWorker && names.compiled.teamHoldsCases[team] === 1,
      names.dateOf(began),
      ended === undefined ? null : names.dateOf(ended),
      ended === undefined ? null : ended - began,
      hasWorker ? (this.#reasons[held.reason[followed] ?? -1] ?? null) : null,
      hasWorker && waited >= 0 ? waited : null,
      hasWorker ? held.overCap[followed] === 1 : null,
      why,
    ])
  }

  #addChange({ child, followed, day, team, worker, detail }: Happening, last: number): void {
    const names = this.#names
    const held = this.#held
    const handOff = held.handOffDay[followed] ?? -1
    names.add(changesOfWorker, [
      names.own[0],
      names.own[1],
      child,
      names.familyOf(child),
      names.locality(held.locality[followed] ?? -1),
      names.dateOf(day),
      last,
      worker,
      names.team(team),
      this.#reasons[detail] ?? null,
      isDesigned(detail),
      held.inNeed[followed] === 1,
      handOff >= 0 ? names.dateOf(handOff) : null,
      handOff >= 0 ? names.team(held.handOffFrom[followed] ?? -1) : null,
    ])
  }
}
