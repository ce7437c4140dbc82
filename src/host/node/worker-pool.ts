import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Executor } from '../../experiment/executor.ts'
import type { FinishedTrial, TrialBatch } from '../../experiment/serve-trials.ts'

/** Threads load JavaScript only; `src` and `dist` lie equally deep, so this is right from both. */
const WORKER = fileURLToPath(new URL('../../../dist/host/node/trial-worker.js', import.meta.url))

/**
 * Worker threads that run trials, one at a time each.
 * @param workers how many; default: as many as the machine runs side by side
 */
export function createWorkerPool(workers: number = availableParallelism()): Executor {
  const pool = new Piscina<TrialBatch, FinishedTrial[]>({ filename: WORKER, minThreads: 1, maxThreads: workers })
  return {
    async *run(study, trials, cancellation) {
      const ready: FinishedTrial[] = []
      let running = 0
      let next = 0
      let failure: unknown
      let wake: () => void = () => {}
      const start = (): void => {
        while (running < workers && next < trials.length && !cancellation?.aborted && failure === undefined) {
          const trial = trials[next++]
          if (!trial) return
          running++
          pool.run({ study: study.key, scenarios: study.scenarios, seed: study.seed, trials: [trial] }).then(
            (finished) => {
              ready.push(...finished)
              running--
              start()
              wake()
            },
            (error: unknown) => {
              failure = new TrialError(trial.arm, trial.replication, error)
              running--
              wake()
            },
          )
        }
      }
      start()
      for (;;) {
        while (ready.length > 0) yield ready.shift() as FinishedTrial
        if (failure !== undefined) throw failure
        if (running === 0) return
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    async close() {
      await pool.destroy()
    },
  }
}

/** A trial that failed: a defect of ours, and the trial that shows it. */
export class TrialError extends Error {
  readonly arm: number
  readonly replication: number
  constructor(arm: number, replication: number, cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause })
    this.name = 'TrialError'
    this.arm = arm
    this.replication = replication
  }
}
