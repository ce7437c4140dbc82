import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Executor } from '../../experiment/executor.ts'
import type { FinishedTrial, TrialBatch } from '../../experiment/serve-trials.ts'
import { TrialError } from '../../experiment/trial-error.ts'

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
      const state: { next: number; done: boolean; failure: TrialError | undefined; wake: () => void } = {
        next: 0,
        done: false,
        failure: undefined,
        wake: () => {},
      }
      const isStopped = (): boolean => cancellation?.aborted === true
      // A lane runs one trial after the other; there are as many lanes as threads.
      const lane = async (): Promise<void> => {
        while (!isStopped() && state.failure === undefined) {
          const trial = trials[state.next++]
          if (!trial) return
          try {
            const { key, scenarios, seed } = study
            ready.push(...(await pool.run({ study: key, scenarios, seed, trials: [trial] })))
          } catch (error) {
            state.failure ??= new TrialError(trial, error)
          }
          state.wake()
        }
      }
      const lanes = Promise.all(Array.from({ length: Math.min(workers, trials.length) }, lane)).then(() => {
        state.done = true
        state.wake()
        return undefined
      })
      try {
        while (ready.length > 0 || !state.done) {
          const finished = ready.shift()
          if (finished) {
            yield finished
            continue
          }
          if (state.failure !== undefined) throw state.failure
          await new Promise<void>((resolve) => {
            state.wake = resolve
            if (state.done || ready.length > 0) resolve()
          })
        }
        await lanes
        if (state.failure !== undefined) throw state.failure
      } finally {
        // A reader may leave early: then nothing further is begun for nobody.
        state.next = trials.length
      }
    },
    async close() {
      await pool.destroy()
    },
  }
}
