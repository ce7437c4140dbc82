import type { CareState } from './care-state.ts'
import { experienceOf } from './experience.ts'
import { leastLoaded } from './workers.ts'

/**
 * The worker of the team who is there, could take a case of this weight below the hard cap, and carries the least for
 * what she can carry; ties by post number. -1 when there is none.
 */
export function workerWithRoom(state: CareState, team: number, weight: number, except = -1): number {
  const { compiled, workers } = state
  const { people } = workers
  const role = compiled.teamRole[team]
  const hardCap = compiled.roleHardCap[role]
  if (compiled.staffing.hasRamp[role] === 0) {
    // The least loaded worker is the one who can take it if anybody can.
    const worker = leastLoaded(workers, team, except)
    return worker >= 0 && people.load[worker] + weight <= hardCap ? worker : -1
  }
  let found = -1
  let least = Infinity
  for (let post = workers.firstPost[team]; post < workers.firstPost[team + 1]; post++) {
    const worker = workers.inPost[post]
    if (worker < 0 || worker === except || people.absent[worker] === 1) continue
    const share = experienceOf(state, worker)
    const load = people.load[worker]
    if (load + weight > hardCap * share || load / share >= least) continue
    least = load / share
    found = worker
  }
  return found
}
