import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { CareState } from './care-state.ts'
import { renewHeld } from './held-cases.ts'
import { isUrgent } from './waiting-lists.ts'
import { PLAN_WORK } from './notice-kinds.ts'
import { openWorkOf } from './open-work.ts'
import { PHASES, PLAN } from './phases.ts'

/** Bits of `cases.working`. */
export const STAGE_WORK = 1
export const ENQUIRY_WORK = 2

/** Today as a number of working days from the start. */
export function workingDay(state: CareState): number {
  return state.compiled.calendar.workingDaysBetween(0, state.day)
}

/** The stage's work is in hand from now on; its worker takes it into her next plan. */
export function startStageWork(state: CareState, c: number, hours: number, ceiling: number, due: number): void {
  const { cases, tallies, workers } = state
  cases.working[c] |= STAGE_WORK
  renewHeld(state, c)
  cases.workLeft[c] = hours
  cases.workPace[c] = 0
  cases.workCeiling[c] = ceiling
  cases.workDue[c] = due
  tallies.hoursArrived += hours
  if (cases.worker[c] >= 0) workers.people.wanted[cases.worker[c]] += wantOf(hours, ceiling, due, workingDay(state))
}

/** The enquiry's work is in hand; it is urgent, so its worker plans again today. */
export function startEnquiryWork(state: CareState, c: number, hours: number, ceiling: number, due: number): void {
  const { cases, tallies, workers } = state
  cases.working[c] |= ENQUIRY_WORK
  renewHeld(state, c)
  cases.enquiryLeft[c] = hours
  cases.enquiryPace[c] = 0
  cases.enquiryCeiling[c] = ceiling
  cases.enquiryDue[c] = due
  tallies.hoursArrived += hours
  const worker = cases.worker[c]
  if (worker < 0) return
  workers.people.wanted[worker] += wantOf(hours, ceiling, due, workingDay(state))
  askForPlan(state, worker)
}

/** Pace at which a piece of work keeps its day, never above its fastest [hours a working day]. */
export function wantOf(left: number, ceiling: number, due: number, today: number): number {
  const pace = left / Math.max(due - today, 1)
  return pace < ceiling ? pace : ceiling
}

/**
 * How long work takes when hours are without limit [working days]: its natural time, no later than it is due, and no faster
 * than one family can be worked.
 */
export function unhindered(state: CareState, natural: number, due: number): number {
  const { hurry } = state.compiled.scenario.workforce.diary
  return Math.ceil(Math.max(Math.min(natural, due - workingDay(state)), natural / hurry))
}

/** Hours a working day that all the work of a case wants today, open work included. */
export function wantedByCase(state: CareState, c: number): number {
  const { cases } = state
  const today = workingDay(state)
  let wanted = openWorkOf(state, c)
  if (cases.working[c] & STAGE_WORK) wanted += wantOf(cases.workLeft[c], cases.workCeiling[c], cases.workDue[c], today)
  if (cases.working[c] & ENQUIRY_WORK) {
    wanted += wantOf(cases.enquiryLeft[c], cases.enquiryCeiling[c], cases.enquiryDue[c], today)
  }
  return wanted
}

/** Counts the hours given to a case since its worker was last settled; `working` is what is in hand of it. */
export function settleWork(state: CareState, c: number, working: number, days: number): void {
  const { cases, tallies } = state
  if (working & STAGE_WORK && cases.workPace[c] > 0) {
    const given = Math.min(cases.workLeft[c], cases.workPace[c] * days)
    cases.workLeft[c] -= given
    tallies.hoursGiven += given
  }
  if (working & ENQUIRY_WORK && cases.enquiryPace[c] > 0) {
    const given = Math.min(cases.enquiryLeft[c], cases.enquiryPace[c] * days)
    cases.enquiryLeft[c] -= given
    tallies.hoursGiven += given
  }
}

/** A worker takes up a case: her wanted hours grow, and what is urgent makes her plan again today. */
export function takeUpWork(state: CareState, c: number, worker: number): void {
  state.workers.people.wanted[worker] += wantedByCase(state, c)
  if (state.cases.working[c] !== 0 && isUrgent(state, c)) askForPlan(state, worker)
}

/** A worker lets go of a case: what she did is counted, and what is left grows by the hours of handing over. */
export function putDownWork(state: CareState, c: number, worker: number): void {
  const { cases, compiled, notices, tallies, workers } = state
  const { people } = workers
  settleWork(state, c, cases.working[c], workingDay(state) - people.settled[worker])
  people.wanted[worker] = Math.max(0, people.wanted[worker] - wantedByCase(state, c))
  const { handOver } = compiled.scenario.workforce.diary
  if (cases.working[c] & STAGE_WORK) {
    cases.workPace[c] = 0
    cases.workLeft[c] += handOver
    tallies.hoursArrived += handOver
    notices.cancel(cases.finishHandle[c] as NoticeHandle, c)
    cases.finishHandle[c] = -1
  }
  if (cases.working[c] & ENQUIRY_WORK) {
    cases.enquiryPace[c] = 0
    cases.enquiryLeft[c] += handOver
    tallies.hoursArrived += handOver
    notices.cancel(cases.enquiryHandle[c] as NoticeHandle, c)
    cases.enquiryHandle[c] = -1
  }
}

/** The stage's work is over: done, or no longer wanted because something else ended the stage. */
export function endStageWork(state: CareState, c: number, isDone: boolean): void {
  const { cases, tallies } = state
  if ((cases.working[c] & STAGE_WORK) === 0) return
  if (isDone) finishWork(state, cases.worker[c], cases.workLeft[c], cases.workPace[c])
  else tallies.hoursDropped += cases.workLeft[c]
  cases.working[c] &= ~STAGE_WORK
  renewHeld(state, c)
  cases.workPace[c] = 0
}

/** The enquiry's work is over, as above. */
export function endEnquiryWork(state: CareState, c: number, isDone: boolean): void {
  const { cases, tallies } = state
  if ((cases.working[c] & ENQUIRY_WORK) === 0) return
  if (isDone) finishWork(state, cases.worker[c], cases.enquiryLeft[c], cases.enquiryPace[c])
  else tallies.hoursDropped += cases.enquiryLeft[c]
  cases.working[c] &= ~ENQUIRY_WORK
  renewHeld(state, c)
  cases.enquiryPace[c] = 0
}

/** A worker who was short of hours has some again, and plans anew. */
function finishWork(state: CareState, worker: number, left: number, pace: number): void {
  const { people } = state.workers
  state.tallies.hoursGiven += left
  if (worker < 0) return
  people.wanted[worker] = Math.max(0, people.wanted[worker] - pace)
  if (people.isShort[worker] === 1) askForPlan(state, worker)
}

/** The worker plans again today, once, when all that happens today before planning has happened. */
export function askForPlan(state: CareState, worker: number): void {
  const { people } = state.workers
  if (people.askedOn[worker] === state.day) return
  people.askedOn[worker] = state.day
  state.notices.schedule(state.day * PHASES + PLAN, PLAN_WORK, worker)
}
