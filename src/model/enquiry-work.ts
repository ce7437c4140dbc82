import type { CareState } from './care-state.ts'
import { startEnquiryWork, unhindered, workingDay } from './dated-work.ts'

/**
 * The work of a section 47 enquiry begins with its strategy discussion, which starts its clock.
 * @param natural how long it would take unhurried [working days]
 * @param occurrence enquiries of the case before this one
 */
export function beginEnquiryWork(state: CareState, c: number, natural: number, occurrence: number): void {
  const { cases, compiled } = state
  const pace = compiled.work.enquiryPace[cases.stage[c]] * state.practice.workFactor[cases.team[c]]
  const today = workingDay(state)
  const due = Math.min(today + natural, latest(state, c, occurrence))
  startEnquiryWork(state, c, pace * natural, pace * compiled.scenario.workforce.diary.hurry, due)
}

/** How long an enquiry takes when hours are without limit [working days]. */
export function unhinderedEnquiry(state: CareState, c: number, natural: number, occurrence: number): number {
  return unhindered(state, natural, latest(state, c, occurrence))
}

/** An enquiry found open on the first day, begun on its strategy day and so far worked at the pace that keeps its day. */
export function resumeEnquiryWork(state: CareState, c: number, natural: number, occurrence: number): void {
  const { cases, compiled } = state
  const pace = compiled.work.enquiryPace[cases.stage[c]] * state.practice.workFactor[cases.team[c]]
  const today = workingDay(state)
  const begun = compiled.calendar.workingDaysBetween(0, cases.strategyDay[c])
  const due = Math.min(begun + natural, latest(state, c, occurrence))
  const left = Math.max(0.1, (due - today) / Math.max(1, due - begun))
  startEnquiryWork(state, c, pace * natural * left, pace * compiled.scenario.workforce.diary.hurry, due)
}

/** The working day by which the worker means to be done at the latest. */
function latest(state: CareState, c: number, occurrence: number): number {
  const { cases, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const lead = streams.uniform(draws.enquiryLead[stage], cases.key[c], occurrence) * compiled.work.enquiryLead[stage]
  return compiled.calendar.workingDaysBetween(0, cases.strategyDay[c]) + compiled.work.enquiryLimit[stage] - lead
}
