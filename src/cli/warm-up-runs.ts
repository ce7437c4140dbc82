import type { Executor } from '../experiment/executor.ts'
import { neverSettles, settle, warmedUp } from '../experiment/settle.ts'
import { PILOT_MEASURES } from '../experiment/warm-up-pilot.ts'
import type { WarmUpResult } from '../experiment/warm-up-result.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { several } from '../words/listing.ts'
import { unsettledInWords } from '../words/warm-up-in-words.ts'
import { manifestOf } from './manifest-of.ts'
import { NeverSettles } from './never-settles.ts'
import type { Output } from './output.ts'
import type { Arm } from './read-arms.ts'
import { runTrials } from './run-trials.ts'
import { studyKey } from './study-key.ts'

/** Models ready to be simulated, and how they were warmed up where they begin empty. */
export interface Settled {
  readonly arms: readonly Arm[]
  readonly warmUp?: WarmUpResult
}

/**
 * Finds the warm-up of models that begin empty by pilot runs, which are kept in the folder, and notes it there; models that
 * begin with a stock come back as they are.
 * @param whole folder of the run the models are for
 * @throws NeverSettles where a length is not given and none is enough
 * @throws Stopped when told to stop before the end
 */
export async function settleArms(
  arms: readonly Arm[],
  whole: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
): Promise<Settled> {
  const warmUp = await settle(arms, async (scenarios, runs, years) => {
    const empty = arms.filter(({ scenario }) => scenario.warmUp)
    const pilots = empty.map((arm, i): Arm => ({ ...arm, scenario: scenarios[i] ?? arm.scenario }))
    const folder = whole.part('warm-up', manifestOf(pilots, studyKey(pilots), runs))
    const all = several(pilots.length * runs, 'pilot run', 'pilot runs')
    output.notice(`Begins empty: ${all} of ${several(years, 'year', 'years')} to find or check the warm-up`)
    return runTrials(pilots, runs, folder, executor, output, cancellation, new Map(), PILOT_MEASURES)
  })
  if (!warmUp) return { arms }
  if (neverSettles(warmUp)) {
    throw new NeverSettles(
      unsettledInWords(warmUp).map(({ arm: name, message, hint }) => {
        const arm = arms.find((one) => one.name === name)
        const file = arm?.texts[0]?.file ?? name
        return { code: 'never-settles', file, line: 1, column: 1, path: 'openingStock', message, hint }
      }),
    )
  }
  whole.noteWarmUp(warmUp.days)
  return { arms: allWarmedUp(arms, warmUp.days), warmUp }
}

/** The same models, those that begin empty with a warm-up of so many days. */
export function allWarmedUp(arms: readonly Arm[], days: number | undefined): Arm[] {
  return arms.map((arm) => ({ ...arm, scenario: warmedUp(arm.scenario, days) }))
}
