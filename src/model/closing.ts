import { routeReason } from '../compile/route-reasons.ts'
import { clearCase } from './case-opening.ts'
import { detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { GONE } from './children.ts'
import { clearEnquiry } from './enquiries.ts'
import { CHILD_CLOSED } from './event-kinds.ts'
import { isMember, moveChild } from './membership.ts'
import { expectReturn } from './return-hazard.ts'
import { dequeue } from './waiting-lists.ts'

const ADVICE = routeReason('advice')
const EARLY_HELP_ENDED = routeReason('early-help-ended')
const MOVED_AWAY = routeReason('moved-away')

/** Closes the case of every member: their workers let go, and a family at home may come back (`return-hazard.ts`). */
export function closeCase(state: CareState, c: number, reason: number): void {
  const { cases } = state
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child)) closeChild(state, c, child, reason)
  }
  emptyCase(state, c)
  const returns = reason !== ADVICE && reason !== EARLY_HELP_ENDED && reason !== MOVED_AWAY
  if (cases.single[c] === 0 && returns) expectReturn(state, cases.family[c])
}

/** Closes one child; the caller has counted her out of the case, or empties it. */
export function closeChild(state: CareState, c: number, child: number, reason: number): void {
  const { cases, children, log, tick, tallies, day } = state
  log.record(tick, CHILD_CLOSED, child, cases.team[c], cases.worker[c], reason, cases.stage[c])
  moveChild(state, child, cases.team[c], -1)
  children.case[child] = -1
  children.hadWorker[child] = 0
  if (reason !== ADVICE && reason !== EARLY_HELP_ENDED) children.closureDay[child] = day
  if (cases.single[c] === 1 || reason === MOVED_AWAY) children.place[child] = GONE
  tallies.closed++
}

/** A case whose last member has gone holds nothing any more. */
export function emptyCase(state: CareState, c: number): void {
  detachWorker(state, c)
  dequeue(state, c)
  clearEnquiry(state, c)
  clearCase(state, c)
  state.cases.members[c] = 0
  state.closedToday.push(c)
}
