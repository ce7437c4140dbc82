import { stageStatus } from '../compile/stage-statuses.ts'
import type { CareState } from './care-state.ts'
import { IN_NEED_SINCE } from './event-kinds.ts'
import { logMembers, youngest } from './membership.ts'

const LOOKED_AFTER = stageStatus('looked-after')
const LEAVING_CARE = stageStatus('leaving-care')

/** A child may be in need before she is born, for as long as she is expected [days]. */
const PREGNANCY = 280
/** Mean time a child was in need before she came into care, and in care before she left it at 18 [days]: assumptions. */
const BEFORE_CARE = 365
const IN_CARE = 3.5 * 365.25

/**
 * Tells since when the children of a case open on the first day have been in need: since the referral, which for those in
 * care lies before it, and for care leavers before their time in care: times from an exponential law, given that she was
 * born or expected by then. Unaccompanied children are in need from the day they
 * come into care. Call once the case is placed.
 * @param since day she entered her stage
 */
export function tellNeed(state: CareState, c: number, since: number): void {
  const { cases, children, compiled, day, draws, streams } = state
  const status = compiled.stageStatus[cases.stage[c]]
  if (children.unaccompanied[cases.firstChild[c]] === 1) return
  let began = cases.clockDay[c]
  if (status === LOOKED_AFTER || status === LEAVING_CARE) {
    const mean = status === LEAVING_CARE ? IN_CARE : BEFORE_CARE
    const longest = since - children.birthday[youngest(state, c)] + PREGNANCY
    const u = streams.uniform(draws.openingReferral, cases.key[c], 1)
    began = since + Math.round(Math.log(1 - u * -Math.expm1(-longest / mean)) * mean)
  }
  if (began < since) logMembers(state, c, IN_NEED_SINCE, day - began, 0)
}
