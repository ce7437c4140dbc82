import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { assembleResult } from '../experiment/assemble-result.ts'
import { compareVariants } from '../experiment/compare-variants.ts'
import type { StudyResult } from '../experiment/result.ts'
import { compiledOf } from '../experiment/simulate.ts'
import type { TrialResult } from '../experiment/trial.ts'
import { openRunFolder, writeFileWhole } from '../host/node/run-folder.ts'
import { CHECK_FAILED, DONE, PROBLEMS, STOPPED } from './exit-codes.ts'
import type { Output } from './output.ts'
import { type Arm, type Overrides, readArms } from './read-arms.ts'
import { readVariants } from './read-variants.ts'
import { createExecutor, runTrials, Stopped } from './run-trials.ts'
import { scenarioKey, studyKey } from './study-key.ts'
import { terminalAnswer } from './terminal-answer.ts'
import { version } from './version.ts'

/** What `run` and `compare` are told. */
export interface StudyOptions extends Overrides {
  readonly replications?: number | undefined
  readonly workers?: number | undefined
  readonly out?: string | undefined
  readonly report?: string | undefined
  readonly repeatWith?: string | undefined
}

/** Reads, runs, compares, writes the run folder and prints the answer. Returns the exit code. */
export async function study(files: readonly string[], options: StudyOptions, output: Output): Promise<number> {
  const arms = readArms(files, options, output)
  if (!arms) return PROBLEMS
  const variants = options.repeatWith === undefined ? [] : readVariants(options.repeatWith, files, options, output)
  if (!variants) return PROBLEMS
  const first = arms[0]
  if (!first) return PROBLEMS

  const replications = options.replications ?? first.scenario.replications
  const key = studyKey(arms)
  const path = options.out ?? join('runs', `${runName(files)}-${key.slice(0, 8)}`)
  const manifest = manifestOf(arms, key, replications)
  const folder = openRunFolder(path, manifest)
  const executor = await createExecutor(options.workers ?? availableParallelism())
  const cancellation = { aborted: false }
  const stop = (): void => {
    cancellation.aborted = true
  }
  process.once('SIGINT', stop)
  try {
    output.notice(
      `${arms.map((arm) => arm.scenario.title).join(' · ')}: ${arms.length * replications} runs of ${first.scenario.years} years`,
    )
    const trials = await runTrials(arms, replications, folder, executor, output, cancellation)
    const result = assemble(arms, trials, first.scenario.seed, replications)
    const known = new Map(arms.map((arm, a) => [scenarioKey(arm), trials[a] ?? []]))
    const repeated = []
    for (const variant of variants) {
      const variantKey = studyKey(variant.arms)
      const kept = openRunFolder(
        join(path, 'variants', variantKey.slice(0, 8)),
        manifestOf(variant.arms, variantKey, variant.replications),
      )
      output.notice(`Again with: ${variant.title}`)
      const found = await runTrials(variant.arms, variant.replications, kept, executor, output, cancellation, known)
      const again = assemble(variant.arms, found, first.scenario.seed, variant.replications)
      repeated.push({ title: variant.title, result: again })
    }
    const whole: StudyResult = repeated.length > 0 ? { ...result, variants: compareVariants(repeated) } : result
    await finish(whole, folder, first.scenario.question, options, output)
    return whole.checks.every((check) => check.passed) ? DONE : CHECK_FAILED
  } catch (error) {
    if (!(error instanceof Stopped)) throw error
    output.notice(
      `\nStopped. ${error.finished} of ${error.total} runs are kept in ${path}/; the same command goes on from there.`,
    )
    return STOPPED
  } finally {
    process.removeListener('SIGINT', stop)
    await executor.close()
  }
}

function manifestOf(arms: readonly Arm[], key: string, replications: number): Parameters<typeof openRunFolder>[1] {
  return {
    caseflow: version(),
    format: 1,
    study: key,
    command: process.argv.slice(2),
    node: process.version,
    arms: arms.map(({ name, file, sha256 }) => ({ name, file, sha256 })),
    seed: arms[0]?.scenario.seed ?? '',
    years: arms[0]?.scenario.years ?? 0,
    replications,
    started: new Date().toISOString(),
  }
}

function assemble(
  arms: readonly Arm[],
  trials: readonly (readonly TrialResult[])[],
  seed: string,
  replications: number,
): StudyResult {
  return assembleResult(
    {
      arms: arms.map(({ name, file, sha256, scenario }) => ({
        name,
        title: scenario.title,
        file,
        sha256,
        compiled: compiledOf(scenario),
      })),
      seed,
      replications,
      version: version(),
    },
    trials,
  )
}

async function finish(
  result: StudyResult,
  folder: ReturnType<typeof openRunFolder>,
  question: string,
  options: StudyOptions,
  output: Output,
): Promise<void> {
  folder.write('result.json', `${JSON.stringify(result)}\n`)
  const { writeReport } = await import('../host/node/write-report.ts')
  const page = writeReport(result, question)
  folder.write('report.html', page)
  if (options.report !== undefined) writeFileWhole(options.report, page)
  if (output.json) output.answer(JSON.stringify(result))
  else
    output.answer(
      terminalAnswer(result, {
        width: output.width,
        colour: output.colour,
        report: options.report,
        folder: folder.path,
      }),
    )
}

/** Name of a run: the area's folder if all files lie in one, else the first file's name. */
function runName(files: readonly string[]): string {
  const folders = new Set(files.map((file) => (file.includes('/') ? (file.split('/').at(-2) ?? '') : '')))
  const [only] = folders
  const name =
    folders.size === 1 && only
      ? only
      : (files[0]
          ?.split(/[/\\]/)
          .pop()
          ?.replace(/\.\w+$/, '') ?? 'run')
  return name.replace(/[^\w-]/g, '-')
}
