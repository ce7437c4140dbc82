import * as kinds from '../model/event-kinds.ts'
import { isDesigned, workerReasons } from '../model/worker-reasons.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'
import { allocations, changesOfWorker } from './work-tables.ts'

/** A child being held. */
interface Held {
  team: number
  /** -1 for none. */
  worker: number
  began: number
  reason: number
  /** -1 where nobody waited [working days]. */
  waited: number
  overCap: boolean
  /** Last worker since her case was opened, -1 for none yet. */
  lastWorker: number
  /** Transfer from a worker that no worker has answered yet: its day, or -1, and the team she left. */
  handOffDay: number
  handOffFrom: number
  inNeed: boolean
  readonly locality: number
}

/** Who held each child when, and every change of worker. */
export class AllocationPeriods implements TableReader {
  readonly #names: CohortNames
  readonly #isNeed: (stage: number) => boolean
  readonly #held = new Map<number, Held>()

  /** @param isNeed whether a need episode is open in a stage */
  constructor(names: CohortNames, isNeed: (stage: number) => boolean) {
    this.#names = names
    this.#isNeed = isNeed
  }

  read(row: Happening): void {
    const { child, kind, day, team, worker, detail, detail2 } = row
    if (child < 0) return
    switch (kind) {
      case kinds.OPENED_WITH:
      case kinds.STAGE_ENTERED: {
        const held = this.#heldNow(row)
        held.inNeed = this.#isNeed(detail)
        if (team >= 0 && team !== held.team) this.#change(child, held, day, team, -1, 'transferred')
        break
      }
      case kinds.TRANSFERRED: {
        const held = this.#heldNow(row)
        this.#change(child, held, day, team, -1, 'transferred')
        held.handOffDay = worker >= 0 ? day : -1
        held.handOffFrom = detail
        break
      }
      case kinds.WORKER_ALLOCATED: {
        const held = this.#heldNow(row)
        if (held.lastWorker >= 0 && held.lastWorker !== worker) this.#addChange(row, held)
        this.#change(child, held, day, team >= 0 ? team : held.team, worker, 'allocated')
        held.reason = detail
        held.waited = detail2
        held.lastWorker = worker
        held.handOffDay = -1
        break
      }
      case kinds.ALLOCATED_OVER_CAP: {
        const held = this.#held.get(child)
        if (held) held.overCap = true
        break
      }
      case kinds.WORKER_RELEASED: {
        const held = this.#held.get(child)
        if (held) this.#change(child, held, day, held.team, -1, workerReasons[detail] ?? '')
        break
      }
      case kinds.CHILD_CLOSED: {
        const held = this.#held.get(child)
        if (!held) break
        this.#add(child, held, day, 'closed')
        this.#held.delete(child)
        break
      }
      default:
    }
  }

  finish(): void {
    for (const [child, held] of this.#held) this.#add(child, held, undefined, null)
    this.#held.clear()
  }

  #heldNow({ child, day, locality }: Happening): Held {
    const known = this.#held.get(child)
    if (known) return known
    const nobody = { team: -1, worker: -1, began: day, reason: -1, waited: -1, overCap: false, lastWorker: -1 }
    const held = { ...nobody, handOffDay: -1, handOffFrom: -1, inNeed: false, locality }
    this.#held.set(child, held)
    return held
  }

  #change(child: number, held: Held, day: number, team: number, worker: number, why: string): void {
    this.#add(child, held, day, why)
    held.team = team
    held.worker = worker
    held.began = day
    held.reason = -1
    held.waited = -1
    held.overCap = false
  }

  #add(child: number, held: Held, ended: number | undefined, why: string | null): void {
    if (held.team < 0) return
    const hasWorker = held.worker >= 0
    // Between two rows of one moment nobody is without a worker.
    if (!hasWorker && ended === held.began) return
    const { add, own, compiled, ...names } = this.#names
    add(allocations, [
      ...own,
      names.child(child),
      names.family(names.familyOf(child)),
      names.locality(held.locality),
      names.team(held.team),
      hasWorker ? names.worker(held.worker) : null,
      !hasWorker && compiled.teamHoldsCases[held.team] === 1,
      names.dateOf(held.began),
      ended === undefined ? null : names.dateOf(ended),
      ended === undefined ? null : ended - held.began,
      hasWorker ? (workerReasons[held.reason] ?? null) : null,
      hasWorker && held.waited >= 0 ? held.waited : null,
      hasWorker ? held.overCap : null,
      why,
    ])
  }

  #addChange({ child, day, team, worker, detail }: Happening, held: Held): void {
    const { add, own, ...names } = this.#names
    const isHandOff = held.handOffDay >= 0
    add(changesOfWorker, [
      ...own,
      names.child(child),
      names.family(names.familyOf(child)),
      names.locality(held.locality),
      names.dateOf(day),
      names.worker(held.lastWorker),
      names.worker(worker),
      names.team(team),
      workerReasons[detail] ?? '',
      isDesigned(detail),
      held.inNeed,
      isHandOff ? names.dateOf(held.handOffDay) : null,
      isHandOff ? names.team(held.handOffFrom) : null,
    ])
  }
}
