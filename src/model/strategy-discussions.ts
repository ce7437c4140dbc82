import type { CareState } from './care-state.ts'
import { ENQUIRY_TO_COME } from './cases.ts'
import { startOfEnquiry } from './enquiries.ts'

/**
 * Sets the day of the strategy discussion of an enquiry known to come, once the stay has begun.
 * @param earliest first day it can be on
 * @param end last day of the stay: a discussion that falls on it comes before the stay ends
 */
export function setStrategyDiscussion(state: CareState, c: number, earliest: number, end: number): void {
  const { cases, compiled, day } = state
  if (cases.enquiry[c] !== ENQUIRY_TO_COME) return
  const strategy = compiled.calendar.nextWorkingDay(Math.max(day + cases.strategyWithin[c], earliest))
  startOfEnquiry(state, c, Math.min(strategy, end))
}
