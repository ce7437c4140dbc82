import type { CareState } from './care-state.ts'
import { experienceOf } from './experience.ts'

/** Whom a case may go to: those who hold less than the cap, or all whom it would not take past the hard cap. */
export const UNDER_CAP = 0
export const UNDER_HARD_CAP = 1

/**
 * The worker of the team who is there and can best take a case: of those with room for its weight, the one with the least
 * work wanted for her hours, or where hours are not counted the one who carries the least for what she can carry; ties by
 * what they carry, then by post number. -1 when there is none.
 * @param room `UNDER_CAP` or `UNDER_HARD_CAP`; the hard cap is kept in either
 * @param except a person who is passed over
 */
export function workerWithRoom(state: CareState, team: number, weight: number, room: number, except = -1): number {
  const { compiled, workers } = state
  const { people } = workers
  const role = compiled.teamRole[team]
  const cap = room === UNDER_CAP ? compiled.roleCap[role] : Infinity
  const hardCap = compiled.roleHardCap[role]
  const byHours = compiled.work.counted
  const hasRamp = compiled.staffing.hasRamp[role] === 1
  let found = -1
  let least = Infinity
  let lightest = Infinity
  for (let post = workers.firstPost[team]; post < workers.firstPost[team + 1]; post++) {
    const worker = workers.inPost[post]
    if (worker < 0 || worker === except || people.absent[worker] === 1) continue
    const share = hasRamp ? experienceOf(state, worker) : 1
    const load = people.load[worker]
    if (load >= cap * share || load + weight > hardCap * share) continue
    // A worker without hours this week still comes after all who have some.
    const measure = byHours ? people.wanted[worker] / (people.hours[worker] + 1e-9) : load / share
    if (measure < least || (measure === least && load < lightest)) {
      least = measure
      lightest = load
      found = worker
    }
  }
  return found
}
