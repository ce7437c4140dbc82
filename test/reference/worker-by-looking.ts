import type { CareState } from '../../src/model/care-state.ts'
import { experienceOf } from '../../src/model/experience.ts'

/**
 * The worker of a team who can best take a case, found by looking at everybody: who is there, holds less than the cap (where
 * `isUnderCap`) and would not pass the hard cap; the least work for her hours, or load for what she can carry, then the least
 * load, then the first post.
 */
export function workerByLooking(state: CareState, team: number, weight: number, isUnderCap: boolean): number {
  const { compiled, workers } = state
  const { people } = workers
  const role = compiled.teamRole[team] ?? -1
  const cap = isUnderCap ? (compiled.roleCap[role] ?? 0) : Infinity
  const hardCap = compiled.roleHardCap[role] ?? 0
  const found: { worker: number; measure: number; load: number; post: number }[] = []
  for (let post = 0; post < compiled.posts.count; post++) {
    const worker = workers.inPost[post] ?? -1
    if (workers.team[post] !== team || compiled.posts.isSupport[post] === 1) continue
    if (worker < 0 || people.absent[worker] === 1) continue
    const share = compiled.staffing.hasRamp[role] === 1 ? experienceOf(state, worker) : 1
    const load = people.load[worker] ?? 0
    if (load >= cap * share || load + weight > hardCap * share) continue
    const byHours = (people.wanted[worker] ?? 0) / ((people.hours[worker] ?? 0) + 1e-9)
    found.push({ worker, measure: compiled.work.counted ? byHours : load / share, load, post })
  }
  found.sort((a, b) => a.measure - b.measure || a.load - b.load || a.post - b.post)
  return found[0]?.worker ?? -1
}
