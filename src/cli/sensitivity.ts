import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { factorsOf } from '../experiment/factors.ts'
import { USUAL_RUNS } from '../experiment/sensitivity.ts'
import { captionOf, chosenFactors, designOf } from './sensitivity-design.ts'
import { sensitivityResult } from '../experiment/sensitivity-result.ts'
import { openRunFolder } from '../host/node/run-folder.ts'
import { checksInWords } from '../words/checks-in-words.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import { sensitivityAsked } from '../words/sensitivity-in-words.ts'
import { warmUpInWords } from '../words/warm-up-in-words.ts'
import { notComparable } from './not-comparable.ts'
import { CHECK_FAILED, DONE, PROBLEMS, STOPPED } from './exit-codes.ts'
import { manifestOf } from './manifest-of.ts'
import { NeverSettles, tellUnsettled } from './never-settles.ts'
import type { Output } from './output.ts'
import { readArms } from './read-arms.ts'
import { runName } from './run-name.ts'
import { createExecutor, Stopped } from './run-trials.ts'
import type { StudyOptions } from './read-study.ts'
import { refuseOfStudies, type SensitivityChoices } from './study-options.ts'
import { theDisk } from './scenario-place.ts'
import { studyKey } from './study-key.ts'
import { sensitivityTable } from './terminal-sensitivity.ts'
import { tellProblems } from './tell-problems.ts'
import { readPoints, runDraws } from './uncertainty-runs.ts'
import { UsageError } from './usage-error.ts'
import { allWarmedUp, settleArms } from './warm-up-runs.ts'
import { version } from './version.ts'
import { wrap } from './wrap.ts'

/** What `sensitivity` is told. */
export type SensitivityOptions = StudyOptions & SensitivityChoices

/** Walks of a screening: common luck makes few enough. */
const WALKS = 4

/** One run of each point of a Sobol sample, all under the same luck: more points say more than more runs of each. */
const SOBOL_RUNS = 1

/**
 * Which inputs matter: every value with a range taken from end to end, by itself or by Morris's walks through all of them.
 * With one scenario what moves is its measures, with two the difference of the second from the first, and then the value at
 * which that difference changes sides is told. Returns the exit code.
 */
export async function sensitivity(
  files: readonly string[],
  options: SensitivityOptions,
  output: Output,
): Promise<number> {
  const { measure, method = 'tornado' } = options
  if (measure !== undefined && !headlineMeasures.includes(measure)) {
    throw new UsageError(`--measure takes a row of the headline: ${headlineMeasures.join(', ')}`)
  }
  refuseOfStudies('sensitivity', options)
  if (options.points !== undefined && method !== 'sobol') throw new UsageError('--points goes with --method sobol')
  const place = theDisk()
  const { arms, problems, texts } = readArms(files, options, { place })
  const [first] = arms
  const all = [...problems, ...(problems.length > 0 ? [] : notComparable(arms))]
  if (!first || all.length > 0) {
    tellProblems(all, output, texts)
    return PROBLEMS
  }
  const { seed, years, start } = first.scenario
  const factors = chosenFactors(factorsOf(arms.map(({ parameters }) => parameters)), options.input)
  const design = designOf(method, factors.length, { seed, walks: WALKS, points: options.points })
  const { points } = design
  const replications = options.replications ?? (method === 'sobol' ? SOBOL_RUNS : USUAL_RUNS)
  // Before anything is read again for each point, which of many takes a while itself.
  output.notice(sensitivityAsked(factors.length, points.length, arms.length, replications))
  const overrides = { set: options.set, seed, years }
  const read = readPoints({ files, overrides, place }, arms, factors, points, replications)
  if (!read.asked) {
    tellProblems(read.problems, output)
    return PROBLEMS
  }
  const key = studyKey(arms)
  const path = options.out ?? join('runs', `${runName(files)}-sensitivity-${key.slice(0, 8)}`)
  const folder = openRunFolder(path, manifestOf(arms, key, replications))
  const executor = await createExecutor(options.workers ?? availableParallelism())
  const cancellation = { aborted: false }
  const stop = (): void => {
    cancellation.aborted = true
  }
  process.once('SIGINT', stop)
  try {
    const { warmUp } = await settleArms(arms, folder, executor, output, cancellation)
    const drawn = read.asked.draws.map((one) => allWarmedUp(one, warmUp?.days))
    const { trials } = await runDraws({ ...read.asked, draws: drawn }, folder, executor, output, cancellation)
    const inputs = design.influences(factors, trials)
    const result = sensitivityResult({
      caseflow: version(),
      method,
      arms,
      seed,
      years,
      start,
      replications,
      ...(warmUp && { warmUp }),
      inputs,
      trials,
    })
    const { checks } = result
    folder.complete(`${JSON.stringify(result)}\n`, new Date().toISOString())
    if (output.json) output.answer(JSON.stringify(result))
    if (checks.some(({ passed }) => !passed)) {
      output.say(`These results are wrong and are not shown: ${checksInWords(checks)}`)
      return CHECK_FAILED
    }
    if (!output.json) {
      const caption = captionOf(method, replications, arms.length > 1, design.walks, measure)
      const titles = arms.map(({ scenario }) => scenario.title).join(' · ')
      output.answer(
        [
          '',
          titles,
          wrap(caption, output.width),
          ...(warmUp ? [wrap(warmUpInWords(warmUp), output.width)] : []),
          sensitivityTable(inputs, measure, output.width),
          `${path}/   every input and measure (result.json)`,
          '',
        ].join('\n\n'),
      )
    }
    return DONE
  } catch (error) {
    if (error instanceof NeverSettles) return tellUnsettled(error, path, output, texts)
    if (!(error instanceof Stopped)) throw error
    output.say(
      `\nStopped. ${error.finished} of ${error.total} runs are kept in ${path}/; the same command goes on from there.`,
    )
    return STOPPED
  } finally {
    process.removeListener('SIGINT', stop)
    await executor.close()
    folder.close()
  }
}
