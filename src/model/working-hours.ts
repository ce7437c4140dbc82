import { presenceOf } from './absence.ts'
import type { CareState } from './care-state.ts'
import { experienceOf } from './experience.ts'
import { productivityOf } from './productivity.ts'

/**
 * Hours a worker has for families this week [hours a working day]: fewer while she is newly qualified or away, or her team is new; Infinity
 * where hours are not counted.
 */
export function workingHours(state: CareState, worker: number): number {
  const { compiled, workers } = state
  const hours = compiled.work.hoursADay[compiled.posts.role[workers.people.post[worker]]]
  if (hours === Infinity) return hours
  const team = workers.team[workers.people.post[worker]]
  return hours * experienceOf(state, worker) * presenceOf(state, worker) * productivityOf(state, team)
}
