import { meanInterval } from '../statistics/confidence.ts'
import { meanOf } from '../statistics/moments.ts'
import { predictionBand } from '../statistics/prediction-band.ts'
import { medianOf } from '../statistics/quantiles.ts'
import type { Band, Interval, Summary } from './result.ts'

/** Level of every interval of a mean, and of the headline's together. */
export const CONFIDENCE = 0.95

/** Level of every prediction band. */
export const PREDICTION = 0.8

/** The replications that have a value, in order; NaN stands for none. */
export function present(values: ArrayLike<number>): number[] {
  return Array.from(values).filter((value) => !Number.isNaN(value))
}

/** Replications for a reader: null where there is no value. */
export function withGaps(values: readonly number[]): (number | null)[] {
  return values.map((value) => (Number.isNaN(value) ? null : value))
}

/**
 * One value over replications.
 * @param values one for each replication, NaN where it has none
 * @returns undefined when none has
 */
export function summaryOf(values: readonly number[]): Summary | undefined {
  const counted = present(values)
  if (counted.length === 0) return undefined
  return {
    mean: meanOf(counted),
    median: medianOf(counted),
    replications: withGaps(values),
    counted: counted.length,
    ...intervalField(counted, CONFIDENCE),
    ...bandField(counted),
  }
}

/**
 * An interval as a field to be spread into a larger object, so that a missing one leaves no key behind.
 * @param level the one told; the interval is made wider where `rows` are read together
 */
export function intervalField(
  counted: readonly number[],
  level: number,
  rows?: { readonly each: number; readonly comparisons: number },
): { interval?: Interval } {
  const range = meanInterval(counted, rows?.each ?? level)
  if (range === undefined) return {}
  const kind = 'confidence-of-mean'
  const { low, high } = range
  return { interval: rows ? { low, high, level, kind, comparisons: rows.comparisons } : { low, high, level, kind } }
}

/** A prediction band as a field to be spread into a larger object. */
export function bandField(counted: readonly number[]): { band?: Band } {
  const range = predictionBand(counted, PREDICTION)
  return range === undefined ? {} : { band: { ...range, kind: 'prediction', uncertainty: 'chance' } }
}
