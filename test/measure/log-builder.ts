import { createEventLog, type Recorder } from '../../src/kernel/event-log.ts'
import * as kinds from '../../src/model/event-kinds.ts'

/** One row of a log, as it is written. */
export interface LogRow {
  readonly tick: number
  readonly kind: number
  readonly child: number
  readonly team: number
  readonly worker: number
  readonly detail: number
  readonly detail2: number
}

const FINISH = 3

/** Writes a small log by hand, row by row, in the words of `event-kinds.ts`. Each verb returns the builder. */
export class LogBuilder {
  readonly rows: LogRow[] = []
  #tick = 0

  /** Goes to a day and a phase (0 to 7; default: when stages finish). */
  on(day: number, phase = FINISH): this {
    this.#tick = day * 8 + phase
    return this
  }

  /** The first moment of the run. */
  atStart(): this {
    return this.on(0, 0)
  }

  known(
    child: number,
    locality = 0,
    traits: {
      readonly unaccompanied?: boolean
      readonly birthday?: number
      readonly need?: number
      readonly source?: number
    } = {},
  ): this {
    const birthday = ((traits.birthday ?? 0) + kinds.BIRTHDAY_FROM) << kinds.BIRTHDAY_BIT
    const ofFamily = ((traits.need ?? 0) << kinds.NEED_BIT) | ((traits.source ?? 0) << kinds.SOURCE_BIT)
    const detail2 = birthday | ofFamily | (traits.unaccompanied ? 1 : 0)
    return this.#row(kinds.CHILD_KNOWN, child, -1, -1, locality, detail2)
  }

  openedWith(child: number, stage: number, daysSoFar = 0, team = -1): this {
    return this.#row(kinds.OPENED_WITH, child, team, -1, stage, daysSoFar)
  }

  inNeedSince(child: number, days: number): this {
    return this.#row(kinds.IN_NEED_SINCE, child, -1, -1, days, 0)
  }

  contact(child: number, locality = 0): this {
    return this.#row(kinds.CONTACT_RECEIVED, child, -1, -1, locality, 0)
  }

  referral(child: number, daysSinceReferral = -1, daysSinceClosure = -1, team = -1): this {
    return this.#row(kinds.REFERRAL_RECEIVED, child, team, -1, daysSinceReferral, daysSinceClosure)
  }

  movedIn(child: number, stage: number): this {
    return this.#row(kinds.TRANSFERRED_IN, child, -1, -1, stage, 0)
  }

  enters(child: number, stage: number, before = -1, team = -1, worker = -1): this {
    return this.#row(kinds.STAGE_ENTERED, child, team, worker, stage, before)
  }

  finishes(child: number, stage: number, daysOnClock = 0, team = -1, worker = -1): this {
    return this.#row(kinds.STAGE_FINISHED, child, team, worker, stage, daysOnClock)
  }

  transferred(child: number, from: number, to: number, stage: number, lastWorker = -1): this {
    return this.#row(kinds.TRANSFERRED, child, to, lastWorker, from, stage)
  }

  allocated(child: number, team: number, worker: number, reason: number, waited = 0): this {
    return this.#row(kinds.WORKER_ALLOCATED, child, team, worker, reason, waited)
  }

  /** @param first whether she is the first of a family whose worker lets go in a reorganisation */
  released(child: number, team: number, worker: number, reason: number, first = false): this {
    return this.#row(kinds.WORKER_RELEASED, child, team, worker, reason, first ? 1 : 0)
  }

  closed(child: number, reason: number, stage: number, team = -1, worker = -1): this {
    return this.#row(kinds.CHILD_CLOSED, child, team, worker, reason, stage)
  }

  enquiryStarted(child: number, stage: number, team = -1, worker = -1): this {
    return this.#row(kinds.ENQUIRY_STARTED, child, team, worker, stage, 0)
  }

  enquiryOpenAlready(child: number, stage: number, team = -1, worker = -1): this {
    return this.#row(kinds.ENQUIRY_STARTED, child, team, worker, stage, 1)
  }

  review(child: number, number: number, daysLate: number, team = -1, worker = -1): this {
    return this.#row(kinds.REVIEW_HELD, child, team, worker, number, daysLate)
  }

  preProceedings(child: number, stage: number, daysSoFar = 0, team = -1): this {
    return this.#row(kinds.PRE_PROCEEDINGS_STARTED, child, team, -1, stage, daysSoFar)
  }

  preProceedingsEnd(child: number, leadsOn: boolean, days: number, team = -1): this {
    return this.#row(kinds.PRE_PROCEEDINGS_ENDED, child, team, -1, leadsOn ? 1 : 0, days)
  }

