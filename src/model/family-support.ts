import { presenceOf } from './absence.ts'
import type { CareState } from './care-state.ts'

/** Hours of family support that stand beside a team's workers today [hours a working day], those of people away covered or lost. */
export function supportHoursOf(state: CareState, team: number): number {
  const { compiled, workers } = state
  let hours = 0
  for (let post = workers.firstSupport[team]; post < workers.firstSupport[team + 1]; post++) {
    const worker = workers.inPost[post]
    if (worker < 0) continue
    hours += compiled.staffing.supportHours[compiled.posts.role[post]] * presenceOf(state, worker)
  }
  return hours
}
