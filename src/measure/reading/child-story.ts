import type { CompiledScenario } from '../../compile/compiled-scenario.ts'
import { stageStatus } from '../../compile/stage-statuses.ts'
import * as kinds from '../../model/event-kinds.ts'
import type { ChildColumn, ChildColumns } from './child-column.ts'
import type { Row } from './row.ts'

const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')

/** Legal status beside the main stage. */
export const NO_COURT = 0
export const PRE_PROCEEDINGS = 1
export const PROCEEDINGS = 2

/** A tick before every tick. */
const BEFORE_ALL = -1

/**
 * What is known of each child from the rows so far, in columns by her place. One for a run, written by the
 * reading alone (`run-reading.ts`), row by row, after the measures have seen the row.
 */
export class ChildStory {
  /** Places of children heard of: one more than the highest. */
  count = 0
  readonly locality: ChildColumn
  /** Bits of `child-known`: 0 unaccompanied, 1 girl, 2-5 need, then the birthday. */
  readonly traits: ChildColumn
  /** Main stage, -1 while closed. */
  readonly stage: ChildColumn
  /** Day she entered it, for the opening stock before the start as told [day]. */
  readonly stageDay: ChildColumn
  /** Team that holds her, -1 for nobody. */
  readonly team: ChildColumn
  readonly worker: ChildColumn
  /** Last worker since she was opened, kept while she waits; -1 for none yet. */
  readonly lastWorker: ChildColumn
  /** Tick at which a worker last let go of her. */
  readonly releasedTick: ChildColumn
  /** Transfer from a worker that no worker has answered yet: its day, or -1, and the team she left. */
  readonly handOffDay: ChildColumn
  readonly handOffFrom: ChildColumn
  readonly onPlan: ChildColumn
  readonly inCare: ChildColumn
  /** Tick at which she was last taken into care; before all ticks for the opening stock. */
  readonly careTick: ChildColumn
  readonly underEnquiry: ChildColumn
  /** Legal status; her closure leaves it as it is. */
  readonly court: ChildColumn
  /** Day of her last referral in the log, or -1 [day]. */
  readonly referralDay: ChildColumn

  readonly #stageStatus: Int8Array

  constructor(compiled: CompiledScenario, columns: ChildColumns) {
    this.locality = columns.add(-1)
    this.traits = columns.add()
    this.stage = columns.add(-1)
    this.stageDay = columns.add()
    this.team = columns.add(-1)
    this.worker = columns.add(-1)
    this.lastWorker = columns.add(-1)
    this.releasedTick = columns.add(BEFORE_ALL)
    this.handOffDay = columns.add(-1)
    this.onPlan = columns.add()
    this.inCare = columns.add()
    this.underEnquiry = columns.add()
    this.court = columns.add()
    this.referralDay = columns.add(-1)
    this.handOffFrom = columns.add(-1)
    this.careTick = columns.add(BEFORE_ALL)
    this.#stageStatus = compiled.stageStatus
  }

  /** Takes in a row about a child. */
  apply(row: Row): void {
    const { child, team } = row
    if (child >= this.count) this.count = child + 1
    switch (row.kind) {
      case kinds.CONTACT_RECEIVED:
        // A contact introduces a child whom no row has introduced before.
        if (this.locality.get(child) >= 0) break
        this.locality.set(child, row.detail)
        this.traits.set(child, row.detail2)
        break
      case kinds.CHILD_KNOWN:
        this.locality.set(child, row.detail)
        this.traits.set(child, row.detail2)
        break
      case kinds.OPENED_WITH:
        this.#open(row)
        break
      case kinds.REFERRAL_RECEIVED:
        this.referralDay.set(child, row.day)
        break
      case kinds.STAGE_ENTERED:
        this.stage.set(child, row.detail)
        this.stageDay.set(child, row.day)
        if (team >= 0) this.team.set(child, team)
        break
      case kinds.TRANSFERRED:
        this.team.set(child, team)
        this.worker.set(child, -1)
        this.handOffDay.set(child, row.worker >= 0 ? row.day : -1)
        this.handOffFrom.set(child, row.detail)
        break
      case kinds.WORKER_ALLOCATED:
        if (team >= 0) this.team.set(child, team)
        this.worker.set(child, row.worker)
        this.lastWorker.set(child, row.worker)
        this.handOffDay.set(child, -1)
        break
      case kinds.WORKER_RELEASED:
        this.worker.set(child, -1)
        this.releasedTick.set(child, row.tick)
        break
      case kinds.CHILD_CLOSED:
        this.#close(child)
        break
      case kinds.ENQUIRY_STARTED:
        this.underEnquiry.set(child, 1)
        break
      case kinds.ENQUIRY_ENDED:
        this.underEnquiry.set(child, 0)
        break
      case kinds.PLAN_STARTED:
        this.onPlan.set(child, 1)
        break
      case kinds.PLAN_ENDED:
        this.onPlan.set(child, 0)
        break
      case kinds.CARE_STARTED:
        this.inCare.set(child, 1)
        this.careTick.set(child, row.tick)
        break
      case kinds.CARE_ENDED:
        this.inCare.set(child, 0)
        break
      case kinds.PRE_PROCEEDINGS_STARTED:
        this.court.set(child, PRE_PROCEEDINGS)
        break
      case kinds.PROCEEDINGS_STARTED:
        this.court.set(child, PROCEEDINGS)
        break
      case kinds.PRE_PROCEEDINGS_ENDED:
      case kinds.PROCEEDINGS_CONCLUDED:
        this.court.set(child, NO_COURT)
        break
    }
  }

  #open(row: Row): void {
    const { child, detail: stage } = row
    this.stage.set(child, stage)
    this.stageDay.set(child, row.day - row.detail2)
    if (row.team >= 0) this.team.set(child, row.team)
    if (this.#stageStatus[stage] === PROTECTION_PLAN) this.onPlan.set(child, 1)
    if (this.#stageStatus[stage] === LOOKED_AFTER) this.inCare.set(child, 1)
  }

  #close(child: number): void {
    this.stage.set(child, -1)
    this.team.set(child, -1)
    this.worker.set(child, -1)
    this.lastWorker.set(child, -1)
    this.handOffDay.set(child, -1)
    this.onPlan.set(child, 0)
    this.inCare.set(child, 0)
    this.underEnquiry.set(child, 0)
  }
}
