import type { Executor } from '../experiment/executor.ts'
import { drawPoints, factorCorrelations } from '../experiment/draw-points.ts'
import { type Factor, factorsOf, valuesAtPoint } from '../experiment/factors.ts'
import type { DrawnTrials } from '../experiment/uncertainty-comparison.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { correlationFault } from '../statistics/correlation-fault.ts'
import { manifestOf } from './manifest-of.ts'
import type { Output } from './output.ts'
import { type Arm, type Overrides, readArms } from './read-arms.ts'
import { runTrials } from './run-trials.ts'
import type { ScenarioPlace } from './scenario-place.ts'
import { studyKey } from './study-key.ts'
import { UsageError } from './usage-error.ts'

/** Inputs drawn for a study, read and checked. */
export interface DrawsAsked {
  readonly factors: readonly Factor[]
  /** [draws][arms] */
  readonly draws: readonly (readonly Arm[])[]
  /** Of every draw. */
  readonly replications: number
}

/** Scenarios to read again with other values: how they were named, what is laid over them, where they are. */
export interface DrawnFrom {
  readonly files: readonly string[]
  readonly overrides: Overrides
  readonly place: ScenarioPlace
}

/** Draws where the command line does not say. */
export const USUAL_DRAWS = 16

/** Replications of every draw: enough to tell chance from inputs, few enough to afford. */
const RUNS_A_DRAW = 3

/**
 * Draws every value with a range and reads each arm with what was drawn, so that a draw the scenario does not allow is told
 * before anything runs.
 * @param replications of the study, of which every draw lives the first few
 */
export function readDraws(
  from: DrawnFrom,
  arms: readonly Arm[],
  draws: number,
  replications: number,
): { readonly asked?: DrawsAsked; readonly problems: readonly ScenarioProblem[] } {
  const [first] = arms
  const factors = factorsOf(arms.map(({ parameters }) => parameters))
  if (!first || factors.length === 0) {
    throw new UsageError(
      '--uncertainty needs values with a range, as { value: 18 children, range: [16 children, 20 children] }',
    )
  }
  const problems = correlationProblems(arms)
  if (problems.length > 0) return { problems }
  const tied = factorCorrelations(factors, first.uncertainty).filter(
    (row) => row.filter((value) => value !== 0).length > 1,
  )
  if (tied.length >= draws) {
    throw new UsageError(`--uncertainty needs more than ${tied.length} draws, because so many inputs are correlated`)
  }
  const points = drawPoints(factors, first.uncertainty, draws, first.scenario.seed)
  return readPoints(from, arms, factors, points, Math.min(RUNS_A_DRAW, replications))
}

/** Each arm at each point of a design. */
export function readPoints(
  from: DrawnFrom,
  arms: readonly Arm[],
  factors: readonly Factor[],
  points: readonly (readonly (number | undefined)[])[],
  replications: number,
): { readonly asked?: DrawsAsked; readonly problems: readonly ScenarioProblem[] } {
  const problems: ScenarioProblem[] = []
  const drawn = points.map((point) => {
    const read = readArms(from.files, from.overrides, {
      place: from.place,
      drawn: arms.map((_, arm) => valuesAtPoint(factors, point, arm)),
    })
    problems.push(
      ...read.problems.map((problem) => ({
        ...problem,
        message: `With inputs drawn from their ranges: ${problem.message}`,
        hint: `Narrow a range it depends on. ${problem.hint ?? ''}`.trimEnd(),
      })),
    )
    // A register of figures says what was written, and no trial asks for it.
    return read.arms.map((arm) => ({ ...arm, scenario: { ...arm.scenario, figures: [] } }))
  })
  return problems.length > 0 ? { problems } : { asked: { factors, draws: drawn, replications }, problems }
}

function correlationProblems(arms: readonly Arm[]): ScenarioProblem[] {
  return arms.flatMap(({ uncertainty, parameters }) => {
    const own = factorsOf([parameters])
    const fault = uncertainty.place && correlationFault(factorCorrelations(own, uncertainty))
    if (!fault || !uncertainty.place) return []
    return [
      {
        code: 'out-of-range' as const,
        ...uncertainty.place,
        path: 'uncertainty.correlations',
        message: 'These correlations cannot all hold together.',
        hint: 'Where a goes with b and b with c, a cannot go against c as strongly: bring some of them nearer to 0.',
      },
    ]
  })
}

/** Every arm at every draw; its trials have a folder of their own in that of the run. */
export async function runDraws(
  { factors, draws, replications }: DrawsAsked,
  whole: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
): Promise<DrawnTrials> {
  const all = draws.flat()
  const key = studyKey(all)
  const folder = whole.part('uncertainty', manifestOf(all.slice(0, draws[0]?.length), key, replications))
  const found = await runTrials(all, replications, folder, executor, output, cancellation)
  let next = 0
  return { factors, trials: draws.map((arms) => arms.map(() => found[next++] ?? [])) }
}
