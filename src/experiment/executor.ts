import type { Scenario } from '../scenario/scenario.ts'
import { type FinishedTrial, serveTrials, type TrialId } from './serve-trials.ts'

/** What every executor needs of a study. */
export interface StudyTrials {
  /** Names the study for those who keep its scenarios. */
  readonly key: string
  readonly scenarios: readonly Scenario[]
  readonly seed: string
}

/** Asked between trials; true stops before the next. */
export interface Cancellation {
  readonly aborted: boolean
}

/** Where trials run. Results come in the order they finish; each trial is a function of its identity alone. */
export interface Executor {
  run(study: StudyTrials, trials: readonly TrialId[], cancellation?: Cancellation): AsyncIterable<FinishedTrial>
  close(): Promise<void>
}

/** Runs trials one after the other where it stands. */
export function createInProcessExecutor(): Executor {
  return {
    async *run(study, trials, cancellation) {
      for (const trial of trials) {
        if (cancellation?.aborted) return
        yield* serveTrials({ study: study.key, scenarios: study.scenarios, seed: study.seed, trials: [trial] })
        // Lets whoever cancels have a turn.
        await Promise.resolve()
      }
    },
    close: () => Promise.resolve(),
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
