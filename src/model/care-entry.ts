import { joinCase, ownCaseOf } from './case-opening.ts'
import { attachWorker, changeMembers } from './case-worker.ts'
import { FROM_HOME, RE_ENTRY } from './care-routes.ts'
import type { CareState } from './care-state.ts'
import { ageOn } from './children.ts'
import { emptyCase } from './closing.ts'
import { CARE_STARTED } from './event-kinds.ts'
import type { NoticeHandle } from '../kernel/future-event-list.ts'

/**
 * A child leaves her family's case for one of her own, still held by the same team and worker until the stage she enters
 * says otherwise. Returns her case; the caller enters it.
 */
export function ownCaseFromHome(state: CareState, c: number, child: number, reEntry: boolean): number {
  const { cases } = state
  const own = ownCaseOf(state, child)
  const worker = cases.worker[c]
  cases.stage[own] = cases.stage[c]
  cases.clockDay[own] = cases.clockDay[c]
  cases.team[own] = cases.team[c]
  cases.members[own] = 1
  changeMembers(state, c, -1)
  joinCase(state, own, child)
  if (worker >= 0) attachWorker(state, own, worker, true)
  cases.workerHere[own] = cases.workerHere[c]
  if (cases.members[c] === 0) emptyCase(state, c)
  startCare(state, own, child, reEntry ? RE_ENTRY : FROM_HOME)
  return own
}

/** A child nobody holds comes into care: unaccompanied, or again after going home. Returns her case. */
export function ownCaseFromOutside(state: CareState, child: number): number {
  const own = ownCaseOf(state, child)
  state.cases.members[own] = 1
  state.cases.clockDay[own] = state.day
  state.tallies.opened++
  joinCase(state, own, child)
  return own
}

/** Opens the status of being looked after; after the referral, where there is one. */
export function startCare(state: CareState, own: number, child: number, route: number): void {
  const { cases, children, log, tick, notices, day } = state
  const age = Math.max(0, Math.floor(ageOn(children, child, day)))
  notices.cancel(children.reEntryHandle[child] as NoticeHandle, child)
  children.reEntryHandle[child] = -1
  children.careDay[child] = day
  log.record(tick, CARE_STARTED, child, cases.team[own], cases.worker[own], age, route)
}
