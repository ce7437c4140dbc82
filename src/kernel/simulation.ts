import type { FutureEventList, Tick } from './future-event-list.ts'

/** What happens when a notice comes due; held in an array indexed by kind. */
export type Handler = (subject: number, tick: Tick) => void

/**
 * Runs until nothing is left at or before `until`: steps to the next notice and calls the handler of its kind, which may
 * schedule and cancel. When it returns, the clock stands at `until` (see `FutureEventList.advance`), so running to one
 * tick and then to a later one is the same as running to the later one.
 * @param handlers by kind
 * @param until last tick to run [ticks]; Infinity runs until the list is empty
 * @param atEnd called once at the end, as to flush a log
 * @returns how many notices came due
 * @throws Error if a notice comes due whose kind has no handler; whatever a handler throws
 */
export function runUntil(list: FutureEventList, handlers: readonly Handler[], until: Tick, atEnd?: () => void): number {
  let notices = 0
  while (list.advance(until)) {
    const handler = handlers[list.kind]
    if (handler === undefined) throw new Error(`No handler for kind ${list.kind}, due at tick ${list.tick}`)
    handler(list.subject, list.tick)
    notices++
  }
  if (atEnd !== undefined) atEnd()
  return notices
}
