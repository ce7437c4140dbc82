import { measures } from '../measure/index.ts'
import { kimNelson } from '../statistics/kim-nelson.ts'
import { meanOf } from '../statistics/moments.ts'
import type { SelectionResult } from './best-result.ts'
import { checkResults } from './check-results.ts'
import type { StudyResult } from './result.ts'
import type { TrialResult } from './trial.ts'

/** What is to be selected by. */
export interface SelectionAsked {
  readonly measure: string
  readonly betterWhen: 'lower' | 'higher'
  /** Smallest difference worth finding, in the measure's unit; above 0. */
  readonly indifference: number
  /** Most replications of any arm. */
  readonly most: number
}

/** Chance of choosing wrongly where the best is better by the indifference or more. */
const ERROR = 0.05

/** Fewest replications of every arm before any is left out: of fewer a variance says little, and far more would follow. */
export const FIRST_RUNS = 10

/**
 * Where the selection of the best stands (Kim and Nelson 2001, common random numbers): ask again with more replications of
 * the arms in play until it is decided, or `why` says that it will not be.
 * @param names of the arms
 * @param trials [arm][replication]; an arm that is out needs no more
 * @param first replications of every arm, decided before any was seen
 */
export function selectionOf(
  names: readonly string[],
  trials: readonly (readonly TrialResult[])[],
  first: number,
  { measure, betterWhen, indifference, most }: SelectionAsked,
): SelectionResult {
  const values = trials.map((arm) => arm.map((trial) => trial.measures[measure]?.overall ?? NaN))
  const isWhole = values.every((row) => row.every((value) => !Number.isNaN(value)))
  const asked = { measure, betterWhen, indifference, error: ERROR, first }
  const replications = names.map((arm, i) => {
    const counted = (values[i] ?? []).filter((value) => !Number.isNaN(value))
    return { arm, count: trials[i]?.length ?? 0, mean: counted.length > 0 ? meanOf(counted) : 0 }
  })
  if (!isWhole) return { ...asked, stage: 0, inPlay: names, out: [], replications, why: 'no-value' }
  const { inPlay, stage, out } = kimNelson(values, { better: betterWhen, indifference, error: ERROR, first })
  return {
    ...asked,
    stage: Math.min(stage, most),
    inPlay: inPlay.map((i) => names[i] ?? ''),
    out: out.map(({ system, stage: after }) => ({ arm: names[system] ?? '', stage: after })),
    replications,
    why: inPlay.length === 1 ? 'decided' : 'most-runs',
  }
}

/** Measures a selection may be by: those with a better way and one number a run. */
export function selectable(): readonly {
  readonly name: string
  readonly matters: number
  readonly betterWhen: 'lower' | 'higher'
}[] {
  return measures.flatMap(({ name, matters, kind, betterWhen }) =>
    kind === 'parts' || betterWhen === 'neither' ? [] : [{ name, matters, betterWhen }],
  )
}

/**
 * The result of a study with what a selection came to; the self-checks are those of all of its runs.
 * @param trials [arm][replication], of some arms more than of others
 */
export function withSelection(
  result: StudyResult,
  selection: SelectionResult,
  trials: readonly (readonly TrialResult[])[],
): StudyResult {
  const checks = checkResults(
    result.arms.map(({ name }, i) => ({ name, replications: (trials[i] ?? []).map((trial) => trial.checks) })),
  )
  return { ...result, selection, checks }
}
