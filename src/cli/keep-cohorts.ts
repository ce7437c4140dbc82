import { join } from 'node:path'
import type { TrialResult } from '../experiment/trial.ts'
import { createCohortPool } from '../host/node/cohort-pool.ts'
import { clearUnfinished, COHORT_FORMAT, isAsWritten, readKept } from '../host/node/keep-cohort.ts'
import { several } from '../words/listing.ts'
import type { Output } from './output.ts'
import { createProgress } from './progress.ts'
import type { Arm } from './read-arms.ts'
import { Stopped } from './run-trials.ts'

/** Folder of the cohorts of a run, inside its own. */
export const COHORTS = 'cohort'

/**
 * Keeps every child's history of every replication beside the results; those kept before and not damaged stay.
 * @param trials by arm, in order of replication
 * @throws PlaceError when this build simulates one otherwise than it was kept
 * @throws Stopped when it was cancelled; what is kept by then stays
 */
export async function keepCohorts(
  arms: readonly Arm[],
  trials: readonly (readonly TrialResult[])[],
  path: string,
  workers: number,
  output: Output,
  cancellation: { readonly aborted: boolean },
): Promise<void> {
  const folder = join(path, COHORTS)
  clearUnfinished(folder)
  const tasks = arms.flatMap(({ name, scenario }, arm) =>
    (trials[arm] ?? []).flatMap((result, replication) => {
      const id = { arm, replication }
      const kept = readKept(folder, id)
      if (kept?.format === COHORT_FORMAT && kept.fingerprint === result.fingerprint) {
        if (isAsWritten(folder, id, kept)) return []
        output.say(`A table of run ${replication + 1} of ${name} was damaged: its children's histories are made again.`)
      }
      return [{ folder, id, arm: name, trial: { scenario, seed: scenario.seed, replication }, result }]
    }),
  )
  if (tasks.length === 0) return
  output.notice(`Keeping every child's history: ${several(tasks.length, 'run', 'runs')} into ${folder}/`)
  const progress = createProgress(tasks.length, output)
  const pool = createCohortPool(Math.min(workers, tasks.length))
  let next = 0
  let done = 0
  const lane = async (): Promise<void> => {
    for (let task = tasks[next++]; task !== undefined && !cancellation.aborted; task = tasks[next++]) {
      // Measures are packed until somebody looks: made whole for one replication at a time.
      const { fingerprint, measures } = task.result
      await pool.keep({ ...task, result: { fingerprint, measures: { ...measures } } })
      progress.update(++done)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.min(workers, tasks.length) }, lane))
  } finally {
    progress.stop()
    await pool.close()
  }
  if (done < tasks.length) throw new Stopped(done, tasks.length)
}
