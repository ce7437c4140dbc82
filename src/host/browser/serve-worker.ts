import { type FinishedTrial, serveTrials, type TrialBatch } from '../../experiment/serve-trials.ts'
import { answerQuestion, type ChildAnswer, type ChildQuestion } from './answer-question.ts'

/** What a worker answers to a batch: its results, or why there are none. */
export type WorkerAnswer =
  | { readonly ok: true; readonly finished: readonly FinishedTrial[] }
  | { readonly ok: true; readonly answer: ChildAnswer }
  | { readonly ok: false; readonly message: string }

/** The side of a worker that is used here: its own global object. */
interface WorkerSide {
  addEventListener(kind: 'message', listener: (event: MessageEvent<TrialBatch | ChildQuestion>) => void): void
  postMessage(answer: WorkerAnswer, transfer: Transferable[]): void
}

/** Makes a web worker serve trials, and questions about children: each comes as a message, its answer goes back as one. */
export function serveWorker(side: WorkerSide): void {
  side.addEventListener('message', ({ data }) => {
    try {
      side.postMessage(
        'ask' in data ? { ok: true, answer: answerQuestion(data) } : { ok: true, finished: serveTrials(data) },
        [],
      )
    } catch (error) {
      side.postMessage({ ok: false, message: error instanceof Error ? error.message : String(error) }, [])
    }
  })
}
