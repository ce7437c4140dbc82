import { attachWorker, detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { WORKER_ALLOCATED, WORKER_RELEASED } from './event-kinds.ts'
import { logMembers } from './membership.ts'
import { logReorganised } from './reorganised.ts'
import { ORGRST } from './worker-reasons.ts'
import { leastLoaded } from './workers.ts'

/**
 * A case changes hands inside its team: to the colleague who holds the fewest children, if one has room below the hard cap.
 * On the spot, so that nobody waits; nothing happens where nobody has room.
 */
export function giveToColleague(state: CareState, c: number, reason: number): void {
  const { cases, compiled, workers } = state
  const colleague = leastLoaded(workers, cases.team[c], cases.worker[c])
  const hardCap = compiled.roleHardCap[compiled.teamRole[cases.team[c]]]
  if (colleague < 0 || workers.people.load[colleague] + cases.members[c] > hardCap) return
  if (reason === ORGRST) logReorganised(state, c)
  else logMembers(state, c, WORKER_RELEASED, reason, 0)
  detachWorker(state, c)
  attachWorker(state, c, colleague)
  logMembers(state, c, WORKER_ALLOCATED, reason, 0)
}
