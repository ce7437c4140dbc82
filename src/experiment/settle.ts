import type { Scenario } from '../scenario/scenario.ts'
import type { WarmUp } from '../scenario/warm-up.ts'
import { warmUpInWords } from '../words/warm-up-in-words.ts'
import { findWarmUp } from './find-warm-up.ts'
import type { StudyResult } from './result.ts'
import { compiledOf } from './simulate.ts'
import type { TrialResult } from './trial.ts'
import { pilotOf, pilotYears } from './warm-up-pilot.ts'
import type { WarmUpResult } from './warm-up-result.ts'

/** A model that is to be simulated, by its name in tables. */
export interface Model {
  readonly name: string
  readonly scenario: Scenario
}

/**
 * Runs pilots of a warm-up, of which only `PILOT_MEASURES` are wanted, and tells their results by model and run.
 * @param pilots scenarios, in the order of the models
 * @param runs of each
 * @param years of each
 */
export type RunPilots = (
  pilots: readonly Scenario[],
  runs: number,
  years: number,
) => Promise<readonly (readonly TrialResult[])[]>

/**
 * Finds and checks the warm-up of models that are compared and begin empty, the same for all.
 * @returns undefined where they begin with a stock
 */
export async function settle(models: readonly Model[], runPilots: RunPilots): Promise<WarmUpResult | undefined> {
  const empty = models.flatMap(({ name, scenario }) =>
    scenario.warmUp ? [{ name, scenario, warmUp: scenario.warmUp }] : [],
  )
  if (empty.length === 0) return undefined
  const years = Math.max(...empty.map(({ warmUp }) => pilotYears(warmUp)))
  const pilots = empty.map(({ scenario, warmUp }) => pilotOf(scenario, warmUp, years))
  const trials = await runPilots(pilots, Math.max(...empty.map(({ warmUp }) => warmUp.pilots)), years)
  return findWarmUp(
    empty.map(({ name, scenario, warmUp }, i) => ({
      name,
      warmUp,
      compiled: compiledOf(pilots[i] ?? scenario),
      trials: trials[i] ?? [],
    })),
  )
}

/** Whether a warm-up that was to be found is not: nothing may be simulated then. */
export function neverSettles({ how, settled }: WarmUpResult): boolean {
  return how === 'MSER-5' && !settled
}

/** The scenario with a warm-up of so many days, where it begins empty and there is one. */
export function warmedUp(scenario: Scenario, days: number | undefined): Scenario {
  if (!scenario.warmUp || days === undefined) return scenario
  return { ...scenario, warmUp: { ...scenario.warmUp, days } }
}

/** The scenario begun empty, as one is that it is compared with: what it says of the open cases of the day is left out. */
export function begunEmpty(scenario: Scenario, warmUp: WarmUp): Scenario {
  return {
    ...scenario,
    openingStock: { groups: [] },
    warmUp,
    figures: scenario.figures.filter(({ path }) => !path.startsWith('openingStock.')),
  }
}

/** The result of a study that began empty, with what there is to know of that said first. */
export function withWarmUp(result: StudyResult, warmUp: WarmUpResult | undefined): StudyResult {
  if (!warmUp) return result
  return { ...result, notices: [warmUpInWords(warmUp), ...result.notices], warmUp }
}
