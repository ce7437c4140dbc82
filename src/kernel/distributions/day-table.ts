import type { Distribution } from './distribution.ts'

/** A law of whole days, as a table: drawing from it is a look-up and a few comparisons, and allocates nothing. */
export interface WholeDays extends Distribution {
  /** The longest that is drawn [days], Infinity aside. */
  readonly longest: number
}

/** Chances are kept as multiples of this, so that engines whose logarithms differ in the last bit make one table. */
const grain = 2 ** -40

class DayTable implements WholeDays {
  readonly mean: number
  readonly longest: number
  /** By day: the chance of that many days or fewer; one entry more, above every uniform, stops the search. */
  private readonly upTo: Float64Array
  /** By part of the unit interval: the first day whose chance reaches the beginning of that part. */
  private readonly guide: Int32Array
  private readonly parts: number

  constructor(chanceUpTo: readonly number[]) {
    const days = chanceUpTo.length
    this.longest = days - 1
    this.upTo = new Float64Array(days + 1)
    let mean = 0
    for (let day = 0; day < days; day++) {
      this.upTo[day] = Math.round(chanceUpTo[day] / grain) * grain
      mean += 1 - this.upTo[day]
    }
    this.mean = this.upTo[days - 1] < 1 ? Number.POSITIVE_INFINITY : mean
    this.upTo[days] = 2

    let parts = 16
    while (parts < days && parts < 4096) parts *= 2
    this.parts = parts
    this.guide = new Int32Array(parts)
    let day = 0
    for (let part = 0; part < parts; part++) {
      while (this.upTo[day] < part / parts) day++
      this.guide[part] = day
    }
  }

  cdf(x: number): number {
    return x < 0 ? 0 : this.upTo[Math.min(Math.floor(x), this.longest)]
  }

  quantile(u: number): number {
    const upTo = this.upTo
    let day = this.guide[(u * this.parts) | 0]
    while (upTo[day] < u) day++
    return day > this.longest ? Number.POSITIVE_INFINITY : day
  }

  quantileBeyond(u: number, elapsed: number): number {
    const gone = this.cdf(elapsed)
    if (gone >= 1) return elapsed
    return Math.max(elapsed, this.quantile(gone + u * (1 - gone)))
  }
}

/**
 * A law of whole days from its cumulative chances.
 * @param chanceUpTo by day from 0: the chance of that many days or fewer, never decreasing. If the last is below 1, the
 *   rest is "never": Infinity, as is the mean.
 */
export function tabulateDays(chanceUpTo: readonly number[]): WholeDays {
  return new DayTable(chanceUpTo)
}
