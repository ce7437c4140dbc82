import type { Place } from './problem.ts'

/** What a staffing must reach, and what may change to reach it. */
export interface Targets {
  /** Share of runs in which all of them are met at once, in (0, 1]. */
  readonly inRuns: number
  readonly meet: readonly Target[]
  /** Lines or names of the teams whose posts may change; empty: every team that has posts for cases. */
  readonly teams: readonly string[]
  /** What a post costs by role, in any one unit; a role without a cost is 1. */
  readonly costs: ReadonlyMap<string, number>
  /** Where they stand. */
  readonly place: Place
}

/** One limit on one measure in the last year of the run. */
export interface Target {
  readonly measure: string
  /** In the area as a whole, or in every locality, or every team whose posts may change, by itself. */
  readonly by: TargetPlace
  readonly bound: 'at-most' | 'at-least'
  /** In the measure's own unit, as 90 for 90 %. */
  readonly limit: number
  /** As written beside the limit. */
  readonly unit: string
  /** Dotted path, and where the limit stands. */
  readonly path: string
  readonly place: Place
}

export const targetPlaces = ['area', 'team', 'locality'] as const
export type TargetPlace = (typeof targetPlaces)[number]
