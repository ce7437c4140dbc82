import { attachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { caseWeight } from './case-weight.ts'
import { OPENED_WITH, WORKER_ALLOCATED } from './event-kinds.ts'
import { holderOf } from './holding.ts'
import { isMember, logMembers, moveChild } from './membership.ts'
import type { OpeningRooms } from './opening-rooms.ts'
import { enqueue } from './waiting-lists.ts'
import { FCONTA } from './worker-reasons.ts'

/**
 * Places a case of the opening stock, `elapsed` days in its stage already, and opens it in the log: with the team that
 * holds it and the worker there who can best take it, logged as a wait of -1 (neither a wait nor a change). Where nobody has
 * room below the hard cap, it waits like any other.
 */
export function placeOpenCase(state: CareState, c: number, elapsed: number, rooms: OpeningRooms): void {
  const { cases, children, compiled, log, tick } = state
  const team = holderOf(state, c)
  cases.team[c] = team
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child)) moveChild(state, child, -1, team)
  }
  logMembers(state, c, OPENED_WITH, cases.stage[c], elapsed)
  if (compiled.teamHoldsCases[team] === 0) return
  const worker = rooms.best(state, team, caseWeight(state, c))
  if (worker < 0) {
    enqueue(state, c, team, FCONTA)
    return
  }
  attachWorker(state, c, worker)
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    log.record(tick, WORKER_ALLOCATED, child, team, worker, FCONTA, -1)
    children.hadWorker[child] = 1
  }
}
