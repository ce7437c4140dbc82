import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { assembleResult } from '../experiment/assemble-result.ts'
import { addTruth } from '../experiment/truth-verdict.ts'
import { addPractice } from '../experiment/practice-comparison.ts'
import { withSelection } from '../experiment/selection.ts'
import { withWarmUp } from '../experiment/settle.ts'
import { compareVariants } from '../experiment/compare-variants.ts'
import { openRunFolder } from '../host/node/run-folder.ts'
import { ThreadError } from '../host/node/thread-error.ts'
import { refuseUnwritable } from '../host/node/write-whole.ts'
import { several } from '../words/listing.ts'
import { PROBLEMS, STOPPED } from './exit-codes.ts'
import { finish } from './finish.ts'
import { readTruths } from './kept-truths.ts'
import { manifestOf } from './manifest-of.ts'
import { NeverSettles, tellUnsettled } from './never-settles.ts'
import type { Output } from './output.ts'
import { runPractice } from './practice-runs.ts'
import { readStudy, type StudyOptions } from './read-study.ts'
import { runName } from './run-name.ts'
import { createExecutor, runTrials, Stopped } from './run-trials.ts'
import { type ScenarioPlace, theDisk } from './scenario-place.ts'
import { scenarioKey, studyKey } from './study-key.ts'
import { studyOf } from './study-of.ts'
import { addUncertainty } from '../experiment/uncertainty-comparison.ts'
import { readPrecision, runUntilNarrow } from './precision-runs.ts'
import { readSelection, runSelection } from './selection-runs.ts'
import { withPrecision } from '../experiment/with-precision.ts'
import { runDraws } from './uncertainty-runs.ts'
import { allWarmedUp, settleArms } from './warm-up-runs.ts'

/** Signals that stop a study between two runs. */
const STOPPING = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Reads, runs, compares, writes the run folder and prints the answer. Returns the exit code.
 * @param place where the scenarios are
 */
export async function study(
  files: readonly string[],
  options: StudyOptions,
  output: Output,
  place: ScenarioPlace = theDisk(),
): Promise<number> {
  const asked = readStudy(files, options, output, place)
  if (!asked) return PROBLEMS
  const { arms: named, first, variants, practice, draws } = asked
  if (options.report !== undefined) refuseUnwritable(options.report)

  const narrow = options.precision === undefined ? undefined : readPrecision(options.precision, options.replications)
  let replications = narrow?.least ?? options.replications ?? first.scenario.replications
  const { select, precision } = options
  const choice =
    select === undefined ? undefined : readSelection(select, { arms: named.length, first: replications, precision })
  const key = studyKey(named)
  const path = options.out ?? join('runs', `${runName(files)}-${key.slice(0, 8)}`)
  const folder = openRunFolder(path, manifestOf(named, key, replications, asked.told))
  const cancellation = { aborted: false }
  const stop = (): void => {
    cancellation.aborted = true
  }
  // Once each: a second signal is the user's way to end it at once.
  for (const signal of STOPPING) process.once(signal, stop)
  const executor = await createExecutor(options.workers ?? availableParallelism())
  try {
    const { arms, warmUp } = await settleArms(named, folder, executor, output, cancellation)
    const runs = several(arms.length * replications, 'run', 'runs')
    const years = several(first.scenario.years, 'year', 'years')
    const least = narrow ? 'at least ' : ''
    output.notice(`${arms.map((arm) => arm.scenario.title).join(' · ')}: ${least}${runs} of ${years}`)
    const until = narrow && (await runUntilNarrow(arms, narrow, folder, executor, output, cancellation))
    replications = until?.precision.replications ?? replications
    const trials = until?.trials ?? (await runTrials(arms, replications, folder, executor, output, cancellation))
    const own = studyOf(arms, replications)
    const assembled = addTruth(
      withWarmUp(assembleResult(own, trials), warmUp),
      readTruths(),
      arms.flatMap(({ texts }) => texts),
    )
    const plain = until ? withPrecision(assembled, until.precision) : assembled
    const selected = choice && (await runSelection(arms, trials, choice, folder, executor, output, cancellation))
    if (options.keep === 'cohort') {
      const { keepCohorts } = await import('./keep-cohorts.ts')
      await keepCohorts(
        arms,
        selected?.trials ?? trials,
        path,
        options.workers ?? availableParallelism(),
        output,
        cancellation,
      )
    }
    const practised = practice && (await runPractice(arms, practice, folder, executor, output, cancellation))
    const chosen = selected ? withSelection(plain, selected.selection, selected.trials) : plain
    const capacity = practised ? addPractice(chosen, own, trials, practised) : chosen
    if (draws) {
      const inputs = several(draws.factors.length, 'input', 'inputs')
      const again = several(draws.draws.length * arms.length * draws.replications, 'run', 'runs')
      output.notice(`Again with ${inputs} drawn from their ranges: ${again}`)
    }
    const drawnArms = draws && { ...draws, draws: draws.draws.map((one) => allWarmedUp(one, warmUp?.days)) }
    const drawn = drawnArms && (await runDraws(drawnArms, folder, executor, output, cancellation))
    const result = drawn ? addUncertainty(capacity, drawn) : capacity
    const known = new Map(arms.map((arm, a) => [scenarioKey(arm), trials[a] ?? []]))
    const repeated = []
    for (const { title, varies, arms: changed, replications: fewer } of variants) {
      const kept = folder.part('variants', manifestOf(changed, studyKey(changed), fewer))
      output.notice(`Again with: ${title}`)
      const { arms: settled } = await settleArms(changed, kept, executor, output, cancellation)
      const found = await runTrials(settled, fewer, kept, executor, output, cancellation, known)
      repeated.push({ title, varies, result: assembleResult(studyOf(settled, fewer), found) })
    }
    const whole = repeated.length > 0 ? { ...result, variants: compareVariants(repeated) } : result
    return await finish(whole, first.scenario.question, folder, options.report, output)
  } catch (error) {
    if (error instanceof NeverSettles) return tellUnsettled(error, path, output, asked.told.texts)
    if (error instanceof Stopped) {
      output.say(
        `\nStopped. ${error.finished} of ${error.total} runs are kept in ${path}/; caseflow resume ${path} finishes them.`,
      )
    } else if (error instanceof ThreadError) {
      output.say(
        `\nStopped: worker threads died three times over run ${error.replication + 1} of ${named[error.arm]?.name} (${error.message}), as they do when memory is short.\nFinished runs are kept in ${path}/; caseflow resume ${path} --workers 1 needs least memory.`,
      )
    } else throw error
    return STOPPED
  } finally {
    for (const signal of STOPPING) process.removeListener(signal, stop)
    await executor.close()
    folder.close()
  }
}
