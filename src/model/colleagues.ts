import { attachWorker, detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { caseWeight } from './case-weight.ts'
import { WORKER_ALLOCATED, WORKER_RELEASED } from './event-kinds.ts'
import { logMembers } from './membership.ts'
import { readIn } from './reading-in.ts'
import { logReorganised } from './reorganised.ts'
import { workerWithRoom } from './worker-with-room.ts'
import { ORGRST } from './worker-reasons.ts'

/**
 * A case changes hands inside its team: to the colleague who can best take it, if one has room below the hard cap. On the
 * spot, so that nobody waits; nothing happens where nobody has room.
 */
export function giveToColleague(state: CareState, c: number, reason: number): void {
  const { cases, families } = state
  const colleague = workerWithRoom(state, cases.team[c], caseWeight(state, c), cases.worker[c])
  if (colleague < 0) return
  if (reason === ORGRST) logReorganised(state, c)
  else logMembers(state, c, WORKER_RELEASED, reason, 0)
  detachWorker(state, c)
  attachWorker(state, c, colleague)
  logMembers(state, c, WORKER_ALLOCATED, reason, 0)
  readIn(state, c)
  if (cases.single[c] === 0) families.workerChanges[cases.family[c]]++
}
