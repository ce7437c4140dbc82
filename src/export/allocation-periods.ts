import * as kinds from '../model/event-kinds.ts'
import { isDesigned, workerReasons } from '../model/worker-reasons.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'
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

/** Who held each child when, and every change of worker. */
export class AllocationPeriods implements TableReader {
  readonly #names: CohortNames
  readonly #isNeed: (stage: number) => boolean
  readonly #held: ChildRows<typeof specs> = createChildRows(specs)

  /** @param isNeed whether a need episode is open in a stage */
  constructor(names: CohortNames, isNeed: (stage: number) => boolean) {
    this.#names = names
    this.#isNeed = isNeed
  }

  read(row: Happening): void {
    const { child, kind, day, team, worker, detail, detail2 } = row
    if (child < 0) return
    const held = this.#held
    switch (kind) {
      case kinds.OPENED_WITH:
      case kinds.STAGE_ENTERED:
        this.#hold(row)
        held.inNeed[child] = this.#isNeed(detail) ? 1 : 0
        if (team >= 0 && team !== held.team[child]) this.#change(child, day, team, -1, 'transferred')
        return
      case kinds.TRANSFERRED:
        this.#hold(row)
        this.#change(child, day, team, -1, 'transferred')
        held.handOffDay[child] = worker >= 0 ? day : -1
        held.handOffFrom[child] = detail
        return
      case kinds.WORKER_ALLOCATED: {
        this.#hold(row)
        const last = held.lastWorker[child] ?? -1
        if (last >= 0 && last !== worker) this.#addChange(row, last)
        this.#change(child, day, team >= 0 ? team : (held.team[child] ?? -1), worker, 'allocated')
        held.reason[child] = detail
        held.waited[child] = detail2
        held.lastWorker[child] = worker
        held.handOffDay[child] = -1
        return
      }
      case kinds.ALLOCATED_OVER_CAP:
        if (this.#isHeld(child)) held.overCap[child] = 1
        return
      case kinds.WORKER_RELEASED:
        if (this.#isHeld(child)) this.#change(child, day, held.team[child] ?? -1, -1, workerReasons[detail] ?? '')
        return
      case kinds.CHILD_CLOSED:
        if (!this.#isHeld(child)) return
        this.#add(child, day, 'closed')
        held.isHeld[child] = 0
        return
      default:
    }
  }

  finish(): void {
    for (let child = 0; child < this.#held.rows; child++) if (this.#isHeld(child)) this.#add(child, undefined, null)
  }

  #isHeld(child: number): boolean {
    return child < this.#held.rows && this.#held.isHeld[child] === 1
  }

  /** Begins to follow a child who was not followed: nobody holds her yet. */
  #hold({ child, day, locality }: Happening): void {
    const held = this.#held
    ensureChild(held, child)
    if (held.isHeld[child] === 1) return
    held.isHeld[child] = 1
    held.locality[child] = locality
    held.lastWorker[child] = -1
    held.handOffDay[child] = -1
    held.handOffFrom[child] = -1
    held.inNeed[child] = 0
    this.#begin(child, day, -1, -1)
  }

  #change(child: number, day: number, team: number, worker: number, why: string): void {
    this.#add(child, day, why)
    this.#begin(child, day, team, worker)
  }

  #begin(child: number, day: number, team: number, worker: number): void {
    const held = this.#held
    held.team[child] = team
    held.worker[child] = worker
    held.began[child] = day
    held.reason[child] = -1
    held.waited[child] = -1
    held.overCap[child] = 0
  }

  #add(child: number, ended: number | undefined, why: string | null): void {
    const held = this.#held
    const team = held.team[child] ?? -1
    if (team < 0) return
    const worker = held.worker[child] ?? -1
    const began = held.began[child] ?? 0
    const waited = held.waited[child] ?? -1
    const hasWorker = worker >= 0
    // Between two rows of one moment nobody is without a worker.
    if (!hasWorker && ended === began) return
    const names = this.#names
    names.add(allocations, [
      names.own[0],
      names.own[1],
      names.child(child),
      names.family(names.familyOf(child)),
      names.locality(held.locality[child] ?? -1),
      names.team(team),
      hasWorker ? names.worker(worker) : null,
      !hasWorker && names.compiled.teamHoldsCases[team] === 1,
      names.dateOf(began),
      ended === undefined ? null : names.dateOf(ended),
      ended === undefined ? null : ended - began,
      hasWorker ? (workerReasons[held.reason[child] ?? -1] ?? null) : null,
      hasWorker && waited >= 0 ? waited : null,
      hasWorker ? held.overCap[child] === 1 : null,
      why,
    ])
  }

  #addChange({ child, day, team, worker, detail }: Happening, last: number): void {
    const names = this.#names
    const held = this.#held
    const handOff = held.handOffDay[child] ?? -1
    names.add(changesOfWorker, [
      names.own[0],
      names.own[1],
      names.child(child),
      names.family(names.familyOf(child)),
      names.locality(held.locality[child] ?? -1),
      names.dateOf(day),
      names.worker(last),
      names.worker(worker),
      names.team(team),
      workerReasons[detail] ?? '',
      isDesigned(detail),
      held.inNeed[child] === 1,
      handOff >= 0 ? names.dateOf(handOff) : null,
      handOff >= 0 ? names.team(held.handOffFrom[child] ?? -1) : null,
    ])
  }
}
