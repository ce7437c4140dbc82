import type { CareState } from './care-state.ts'
import { experienceOf } from './experience.ts'

/** Whom a case may go to: those who hold less than the cap, or all whom it would not take past the hard cap. */
export const UNDER_CAP = 0
export const UNDER_HARD_CAP = 1

/**
 * The worker of the team who is there and can best take a case without passing the hard cap: of those with room for its
 * weight, the one with the least work wanted for her hours, or where hours are not counted the one who carries the least for
 * what she can carry; ties by what they carry, then by post number. -1 when there is none. It looks at everybody: who asks
 * again and again of one team asks a `RoomTree`.
 * @param except a person who is passed over
 */
export function workerWithRoom(state: CareState, team: number, weight: number, except: number): number {
  const { compiled, workers } = state
  const role = compiled.teamRole[team]
  const hardCap = compiled.roleHardCap[role]
  let found = -1
  let least = Infinity
  let lightest = Infinity
  for (let i = workers.firstPost[team]; i < workers.firstPost[team + 1]; i++) {
    const worker = workers.inPost[workers.teamPosts[i]]
    if (!isThere(state, worker) || worker === except) continue
    const share = shareOf(state, role, worker)
    const load = workers.people.load[worker]
    if (load + weight > hardCap * share) continue
    const measure = measureOf(state, worker, share)
    if (measure < least || (measure === least && load < lightest)) {
      least = measure
      lightest = load
      found = worker
    }
  }
  return found
}

/** Whether a post has somebody, who is not away; -1 is nobody. */
export function isThere({ workers }: CareState, worker: number): boolean {
  return worker >= 0 && workers.people.absent[worker] === 0
}

/** What somebody may hold, at less than which she may be given a case. */
export function capOf({ compiled }: CareState, role: number, room: number): number {
  return room === UNDER_CAP ? compiled.roleCap[role] : Infinity
}

/** What of a full load a worker of a role can carry. */
export function shareOf(state: CareState, role: number, worker: number): number {
  return state.compiled.staffing.hasRamp[role] === 1 ? experienceOf(state, worker) : 1
}

/** How ill it suits a worker to take a case; one without hours this week comes after all who have some. */
export function measureOf({ compiled, workers }: CareState, worker: number, share: number): number {
  const { people } = workers
  return compiled.work.counted ? people.wanted[worker] / (people.hours[worker] + 1e-9) : people.load[worker] / share
}
