import {
  factorsOf,
  headlineMeasures,
  oneAtATime,
  type Scenario,
  sensitivityAsked,
  type SensitivityResult,
  sensitivityResult,
  tornado,
  type TrialResult,
  USUAL_RUNS,
  valuesAtPoint,
  type WarmUpResult,
} from '../../src/browser.ts'
import { version } from 'bundled:scenarios'
import { drawnScenario } from './drawn-runs.ts'
import type { Arm } from './plan.ts'
import { lanes, runMeasured, secondsAYear } from './trials.ts'

/** Trials handed to the workers at a time, for each of them: few enough that the models are read while others run. */
const TRIALS_A_WORKER = 4

/** What would be run to tell which inputs matter. */
export interface LeaningAsked {
  /** As "22 inputs over their ranges: 270 runs, 3 of each model at 45 points". */
  readonly words: string
  readonly inputs: number
  readonly trials: number
  /** As long as it would take at the pace of the runs made so far [s]; undefined before any. */
  readonly seconds: number | undefined
}

/** The models an analysis is of: what the others are compared with, and the plan. */
export function leaningArms(arms: readonly Arm[]): readonly Arm[] {
  const [first, ...others] = arms
  const last = others.at(-1)
  return first ? [first, ...(last ? [last] : [])] : []
}

/** What an analysis of these models takes. */
export function leaningAsked(arms: readonly Arm[]): LeaningAsked {
  const inputs = factorsOf(arms.map(({ parameters }) => parameters)).length
  const points = oneAtATime(inputs).length
  const trials = points * arms.length * USUAL_RUNS
  const years = arms[0]?.scenario.years ?? 1
  const pace = secondsAYear()
  return {
    words: sensitivityAsked(inputs, points, arms.length, USUAL_RUNS),
    inputs,
    trials,
    seconds: pace === undefined ? undefined : pace * years * trials,
  }
}

/**
 * Every input with a range taken from end to end by itself, as `caseflow sensitivity` does; what was run before is not run
 * again.
 * @param warmUp of the comparison, where the models begin empty
 * @param hear is told how many trials there are, and of how many
 * @returns undefined where it was ended
 * @throws Error where a model cannot be at the end of a range, or with what a worker said
 */
export async function findLeaning(
  arms: readonly Arm[],
  warmUp: WarmUpResult | undefined,
  hear: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<SensitivityResult | undefined> {
  const factors = factorsOf(arms.map(({ parameters }) => parameters))
  const points = oneAtATime(factors.length)
  const replications = Array.from({ length: USUAL_RUNS }, (_, i) => i)
  const perPoint = arms.length * USUAL_RUNS
  const step = Math.max(1, Math.round((TRIALS_A_WORKER * lanes) / perPoint))
  const read = async (from: number): Promise<Scenario[]> => {
    const models: Scenario[] = []
    for (const point of points.slice(from, from + step)) {
      for (const [i, arm] of arms.entries()) {
        if (signal.aborted) return []
        models.push(await drawnScenario(arm, valuesAtPoint(factors, point, i)))
        await turn()
      }
    }
    return models
  }
  const trials: (readonly (readonly TrialResult[])[])[] = []
  let ahead = read(0)
  for (let from = 0; from < points.length; from += step) {
    const models = await ahead
    if (signal.aborted) return undefined
    let fresh = 0
    const before = from * perPoint
    hear(before, points.length * perPoint)
    const running = runMeasured(models, replications, headlineMeasures, signal, () =>
      hear(before + ++fresh, points.length * perPoint),
    )
    ahead = read(from + step)
    // Heard where it is waited for; until then it is nobody's failure.
    ahead.catch(() => {})
    const found = await running
    if (signal.aborted) return undefined
    for (let at = 0; at < found.length; at += arms.length) trials.push(found.slice(at, at + arms.length))
  }
  const [first] = arms
  if (!first) return undefined
  const { seed, years, start } = first.scenario
  return sensitivityResult({
    caseflow: version,
    method: 'tornado',
    arms,
    seed,
    years,
    start,
    replications: USUAL_RUNS,
    ...(warmUp && { warmUp }),
    inputs: tornado(factors, trials),
    trials,
  })
}

/** Lets the page answer whoever uses it before the next model is read. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
