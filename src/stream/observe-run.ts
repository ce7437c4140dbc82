import { Observable } from 'rxjs'
import { copyChunk, type EventChunk } from '../kernel/event-log.ts'
import { simulate } from '../experiment/simulate.ts'
import type { Trial } from '../experiment/trial.ts'

/**
 * The log of one run in chunks of some thousand rows, each the subscriber's to keep. Batches are made before RxJS sees
 * them: an Observable of single rows would cost more than the run.
 */
export function observeRun(trial: Trial): Observable<EventChunk> {
  return new Observable((subscriber) => {
    simulate(trial, [{ onChunk: (chunk) => subscriber.next(copyChunk(chunk)) }])
    subscriber.complete()
  })
}
