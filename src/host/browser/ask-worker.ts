import type { FinishedTrial, TrialBatch } from '../../experiment/serve-trials.ts'
import type { ChildAnswer, ChildQuestion } from './answer-question.ts'
import type { WorkerAnswer } from './serve-worker.ts'

/** Runs a batch of trials in a worker that does nothing else meanwhile. @throws Error with what the worker said */
export async function runInWorker(worker: Worker, batch: TrialBatch): Promise<readonly FinishedTrial[]> {
  const data = await ask(worker, batch)
  return 'finished' in data ? data.finished : []
}

/**
 * Asks a worker about the children of a run; it does nothing else meanwhile.
 * @throws Error with what the worker said
 */
export async function askAboutChildren<Q extends ChildQuestion>(worker: Worker, question: Q): Promise<ChildAnswer<Q>> {
  const data = await ask(worker, question)
  if (!('answer' in data)) throw new Error('the worker answered something else')
  return data.answer as ChildAnswer<Q>
}

function ask(worker: Worker, message: TrialBatch | ChildQuestion): Promise<Extract<WorkerAnswer, { ok: true }>> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController()
    const { signal } = heard
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<WorkerAnswer>) => {
        heard.abort()
        if (data.ok) resolve(data)
        else reject(new Error(data.message))
      },
      { signal },
    )
    // A worker that runs out of memory, or cannot start, says so here and nowhere else.
    worker.addEventListener(
      'error',
      (event) => {
        heard.abort()
        event.preventDefault()
        reject(new Error(event.message || 'the worker stopped'))
      },
      { signal },
    )
    worker.postMessage(message, [])
  })
}
