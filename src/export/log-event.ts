/** A row of the table of events, as logs for process mining take it; empty texts are null. */
export interface LogEvent {
  readonly arm: string
  readonly run: number
  readonly number: number
  /** ISO date. */
  readonly date: string
  readonly event: string
  readonly child: string
  readonly family: string
  readonly locality: string
  readonly stage: string | null
  readonly team: string | null
  readonly teamBefore: string | null
  readonly worker: string | null
  readonly reason: string | null
  readonly value: number | null
}

/**
 * Moment of an event: its day, and a millisecond for each event of the log that day before it, so that tools which sort by
 * time keep the order. The time of day means nothing.
 */
export function momentOf(date: string, place: number): string {
  if (place >= KEPT) return new Date(Date.parse(`${date}T00:00:00Z`) + place).toISOString()
  let time = times[place]
  if (time === undefined) {
    time = new Date(place).toISOString().slice(date.length)
    times[place] = time
  }
  return date + time
}

/** Times of day that are kept once they were made, the first of a day [ms]. */
const KEPT = 1 << 14
const times: string[] = []
