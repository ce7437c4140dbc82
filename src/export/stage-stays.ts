import { routeReasons } from '../compile/route-reasons.ts'
import { stageStatuses } from '../compile/stage-statuses.ts'
import * as kinds from '../model/event-kinds.ts'
import { stages } from './child-tables.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'

interface Stay {
  readonly stage: number
  readonly entered: number
  readonly fromStock: boolean
  readonly locality: number
  team: number
  clock: number
}

const NOT_YET = -1

/** Stays of children in stages. */
export class StageStays implements TableReader {
  readonly #names: CohortNames
  readonly #open = new Map<number, Stay>()

  constructor(names: CohortNames) {
    this.#names = names
  }

  read(row: Happening): void {
    const { child, kind, day, team, detail, detail2, locality } = row
    const stay = this.#open.get(child)
    switch (kind) {
      case kinds.OPENED_WITH:
        this.#open.set(child, {
          stage: detail,
          entered: day - detail2,
          fromStock: true,
          locality,
          team,
          clock: NOT_YET,
        })
        return
      case kinds.STAGE_ENTERED:
        if (stay) this.#add(child, stay, day, detail, NOT_YET)
        this.#open.set(child, { stage: detail, entered: day, fromStock: false, locality, team, clock: NOT_YET })
        return
      case kinds.STAGE_FINISHED:
        if (stay) stay.clock = detail2
        return
      case kinds.TRANSFERRED:
      case kinds.WORKER_ALLOCATED:
        if (stay && team >= 0) stay.team = team
        return
      case kinds.CHILD_CLOSED:
        if (!stay) return
        this.#add(child, stay, day, NOT_YET, detail)
        this.#open.delete(child)
        return
      default:
    }
  }

  finish(): void {
    for (const [child, stay] of this.#open) this.#add(child, stay, undefined, NOT_YET, NOT_YET)
    this.#open.clear()
  }

  #add(child: number, stay: Stay, left: number | undefined, next: number, reason: number): void {
    const { add, own, compiled, ...names } = this.#names
    add(stages, [
      ...own,
      names.child(child),
      names.family(names.familyOf(child)),
      names.locality(stay.locality),
      names.stage(stay.stage),
      stageStatuses[compiled.stageStatus[stay.stage] ?? -1] ?? '',
      names.team(stay.team),
      names.dateOf(stay.entered),
      left === undefined ? null : names.dateOf(left),
      left === undefined ? null : left - stay.entered,
      left === undefined || stay.clock === NOT_YET ? null : stay.clock,
      stay.fromStock,
      next === NOT_YET ? null : names.stage(next),
      reason === NOT_YET ? null : (routeReasons[reason] ?? null),
    ])
  }
}
