import { measures } from '../measure/index.ts'
import type { Measure } from '../measure/measure.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Target } from '../scenario/targets.ts'
import type { Team } from '../scenario/teams.ts'
import type { TrialResult } from './trial.ts'

/** One target in one place, as every run is held against it. */
export interface TargetLine {
  readonly target: Target
  readonly measure: Measure
  /** Team or locality; empty for the area. */
  readonly place: string
  /** Which of the teams or localities. */
  readonly index: number
  /** Teams that it may be due to [teams]. */
  readonly blamed: readonly boolean[]
}

/**
 * Every target in every place it is asked for. Of teams it is asked of those alone whose posts may change.
 * @param which those teams
 */
export function targetLines(targets: readonly Target[], scenario: Scenario, which: readonly number[]): TargetLine[] {
  const { teams } = scenario.teams
  return targets.flatMap((target): TargetLine[] => {
    const measure = measures.find(({ name }) => name === target.measure)
    if (!measure) return []
    const line = { target, measure }
    if (target.by === 'area') return [{ ...line, place: '', index: -1, blamed: teams.map(() => true) }]
    if (target.by === 'team') {
      return teams.flatMap(({ name }, index) =>
        !which.includes(index) ? [] : [{ ...line, place: name, index, blamed: teams.map((_, t) => t === index) }],
      )
    }
    return scenario.area.localities.map(({ name }, index) => ({
      ...line,
      place: name,
      index,
      blamed: teams.map((team) => serves(team, name)),
    }))
  })
}

function serves({ holds }: Team, locality: string): boolean {
  return holds.some(({ when }) => !when.localities || when.localities.includes(locality))
}

/** What a run has on a line: the last full year or the last day; NaN where there is nothing to tell. */
export function valueOn({ target, index, measure }: TargetLine, trial: TrialResult): number {
  const result = trial.measures[measure.name]
  if (!result) return NaN
  if (target.by === 'area') return result.overall
  const values = target.by === 'team' ? result.byTeamYear : result.byLocalityYear
  const years = result.byYear.length
  return values?.[index * years + years - 1] ?? NaN
}

/** How far a value misses its target, in the measure's unit; 0 where it is met. Nothing to tell misses nothing. */
export function missOn({ target: { bound, limit } }: TargetLine, value: number): number {
  if (Number.isNaN(value)) return 0
  return Math.max(0, bound === 'at-most' ? value - limit : limit - value)
}
