import type { Scenario } from '../scenario/scenario.ts'
import { type FinishedTrial, serveTrials, type TrialBatch, type TrialId } from './serve-trials.ts'
import { TrialError } from './trial-error.ts'

/** What every executor needs of a study. */
export interface StudyTrials {
  /** Names the study for those who keep its scenarios. */
  readonly key: string
  readonly scenarios: readonly Scenario[]
  readonly seed: string
  /** Names of the measures that are wanted; absent: all. */
  readonly measures?: readonly string[] | undefined
}

/** Asked between trials; true stops before the next. */
export interface Cancellation {
  readonly aborted: boolean
}

/** Where trials run. Results come in the order they finish; each trial is a function of its identity alone. */
export interface Executor {
  /** @throws TrialError for the first trial that fails; no trial is begun after it, or after the reader has left */
  run(study: StudyTrials, trials: readonly TrialId[], cancellation?: Cancellation): AsyncIterable<FinishedTrial>
  close(): Promise<void>
}

/**
 * Runs trials one after the other where it stands.
 * @param turn waited for between trials, so that whoever cancels is heard. Default: a promise, which is enough where the
 * word comes by promises; where it comes by signals or messages the host gives a turn of its own.
 */
export function createInProcessExecutor(turn: () => Promise<void> = () => Promise.resolve()): Executor {
  return {
    async *run(study, trials, cancellation) {
      for (const trial of trials) {
        if (cancellation?.aborted) return
        const { key, scenarios, seed, measures } = study
        yield* serve({ study: key, scenarios, seed, measures, trials: [trial] }, trial)
        await turn()
      }
    },
    close: () => Promise.resolve(),
  }
}

function serve(batch: TrialBatch, trial: TrialId): FinishedTrial[] {
  try {
    return serveTrials(batch)
  } catch (error) {
    throw new TrialError(trial, error)
  }
}

/** Every trial of a study, arms of one replication together, so that pairs are complete early. */
export function trialsOf(arms: number, replications: number): TrialId[] {
  const trials: TrialId[] = []
  for (let replication = 0; replication < replications; replication++) {
    for (let arm = 0; arm < arms; arm++) trials.push({ arm, replication })
  }
  return trials
}
