import { routeReasons } from '../compile/route-reasons.ts'
import { stageStatuses } from '../compile/stage-statuses.ts'
import * as kinds from '../model/event-kinds.ts'
import { type ChildRows, createChildRows, ensureChild } from './child-rows.ts'
import { stages } from './child-tables.ts'
import type { CohortNames, Happening, TableReader } from './happening.ts'

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

/** Stays of children in stages. */
export class StageStays implements TableReader {
  readonly #names: CohortNames
  readonly #stays: ChildRows<typeof specs> = createChildRows(specs)

  constructor(names: CohortNames) {
    this.#names = names
  }

  read(row: Happening): void {
    const { child, kind, day, team, detail, detail2 } = row
    const stays = this.#stays
    switch (kind) {
      case kinds.OPENED_WITH:
        this.#begin(row, day - detail2, true)
        return
      case kinds.STAGE_ENTERED:
        if (this.#isIn(child)) this.#add(child, day, detail, NOT_YET)
        this.#begin(row, day, false)
        return
      case kinds.STAGE_FINISHED:
        if (this.#isIn(child)) stays.clock[child] = detail2
        return
      case kinds.TRANSFERRED:
      case kinds.WORKER_ALLOCATED:
        if (team >= 0 && this.#isIn(child)) stays.team[child] = team
        return
      case kinds.CHILD_CLOSED:
        if (!this.#isIn(child)) return
        this.#add(child, day, NOT_YET, detail)
        stays.stage[child] = -1
        return
      default:
    }
  }

  finish(): void {
    for (let child = 0; child < this.#stays.rows; child++) {
      if (this.#isIn(child)) this.#add(child, undefined, NOT_YET, NOT_YET)
    }
  }

  #isIn(child: number): boolean {
    return child < this.#stays.rows && (this.#stays.stage[child] ?? -1) >= 0
  }

  #begin({ child, team, detail, locality }: Happening, entered: number, fromStock: boolean): void {
    const stays = this.#stays
    ensureChild(stays, child)
    stays.stage[child] = detail
    stays.entered[child] = entered
    stays.fromStock[child] = fromStock ? 1 : 0
    stays.locality[child] = locality
    stays.team[child] = team
    stays.clock[child] = NOT_YET
  }

  #add(child: number, left: number | undefined, next: number, reason: number): void {
    const names = this.#names
    const stays = this.#stays
    const stage = stays.stage[child] ?? -1
    const entered = stays.entered[child] ?? 0
    const clock = stays.clock[child] ?? NOT_YET
    names.add(stages, [
      names.own[0],
      names.own[1],
      names.child(child),
      names.family(names.familyOf(child)),
      names.locality(stays.locality[child] ?? -1),
      names.stage(stage),
      stageStatuses[names.compiled.stageStatus[stage] ?? -1] ?? '',
      names.team(stays.team[child] ?? -1),
      names.dateOf(entered),
      left === undefined ? null : names.dateOf(left),
      left === undefined ? null : left - entered,
      left === undefined || clock === NOT_YET ? null : clock,
      stays.fromStock[child] === 1,
      next === NOT_YET ? null : names.stage(next),
      reason === NOT_YET ? null : (routeReasons[reason] ?? null),
    ])
  }
}
