import {
  begunEmpty,
  drawPoints,
  type DrawnTrials,
  factorsOf,
  type Scenario,
  several,
  type TrialResult,
  valuesAtPoint,
} from '../../src/browser.ts'
import { type Arm, readArm } from './plan.ts'
import { runTrials } from './trials.ts'

/** Runs of every draw; the command line has as many. */
const RUNS_A_DRAW = 3

/**
 * Every model again, with every value that has a range drawn from it; a draw is the same for all models.
 * @param runs of the comparison, of which every draw lives the first few
 * @throws Error where nothing has a range, the correlations cannot hold, or a draw makes a model that cannot be
 */
export async function runDraws(
  arms: readonly Arm[],
  draws: number,
  runs: number,
  again: (words: string) => void,
  signal: AbortSignal,
): Promise<DrawnTrials> {
  const [first] = arms
  const factors = factorsOf(arms.map(({ parameters }) => parameters))
  if (!first || factors.length === 0) throw new Error('No value of these models has a range, so that none can be drawn')
  const points = drawPoints(factors, first.uncertainty, draws, first.scenario.seed)
  const replications = Math.min(RUNS_A_DRAW, runs)
  const trials: (readonly (readonly TrialResult[])[])[] = []
  for (const [d, point] of points.entries()) {
    again(
      `Again with ${several(factors.length, 'input', 'inputs')} drawn from their ranges: ${d} of ${several(draws, 'draw', 'draws')}`,
    )
    const drawn: Scenario[] = []
    for (const [i, arm] of arms.entries()) drawn.push(await drawnScenario(arm, valuesAtPoint(factors, point, i)))
    trials.push(await runTrials(drawn, replications, () => {}, signal))
    if (signal.aborted) break
  }
  return { factors, trials }
}

/**
 * A model with other values of its inputs.
 * @throws Error with why it cannot be
 */
export async function drawnScenario({ named, scenario }: Arm, values: ReadonlyMap<string, number>): Promise<Scenario> {
  const reading = await readArm(named, values)
  if (!reading.ok) throw new Error(`With inputs drawn from their ranges: ${reading.problems[0]?.message ?? ''}`)
  const { years, seed, warmUp } = scenario
  const own = { ...reading.arm.scenario, years, seed }
  return warmUp ? begunEmpty(own, warmUp) : own
}
