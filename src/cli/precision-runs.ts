import { nextReplications, type PrecisionAsked, precisionOf } from '../experiment/precision.ts'
import type { PrecisionResult } from '../experiment/precision-result.ts'
import type { Executor } from '../experiment/executor.ts'
import type { TrialResult } from '../experiment/trial.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { measures } from '../measure/index.ts'
import { suggest } from '../scenario/suggest.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import type { Output } from './output.ts'
import type { Arm } from './read-arms.ts'
import { runTrials } from './run-trials.ts'
import { UsageError } from './usage-error.ts'

/** Fewest runs before a study may stop, and most where the command line does not say. */
export const LEAST_RUNS = 10
const MOST_RUNS = 200

/**
 * What `--precision` asks: `5%` of every headline measure, or `re-referral-rate=2%` of one.
 * @param most runs, `--replications` where it is given
 * @throws UsageError where it says neither, or names no measure
 */
export function readPrecision(text: string, most: number = MOST_RUNS): PrecisionAsked {
  const found = /^(?:([\w-]+)\s*=)?\s*(\d+(?:\.\d+)?)\s*%$/.exec(text.trim())
  const part = Number(found?.[2]) / 100
  if (!found || !(part > 0 && part <= 1)) {
    throw new UsageError(`--precision takes a percentage up to 100%, as 5% or re-referral-rate=2%, not "${text}"`)
  }
  const measure = found[1]
  const known = measures.filter(({ kind }) => kind !== 'parts').map(({ name }) => name)
  if (measure !== undefined && !known.includes(measure)) {
    const hint = suggest(measure, known) || `Those of the headline are: ${headlineMeasures.join(', ')}`
    throw new UsageError(`--precision: there is no measure "${measure}" with one number. ${hint}`.trim())
  }
  return { ...(measure !== undefined && { measure }), part, least: Math.min(LEAST_RUNS, most), most }
}

/** Replications until every interval asked for is narrow and stays so, or there are as many as are allowed. */
export async function runUntilNarrow(
  arms: readonly Arm[],
  asked: PrecisionAsked,
  folder: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
): Promise<{ readonly trials: readonly TrialResult[][]; readonly precision: PrecisionResult }> {
  const names = arms.map(({ name }) => name)
  let trials: TrialResult[][] = arms.map(() => [])
  let precision = precisionOf(names, trials, asked)
  while (precision.enough === undefined && precision.replications < asked.most) {
    const count = nextReplications(precision, asked)
    trials = await runTrials(arms, count, folder, executor, output, cancellation)
    precision = precisionOf(names, trials, asked)
    const { wide, enough } = precision
    const [widest] = wide
    if (enough === undefined && widest) {
      output.notice(`After ${count} runs ${wide.length} averages are not narrow enough, the widest “${widest.title}”.`)
    }
  }
  return { trials, precision }
}