  proceedings(child: number, isAfterPre: boolean, daysSoFar = 0, team = -1): this {
    return this.#row(kinds.PROCEEDINGS_STARTED, child, team, -1, isAfterPre ? 1 : 0, daysSoFar)
  }

  proceedingsEnd(child: number, days: number, team = -1): this {
    return this.#row(kinds.PROCEEDINGS_CONCLUDED, child, team, -1, days, 0)
  }

  enquiryEnded(child: number, leadsToConference: boolean, workingDays: number, team = -1, worker = -1): this {
    return this.#row(kinds.ENQUIRY_ENDED, child, team, worker, leadsToConference ? 1 : 0, workingDays)
  }

  conference(child: number, workingDays: number, stage: number, team = -1, worker = -1): this {
    return this.#row(kinds.CONFERENCE_HELD, child, team, worker, workingDays, stage)
  }

  planStarted(child: number, hadEarlierPlan = false, team = -1, worker = -1): this {
    return this.#row(kinds.PLAN_STARTED, child, team, worker, hadEarlierPlan ? 1 : 0, 0)
  }

  planEnded(child: number, days: number, team = -1, worker = -1): this {
    return this.#row(kinds.PLAN_ENDED, child, team, worker, days, 0)
  }

  careStarted(child: number, age: number, route: number, team = -1, worker = -1): this {
    return this.#row(kinds.CARE_STARTED, child, team, worker, age, route)
  }

  careEnded(child: number, reason: number, days: number, team = -1, worker = -1): this {
    return this.#row(kinds.CARE_ENDED, child, team, worker, reason, days)
  }

  overCap(child: number, team: number, worker: number, held: number): this {
    return this.#row(kinds.ALLOCATED_OVER_CAP, child, team, worker, held, 0)
  }

  postOpened(team: number, agency: boolean, role: number): this {
    return this.#row(kinds.POST_OPENED, -1, team, -1, agency ? 1 : 0, role)
  }

  weekWorked(worker: number, team: number, wanted: number, had: number): this {
    return this.#row(kinds.WEEK_WORKED, -1, team, worker, wanted, had)
  }

  openWork(worker: number, team: number, kept: number, rest: number, keptMissed: number, restMissed: number): this {
    return this.#row(kinds.OPEN_WORK_WANTED, -1, team, worker, kept, rest).#row(
      kinds.OPEN_WORK_MISSED,
      -1,
      team,
      worker,
      keptMissed,
      restMissed,
    )
  }

  /**
   * @param to -1 where the post closes
   * @param onCall a place on call, which is no post
   */
  postMoved(from: number, to: number, worker: number, agency: boolean, role: number, onCall = false): this {
    return this.#row(kinds.POST_MOVED, -1, to, worker, from, role * 4 + (onCall ? 2 : 0) + (agency ? 1 : 0))
  }

  workerStarted(worker: number, team: number, agency: boolean, role: number): this {
    return this.#row(kinds.WORKER_STARTED, -1, team, worker, agency ? 1 : 0, role)
  }

  workerAbsent(worker: number, team: number, agency: boolean, role: number): this {
    return this.#row(kinds.WORKER_ABSENT, -1, team, worker, agency ? 1 : 0, role)
  }

  workerBack(worker: number, team: number, agency: boolean, role: number): this {
    return this.#row(kinds.WORKER_BACK, -1, team, worker, agency ? 1 : 0, role)
  }

  agencyBlock(team: number, hired: number, block: number): this {
    return this.#row(kinds.AGENCY_BLOCK, -1, team, -1, hired, block)
  }

  workerLeft(worker: number, team: number, agency: boolean, role: number): this {
    return this.#row(kinds.WORKER_LEFT, -1, team, worker, agency ? 1 : 0, role)
  }

  #row(kind: number, child: number, team: number, worker: number, detail: number, detail2: number): this {
    const last = this.rows.at(-1)
    if (last && last.tick > this.#tick) throw new Error(`The log goes back from tick ${last.tick} to ${this.#tick}`)
    this.rows.push({ tick: this.#tick, kind, child, team, worker, detail, detail2 })
    return this
  }
}

/** Plays rows to recorders through the engine's own log, chunk by chunk. */
export function play(rows: readonly LogRow[], ...recorders: readonly Recorder[]): void {
  const log = createEventLog(recorders)
  for (const { tick, kind, child, team, worker, detail, detail2 } of rows) {
    log.record(tick, kind, child, team, worker, detail, detail2)
  }
  log.flush()
}
