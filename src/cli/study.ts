import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { assembleResult } from '../experiment/assemble-result.ts'
import { addPractice } from '../experiment/practice-comparison.ts'
import { compareVariants } from '../experiment/compare-variants.ts'
import type { Study } from '../experiment/study.ts'
import { compiledOf } from '../experiment/simulate.ts'
import { openRunFolder } from '../host/node/run-folder.ts'
import { refuseUnwritable } from '../host/node/write-whole.ts'
import { several } from '../words/listing.ts'
import { differingPeriods } from './differing-periods.ts'
import { PROBLEMS, STOPPED } from './exit-codes.ts'
import { finish } from './finish.ts'
import { manifestOf } from './manifest-of.ts'
import type { Output } from './output.ts'
import { type PracticeAsked, readPracticeAsked, runPractice } from './practice-runs.ts'
import { type Arm, type Overrides, readArms } from './read-arms.ts'
import { readVariants, type VariantArms } from './read-variants.ts'
import { runName } from './run-name.ts'
import { createExecutor, runTrials, Stopped } from './run-trials.ts'
import { scenarioKey, studyKey } from './study-key.ts'
import { tellProblems } from './tell-problems.ts'
import { addUncertainty } from '../experiment/uncertainty-comparison.ts'
import { readPrecision, runUntilNarrow } from './precision-runs.ts'
import { withPrecision } from '../experiment/with-precision.ts'
import { type DrawsAsked, readDraws, runDraws } from './uncertainty-runs.ts'
import { version } from './version.ts'

/** What `run` and `compare` are told. */
export interface StudyOptions extends Overrides {
  readonly replications?: number | undefined
  readonly workers?: number | undefined
  readonly out?: string | undefined
  readonly report?: string | undefined
  readonly repeatWith?: string | undefined
  /** Replications under practice assumptions; false for none. */
  readonly practice?: number | false | undefined
  /** How narrow intervals are wanted, as "5%" or "re-referral-rate=2%". */
  readonly precision?: string | undefined
  /** Draws of the inputs; false for none. */
  readonly uncertainty?: number | false | undefined
}

/** Reads, runs, compares, writes the run folder and prints the answer. Returns the exit code. */
export async function study(files: readonly string[], options: StudyOptions, output: Output): Promise<number> {
  const asked = readStudy(files, options, output)
  if (!asked) return PROBLEMS
  const { arms, first, variants, practice, draws } = asked
  if (options.report !== undefined) refuseUnwritable(options.report)

  const narrow = options.precision === undefined ? undefined : readPrecision(options.precision, options.replications)
  let replications = narrow?.least ?? options.replications ?? first.scenario.replications
  const key = studyKey(arms)
  const path = options.out ?? join('runs', `${runName(files)}-${key.slice(0, 8)}`)
  const folder = openRunFolder(path, manifestOf(arms, key, replications))
  const executor = await createExecutor(options.workers ?? availableParallelism())
  const cancellation = { aborted: false }
  const stop = (): void => {
    cancellation.aborted = true
  }
  process.once('SIGINT', stop)
  try {
    const runs = several(arms.length * replications, 'run', 'runs')
    const years = several(first.scenario.years, 'year', 'years')
    const least = narrow ? 'at least ' : ''
    output.notice(`${arms.map((arm) => arm.scenario.title).join(' · ')}: ${least}${runs} of ${years}`)
    const until = narrow && (await runUntilNarrow(arms, narrow, folder, executor, output, cancellation))
    replications = until?.precision.replications ?? replications
    const trials = until?.trials ?? (await runTrials(arms, replications, folder, executor, output, cancellation))
    const own = studyOf(arms, replications)
    const assembled = assembleResult(own, trials)
    const plain = until ? withPrecision(assembled, until.precision) : assembled
    const practised = practice && (await runPractice(arms, practice, path, executor, output, cancellation))
    const capacity = practised ? addPractice(plain, own, trials, practised) : plain
    if (draws) {
      const inputs = several(draws.factors.length, 'input', 'inputs')
      const again = several(draws.draws.length * arms.length * draws.replications, 'run', 'runs')
      output.notice(`Again with ${inputs} drawn from their ranges: ${again}`)
    }
    const drawn = draws && (await runDraws(draws, path, executor, output, cancellation))
    const result = drawn ? addUncertainty(capacity, drawn) : capacity
    const known = new Map(arms.map((arm, a) => [scenarioKey(arm), trials[a] ?? []]))
    const repeated = []
    for (const { title, varies, arms: changed, replications: fewer } of variants) {
      const key = studyKey(changed)
      const kept = openRunFolder(join(path, 'variants', key.slice(0, 8)), manifestOf(changed, key, fewer))
      output.notice(`Again with: ${title}`)
      const found = await runTrials(changed, fewer, kept, executor, output, cancellation, known)
      repeated.push({ title, varies, result: assembleResult(studyOf(changed, fewer), found) })
    }
    const whole = repeated.length > 0 ? { ...result, variants: compareVariants(repeated) } : result
    return await finish(whole, first.scenario.question, folder, options.report, output)
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    output.say(
      `\nStopped. ${error.finished} of ${error.total} runs are kept in ${path}/; the same command goes on from there.`,
    )
    return STOPPED
  } finally {
    process.removeListener('SIGINT', stop)
    await executor.close()
  }
}

/** All that a command line names; undefined after telling every problem of every file. */
function readStudy(
  files: readonly string[],
  options: StudyOptions,
  output: Output,
):
  | {
      arms: readonly Arm[]
      first: Arm
      variants: readonly VariantArms[]
      practice?: PracticeAsked | undefined
      draws?: DrawsAsked | undefined
    }
  | undefined {
  const { arms, problems } = readArms(files, options)
  const [first] = arms
  const { seed, years } = first?.scenario ?? options
  const repeated =
    options.repeatWith === undefined
      ? { variants: [], problems: [] }
      : readVariants(options.repeatWith, files, { set: options.set, seed, years })
  const narrow = options.precision === undefined ? undefined : readPrecision(options.precision, options.replications)
  const replications = narrow?.least ?? options.replications ?? first?.scenario.replications ?? 0
  const practised = readPracticeAsked(arms, options.practice, replications)
  const own = [...problems, ...(problems.length > 0 ? [] : differingPeriods(arms))]
  const wanted = options.uncertainty
  const drawn =
    wanted && first && own.length === 0
      ? readDraws(files, { set: options.set, seed, years }, arms, wanted, replications)
      : undefined
  const all = [...own, ...repeated.problems, ...practised.problems, ...(drawn?.problems ?? [])]
  if (first && all.length === 0) {
    return { arms, first, variants: repeated.variants, practice: practised.asked, draws: drawn?.asked }
  }
  tellProblems(all, output)
  return undefined
}

/** The study of some arms, as the result tells it. */
function studyOf(arms: readonly Arm[], replications: number): Study {
  return {
    arms: arms.map(({ name, file, sha256, scenario }) => ({
      name,
      title: scenario.title,
      file,
      sha256,
      compiled: compiledOf(scenario),
    })),
    seed: arms[0]?.scenario.seed ?? '',
    replications,
    version: version(),
  }
}
