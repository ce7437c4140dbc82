import type { CareState } from './care-state.ts'

/**
 * What a worker can carry today as a share of a full load, in (0, 1]: below 1 for the newly qualified in the months of
 * their ramp. The room under her cap and the hours of her work are multiplied by it.
 */
export function experienceOf(state: CareState, worker: number): number {
  const { compiled, workers, day } = state
  const { people } = workers
  if (people.newlyQualified[worker] === 0) return 1
  const { upTo, share } = compiled.staffing.ramp[compiled.posts.role[people.post[worker]]]
  const inPost = day - people.startDay[worker]
  for (let step = 0; step < upTo.length; step++) if (inPost < upTo[step]) return share[step]
  return 1
}
