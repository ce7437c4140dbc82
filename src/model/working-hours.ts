import { presenceOf } from './absence.ts'
import type { CareState } from './care-state.ts'
import { experienceOf } from './experience.ts'

/**
 * Hours a worker has for families this week [hours a working day]: fewer while she is newly qualified or away; Infinity
 * where hours are not counted.
 */
export function workingHours(state: CareState, worker: number): number {
  const { compiled, workers } = state
  const hours = compiled.work.hoursADay[compiled.posts.role[workers.people.post[worker]]]
  return hours === Infinity ? hours : hours * experienceOf(state, worker) * presenceOf(state, worker)
}
