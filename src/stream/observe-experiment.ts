import { from, map, type Observable, scan } from 'rxjs'
import type { Cancellation, Executor, StudyTrials } from '../experiment/executor.ts'
import type { FinishedTrial, TrialId } from '../experiment/serve-trials.ts'

/** A trial that has finished, and how far the experiment is. */
export interface ExperimentProgress {
  readonly trial: FinishedTrial
  readonly finished: number
  readonly total: number
}

/**
 * The results of an experiment as they arrive. Subscribing starts it; it completes after the last trial, or after the
 * first finished one once cancelled.
 */
export function observeExperiment(
  executor: Executor,
  study: StudyTrials,
  trials: readonly TrialId[],
  cancellation?: Cancellation,
): Observable<ExperimentProgress> {
  return from(executor.run(study, trials, cancellation)).pipe(
    scan<FinishedTrial, { trial: FinishedTrial | undefined; finished: number }>(
      (before, trial) => ({ trial, finished: before.finished + 1 }),
      { trial: undefined, finished: 0 },
    ),
    map(({ trial, finished }) => ({ trial: trial as FinishedTrial, finished, total: trials.length })),
  )
}
