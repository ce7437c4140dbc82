import { createInProcessExecutor, type Executor, trialsOf } from '../experiment/executor.ts'
import { TrialError } from '../experiment/trial-error.ts'
import type { TrialResult } from '../experiment/trial.ts'
import { leanTrial } from '../host/node/lean-trial.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { observeExperiment } from '../stream/observe-experiment.ts'
import { DefectError } from './defect-error.ts'
import type { Output } from './output.ts'
import { createProgress } from './progress.ts'
import type { Arm } from './read-arms.ts'
import { scenarioKey, studyKey } from './study-key.ts'

/** Runs that were stopped before the end; what was finished is kept. */
export class Stopped extends Error {
  readonly finished: number
  readonly total: number
  constructor(finished: number, total: number) {
    super('stopped')
    this.finished = finished
    this.total = total
  }
}

/** Trials beyond which memory counts for more than the moment it takes to make results anew. */
const MANY = 200

/**
 * Every replication of every arm: those the folder has already are read, the others run and kept as they finish.
 * @param replications of every arm, or of each
 * @param known results of this program run by `scenarioKey`, for arms that were simulated before under another name
 * @param measures names of those that are wanted; absent: all
 * @returns by arm and replication
 * @throws Stopped when told to stop before the end
 * @throws DefectError when a trial fails
 */
export async function runTrials(
  arms: readonly Arm[],
  replications: number | readonly number[],
  folder: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
  known: ReadonlyMap<string, readonly TrialResult[]> = new Map(),
  measures?: readonly string[],
): Promise<TrialResult[][]> {
  const wanted = (arm: number): number => (typeof replications === 'number' ? replications : (replications[arm] ?? 0))
  const most = Math.max(...arms.map((_, arm) => wanted(arm)))
  const results: TrialResult[][] = arms.map((arm, a) => (known.get(scenarioKey(arm)) ?? []).slice(0, wanted(a)))
  const keep = arms.length * most > MANY ? leanTrial : (result: TrialResult): TrialResult => result
  const { trials: kept, damaged } = folder.finished(keep)
  for (const file of damaged) output.say(`${file} was damaged and is taken away: its run is made again.`)
  for (const { arm, replication, result } of kept) {
    const row = results[arm]
    if (row && replication < wanted(arm)) row[replication] = result
  }
  const all = trialsOf(arms.length, most).filter(({ arm, replication }) => replication < wanted(arm))
  const missing = all.filter(({ arm, replication }) => results[arm]?.[replication] === undefined)
  const before = all.length - missing.length
  if (before > 0 && known.size === 0) {
    output.notice(`${before} of ${all.length} runs were finished before and are read from ${folder.path}/.`)
  }
  const first = arms[0]
  if (!first || missing.length === 0) return results

  const scenarios = arms.map((arm) => arm.scenario)
  const study = { key: studyKey(arms), scenarios, seed: first.scenario.seed, measures }
  const progress = createProgress(missing.length, output)
  let finished = 0
  await new Promise<void>((resolve, reject) => {
    const subscription = observeExperiment(executor, study, missing, cancellation).subscribe({
      next({ trial, finished: count }) {
        try {
          folder.keep(trial)
        } catch (error) {
          // Thrown from here it would reach nobody.
          subscription.unsubscribe()
          reject(error instanceof Error ? error : new Error(String(error)))
          return
        }
        const row = results[trial.arm]
        if (row) row[trial.replication] = keep(trial.result)
        finished = count
        progress.update(count)
      },
      error: (error: Error) => reject(error instanceof TrialError ? new DefectError(error, arms[error.arm]) : error),
      complete: resolve,
    })
  }).finally(() => progress.stop())
  if (finished < missing.length) throw new Stopped(before + finished, all.length)
  return results
}

/** One worker runs where the program runs; more are threads. Both give the same bytes. */
export async function createExecutor(workers: number): Promise<Executor> {
  // A signal is an event: it is heard only when the loop of events has a turn.
  if (workers === 1) return createInProcessExecutor(() => new Promise((resolve) => void setImmediate(resolve)))
  const { createWorkerPool } = await import('../host/node/worker-pool.ts')
  return createWorkerPool(workers)
}
