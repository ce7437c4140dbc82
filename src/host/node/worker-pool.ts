import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Piscina } from 'piscina'
import type { Executor } from '../../experiment/executor.ts'
import type { FinishedTrial, TrialBatch } from '../../experiment/serve-trials.ts'
import { TrialError } from '../../experiment/trial-error.ts'
import { ThreadError } from './thread-error.ts'

/** Threads load JavaScript only; `src` and `dist` lie equally deep, so this is right from both. */
const WORKER = fileURLToPath(new URL('../../../dist/program/trial-worker.js', import.meta.url))

/**
 * How long a thread waits for more [ms]. It has read the program and made it fast: a search that asks for a few trials at a
 * time would pay for that again with every few.
 */
const IDLE = 60_000

/** How many threads may die over one trial before it is given up. */
const DEATHS = 3

/**
 * Worker threads that run trials, one at a time each. A thread that dies, as for want of memory, is replaced and its trial
 * run again; a trial over which several die ends the run with a `ThreadError`.
 * @param workers how many; default: as many as the machine runs side by side
 */
export function createWorkerPool(workers: number = availableParallelism()): Executor {
  // Where threads fill the cores, a collector that marks beside them only takes their time: a seventh of a study.
  if (workers >= availableParallelism()) setFlagsFromString('--no-concurrent-marking')
  const pool = new Piscina<TrialBatch, FinishedTrial[]>({
    filename: WORKER,
    minThreads: 1,
    maxThreads: workers,
    idleTimeout: IDLE,
  })
  return {
    async *run(study, trials, cancellation) {
      const ready: FinishedTrial[] = []
      const state: { next: number; done: boolean; failure: TrialError | ThreadError | undefined; wake: () => void } = {
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
            const { key, scenarios, seed, measures } = study
            const batch = { study: key, scenarios, seed, measures, trials: [trial] }
            ready.push(...(await outliving(() => pool.run(batch))))
          } catch (error) {
            state.failure ??= isDeath(error) ? new ThreadError(trial, error) : new TrialError(trial, error)
          }
          state.wake()
        }
      }
      const lanes = Promise.all(Array.from({ length: Math.min(workers, trials.length) }, lane)).then(() => {
        state.done = true
        state.wake()
        return undefined
      })
      // A thread that dies before it has begun anything: no trial would ever hear of it.
      const onDeath = (error: unknown): void => {
        state.failure ??= new ThreadError(trials[Math.max(0, state.next - 1)] ?? { arm: 0, replication: 0 }, error)
        state.wake()
      }
      pool.on('error', onDeath)
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
            if (state.done || ready.length > 0 || state.failure !== undefined) resolve()
          })
        }
        await lanes
        if (state.failure !== undefined) throw state.failure
      } finally {
        pool.off('error', onDeath)
        // A reader may leave early: then nothing further is begun for nobody.
        state.next = trials.length
      }
    },
    async close() {
      await pool.destroy()
    },
  }
}

/** Asks again when the thread that was asked dies. */
async function outliving<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let deaths = 1; ; deaths++) {
    try {
      return await ask()
    } catch (error) {
      if (!isDeath(error) || deaths >= DEATHS) throw error
    }
  }
}

/** Whether a task failed because its thread ended, and not by anything the trial did. */
function isDeath(error: unknown): boolean {
  const { code, message } = (error ?? {}) as NodeJS.ErrnoException
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || (message ?? '').startsWith('worker exited with code')
}
