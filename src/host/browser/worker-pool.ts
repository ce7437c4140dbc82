import type { Executor } from '../../experiment/executor.ts'
import type { FinishedTrial } from '../../experiment/serve-trials.ts'
import { TrialError } from '../../experiment/trial-error.ts'
import { runInWorker } from './ask-worker.ts'

/**
 * Web workers that run trials, one at a time each. A run whose AbortSignal is raised, as when its plan has changed, ends at
 * once: its own workers are stopped in the midst of a trial, those of a run begun since are left alone.
 * @param start starts a worker that `serveWorker` serves in
 * @param workers how many run side by side
 */
export function createBrowserPool(start: () => Worker, workers: number): Executor {
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  const take = (): Worker => {
    const worker = idle.pop() ?? start()
    busy.add(worker)
    return worker
  }
  const giveBack = (worker: Worker): void => {
    if (busy.delete(worker)) idle.push(worker)
  }
  return {
    async *run(study, trials, cancellation) {
      const ready: FinishedTrial[] = []
      const state: {
        next: number
        running: number
        ended: boolean
        failure: TrialError | undefined
        wake: () => void
      } = {
        next: 0,
        running: 0,
        ended: false,
        failure: undefined,
        wake: () => {},
      }
      const own = new Set<Worker>()
      const end = (): void => {
        state.ended = true
        for (const worker of own) {
          worker.terminate()
          busy.delete(worker)
        }
        own.clear()
        state.wake()
      }
      if (cancellation instanceof AbortSignal) cancellation.addEventListener('abort', end, { once: true })
      const isStopped = (): boolean => state.ended || cancellation?.aborted === true
      const lane = async (): Promise<void> => {
        state.running++
        const worker = take()
        own.add(worker)
        while (!isStopped() && state.failure === undefined) {
          const trial = trials[state.next++]
          if (!trial) break
          try {
            const { key, scenarios, seed, measures } = study
            ready.push(...(await runInWorker(worker, { study: key, scenarios, seed, measures, trials: [trial] })))
          } catch (error) {
            state.failure ??= new TrialError(trial, error)
            // It may be out of memory: another takes its place.
            worker.terminate()
            busy.delete(worker)
          }
          state.wake()
        }
        own.delete(worker)
        giveBack(worker)
        state.running--
        state.wake()
      }
      for (let i = 0; i < Math.min(workers, trials.length); i++) void lane()
      try {
        while (!state.ended && (state.running > 0 || ready.length > 0)) {
          const finished = ready.shift()
          if (finished) yield finished
          else if (state.failure !== undefined) throw state.failure
          else {
            await new Promise<void>((resolve) => {
              state.wake = resolve
              if (state.ended || state.running === 0 || ready.length > 0) resolve()
            })
          }
        }
        if (state.failure !== undefined) throw state.failure
      } finally {
        end()
      }
    },
    close() {
      for (const worker of [...busy, ...idle.splice(0)]) worker.terminate()
      busy.clear()
      return Promise.resolve()
    },
  }
}
