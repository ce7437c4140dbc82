import type { CareState } from './care-state.ts'
import { NEVER } from './children.ts'
import { REFERRAL_RECEIVED } from './event-kinds.ts'
import { isMember } from './membership.ts'

/** A referral of every member: logs how long ago the last one and the last closure were, and starts the clock. */
export function receiveReferral(state: CareState, c: number): void {
  const { cases, children, families, log, tick, day } = state
  cases.clockDay[c] = day
  if (cases.single[c] === 0) families.workerChanges[cases.family[c]] = 0
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    const sinceReferral = children.referralDay[child] === NEVER ? -1 : day - children.referralDay[child]
    const sinceClosure = children.closureDay[child] === NEVER ? -1 : day - children.closureDay[child]
    log.record(tick, REFERRAL_RECEIVED, child, cases.team[c], -1, sinceReferral, sinceClosure)
    children.referralDay[child] = day
  }
}
