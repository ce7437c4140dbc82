import type { CareState } from './care-state.ts'

/** Hours a worker has for families this week [hours a working day]; Infinity where hours are not counted. */
export function workingHours(state: CareState, worker: number): number {
  const { compiled, workers } = state
  return compiled.work.hoursADay[compiled.posts.role[workers.people.post[worker]]]
}
