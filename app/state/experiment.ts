import {
  addPractice,
  addTruth,
  addUncertainty,
  assembleResult,
  compiledOf,
  several,
  type Study,
  type StudyResult,
  type TrialResult,
  type WarmUpResult,
  withWarmUp,
} from '../../src/browser.ts'
import { truths, version } from 'bundled:scenarios'
import { runDraws } from './drawn-runs.ts'
import type { Arm } from './plan.ts'
import { runPractice } from './practice-runs.ts'
import { hasTrial, runTrials, wholePairs } from './trials.ts'
import { settleArms } from './warm-up.ts'

/** How far a study is: its result from the pairs finished so far. */
export interface Progress {
  /** Runs of every model that are finished. */
  readonly runs: number
  readonly of: number
  /** From the first `shown` runs; absent before the first, and where the last one told still holds. */
  readonly result?: StudyResult
  /** What the result is of, with it: models over fewer years in a first look. */
  readonly arms?: readonly Arm[]
  /** What is done once more, as "Again with practice assumptions: 3 of 20 runs"; empty otherwise. */
  readonly again: string
  /** Whether nothing more is to come. */
  readonly done: boolean
}

/** What is asked of a study beside its models. */
export interface StudyAsked {
  /** Of each model. */
  readonly runs: number
  /** Whether to compare again under practice assumptions. */
  readonly practice: boolean
  /** Draws of the inputs from their ranges; 0 for none. */
  readonly draws: number
}

/** Numbers of runs at which the picture is drawn anew; between them it stands still, so that it can be read. */
const DRAWN_AT = [1, 2, 4, 10, 20, 30, 50, 100, 200, 500]

/**
 * Runs models under the same luck and tells how it goes; the first is what the others are compared with.
 * @param signal ends it at once
 * @throws Error with what a worker said, or why inputs cannot be drawn
 */
export async function runStudy(
  asked: readonly Arm[],
  { runs, practice, draws }: StudyAsked,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const { arms, warmUp } = await settleArms(
    asked,
    (finished, of) => {
      const again = `Begins empty: ${finished} of ${several(of, 'pilot run', 'pilot runs')} for the warm-up`
      if (!signal.aborted) tell({ runs: 0, of: runs, again, done: false })
    },
    signal,
  )
  if (signal.aborted) return
  const resultOf = (of: readonly Arm[], found: readonly (readonly TrialResult[])[], count: number): StudyResult =>
    assembled(of, found, count, warmUp)
  await firstLook(arms, runs, tell, signal, resultOf)
  if (signal.aborted) return
  const repeats = { practice: practice && canPractise(arms), draws: arms.length > 1 ? draws : 0 }
  const drawAt = [...DRAWN_AT.filter((count) => count < runs), runs]
  let drawn = 0
  const last = !repeats.practice && repeats.draws === 0
  const trials = await runTrials(
    arms.map(({ scenario }) => scenario),
    runs,
    (found) => {
      const pairs = wholePairs(found, runs)
      const due = drawAt.findLast((count) => count <= pairs) ?? 0
      const isNew = due > drawn
      drawn = Math.max(drawn, due)
      tell({
        runs: pairs,
        of: runs,
        ...(isNew && { result: resultOf(arms, found as readonly (readonly TrialResult[])[], due), arms }),
        again: '',
        done: last && pairs === runs,
      })
    },
    signal,
  )
  if (signal.aborted || last) return
  const plain = resultOf(arms, trials, runs)
  const again = (words: string): void => {
    if (!signal.aborted) tell({ runs, of: runs, again: words, done: false })
  }
  const practised = repeats.practice ? await runPractice(arms, runs, again, signal) : undefined
  if (signal.aborted) return
  const capacity = practised ? addPractice(plain, studyOf(arms, runs), trials, practised) : plain
  if (practised && repeats.draws > 0) {
    tell({ runs, of: runs, result: capacity, arms, again: 'Again with inputs drawn from their ranges', done: false })
  }
  const inputs = repeats.draws > 0 ? await runDraws(arms, repeats.draws, runs, again, signal) : undefined
  if (signal.aborted) return
  tell({ runs, of: runs, result: inputs ? addUncertainty(capacity, inputs) : capacity, arms, again: '', done: true })
}

/**
 * A run of the first year alone, told within a few seconds, while the first of the whole years goes on; left out where a
 * whole run is there already, or there is but one year.
 */
async function firstLook(
  arms: readonly Arm[],
  runs: number,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
  resultOf: (arms: readonly Arm[], trials: readonly (readonly TrialResult[])[], runs: number) => StudyResult,
): Promise<void> {
  if (arms.every(({ scenario }) => scenario.years < 2 || hasTrial(scenario))) return
  const short = arms.map((arm): Arm => ({ ...arm, scenario: { ...arm.scenario, years: 1 } }))
  // A day on which teams come in later than the year is no day of it, and the year has no need of it.
  if (short.some(({ scenario }) => scenario.rollOut)) return
  const trials = await runTrials(
    short.map(({ scenario }) => scenario),
    1,
    () => {},
    signal,
  )
  if (!signal.aborted)
    tell({ runs: 0, of: runs, result: resultOf(short, trials, 1), arms: short, again: '', done: false })
}

/** A scenario with practice assumptions of its own counts them already, and one model has nothing to be compared with. */
function canPractise(arms: readonly Arm[]): boolean {
  return arms.length > 1 && arms.every(({ scenario }) => !scenario.practice)
}

function studyOf(arms: readonly Arm[], runs: number): Study {
  return {
    arms: arms.map(({ name, file, sha256, scenario }) => ({
      name,
      title: scenario.title,
      file,
      sha256,
      compiled: compiledOf(scenario),
    })),
    seed: arms[0]?.scenario.seed ?? '',
    replications: runs,
    version,
  }
}

/** The result of the first so many runs. */
function assembled(
  arms: readonly Arm[],
  trials: readonly (readonly TrialResult[])[],
  runs: number,
  warmUp: WarmUpResult | undefined,
): StudyResult {
  const plain = assembleResult(
    studyOf(arms, runs),
    trials.map((row) => row.slice(0, runs)),
  )
  return addTruth(
    withWarmUp(plain, warmUp),
    truths,
    arms.flatMap(({ texts }) => texts),
  )
}
