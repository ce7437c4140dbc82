import type { CareState } from './care-state.ts'

/** What a team gets out of an hour of work today, 1 when nothing disturbs it: less for a while from its go-live on. */
export function productivityOf(state: CareState, team: number): number {
  const { transition } = state.compiled
  if (transition === undefined) return 1
  if (state.day < transition.dipFrom[team] || state.day >= transition.dipUntil[team]) return 1
  return 1 - transition.dip
}
