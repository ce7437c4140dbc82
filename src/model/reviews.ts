import { reviewLimit } from '../compile/review-table.ts'
import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { CareState } from './care-state.ts'
import { NO_CONFERENCE, REVIEW } from './chair-diary.ts'
import { askForChair, takeSlot } from './chairs.ts'
import { REVIEW_HELD } from './event-kinds.ts'
import { logMembers } from './membership.ts'
import { REVIEW_DUE } from './notice-kinds.ts'
import { FINISH, PHASES, phaseOf } from './phases.ts'

/** A review planned this shortly before the stay ends is the one that ends it [days]. */
const ONE_MEETING = 28

/** Reviews of one stay that a number of draws is kept for. */
const REVIEWS_OF_A_STAY = 256

/** On entry to a stage: whatever was planned before is off, and the first review is planned where the stage has them. */
export function expectReviews(state: CareState, c: number): void {
  const { cases, compiled } = state
  if (!compiled.reviews) return
  clearReviews(state, c)
  if (compiled.reviews.has[cases.stage[c]] === 0) return
  cases.reviews[c] = 0
  plan(state, c, state.day)
}

/** Reviews of a case of the opening stock: those before the first day were held as planned, the next is to come. */
export function expectOpenReviews(state: CareState, c: number): void {
  const { cases, compiled } = state
  if (!compiled.reviews || compiled.reviews.has[cases.stage[c]] === 0) return
  let held = cases.since[c]
  cases.reviews[c] = 0
  for (let day = setNext(state, c, held); day < 0; day = setNext(state, c, held)) {
    cases.reviews[c]++
    held = day
  }
  plan(state, c, held)
}

/** A review is due to be held. */
export function reviewDue(state: CareState, c: number): void {
  const { cases, compiled } = state
  cases.reviewHandle[c] = -1
  if (compiled.chairs && compiled.reviews?.chaired[cases.stage[c]] === 1) askForChair(state, c, REVIEW)
  else holdReview(state, c)
}

/** Holds a review today and plans the next, unless this one ends the stay. */
export function holdReview(state: CareState, c: number): void {
  const { cases, compiled, day } = state
  record(state, c)
  const endsHere = compiled.reviews?.endsStay[cases.stage[c]] === 1 && cases.begun[c] === 1
  if (!endsHere || cases.endDay[c] > day + ONE_MEETING) plan(state, c, day)
}

/**
 * The stay ends at a review: at the one held in the weeks before, or at one held today. That takes a chair's place without
 * waiting for one: the law of the stay has its day already.
 */
export function reviewAtEnd(state: CareState, c: number): void {
  const { cases, compiled } = state
  const table = compiled.reviews
  const stage = cases.stage[c]
  if (!table || table.has[stage] === 0 || table.endsStay[stage] === 0) return
  const isHeld = cases.reviewHandle[c] === -1 && cases.chairWait[c] !== REVIEW
  if (isHeld) return
  record(state, c)
  if (table.chaired[stage] === 1) takeSlot(state, c)
  clearReviews(state, c)
}

/** Forgets the review that is planned. */
export function clearReviews(state: CareState, c: number): void {
  const { cases, notices } = state
  notices.cancel(cases.reviewHandle[c] as NoticeHandle, c)
  cases.reviewHandle[c] = -1
  if (cases.chairWait[c] === REVIEW) cases.chairWait[c] = NO_CONFERENCE
}

function record(state: CareState, c: number): void {
  const { cases, day } = state
  const number = ++cases.reviews[c]
  logMembers(state, c, REVIEW_HELD, number, day - cases.reviewLimit[c])
}

/** Schedules the review that follows one held on `from`, or the entry. */
function plan(state: CareState, c: number, from: number): void {
  const { cases, notices } = state
  setNext(state, c, from)
  const earliest = phaseOf(state) > FINISH ? state.day + 1 : state.day
  const day = Math.max(cases.reviewDay[c], earliest)
  cases.reviewHandle[c] = notices.schedule(day * PHASES + FINISH, REVIEW_DUE, c)
}

/** Sets limit and day of the next review, and gives the day: the last working day that leaves the drawn lead. */
function setNext(state: CareState, c: number, from: number): number {
  const { cases, compiled, draws, streams } = state
  const { calendar, reviews: table } = compiled
  if (!table) return from
  const stage = cases.stage[c]
  const number = cases.reviews[c] + 1
  const limit = reviewLimit(table, calendar, stage, number, from)
  cases.reviewLimit[c] = limit
  let planned = limit
  const lead = table.lead[stage]
  if (lead && limit <= compiled.days + lead.days(1 - Number.EPSILON)) {
    const u = streams.uniform(
      draws.reviewLead[stage],
      cases.key[c],
      cases.occurrence[c] * REVIEWS_OF_A_STAY + (number % REVIEWS_OF_A_STAY),
    )
    const days = lead.days(u)
    planned = lead.working ? calendar.addWorkingDays(limit, -days) : limit - days
    if (!calendar.isWorkingDay(planned)) planned = calendar.addWorkingDays(planned, -1)
  }
  cases.reviewDay[c] = Math.max(planned, from + 1)
  return cases.reviewDay[c]
}
