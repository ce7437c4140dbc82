import { YearlyCount } from './yearly-count.ts'
import type { RunReading } from './run-reading.ts'

/** How often each whole number was observed, by financial year; and the sums that means by team and locality need. */
export class WholeUnitSpread {
  /** Observations, and the sum of what was observed. */
  readonly observed: YearlyCount
  readonly sum: YearlyCount
  /** [years] of counts by value. */
  readonly #counts: number[][]

  constructor(run: RunReading) {
    this.observed = new YearlyCount(run)
    this.sum = new YearlyCount(run)
    this.#counts = Array.from({ length: run.time.years }, () => [])
  }

  /** Adds one observation of a whole number from 0; a team or locality of -1 counts in all alone. */
  add(year: number, team: number, locality: number, value: number): void {
    const counts = this.#counts[year]
    if (counts === undefined) return
    while (counts.length <= value) counts.push(0)
    counts[value] = (counts[value] ?? 0) + 1
    this.observed.book(year, team, locality, 1)
    this.sum.book(year, team, locality, value)
  }

  /** Observations by value in a year [index = value], as long as the largest needs. */
  countsOf(year: number): Float64Array {
    return Float64Array.from(this.#counts[year] ?? [])
  }
}
