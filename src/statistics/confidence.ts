import { deviationOf, meanOf } from './moments.ts'
import { studentT } from './student-t.ts'

/** The two ends of a range and how sure it is. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly level: number
}

/**
 * Student-t interval of the mean: mean ± t · s / √n. The values must be independent: one for each replication, never
 * one for each child. For a paired comparison give the differences.
 * @param level in (0, 1), as 0.95
 * @returns undefined under two values
 */
export function meanInterval(values: readonly number[], level: number): Range | undefined {
  const count = values.length
  if (count < 2) return undefined
  const mean = meanOf(values)
  const half = (studentT(1 - (1 - level) / 2, count - 1) * deviationOf(values)) / Math.sqrt(count)
  return { low: mean - half, high: mean + half, level }
}

/**
 * The interval of the mean of `values[i] - against[i]`. Under common random numbers it is far narrower than two
 * intervals side by side, because each pair shares its luck.
 * @throws RangeError when the two have different lengths
 */
export function pairedInterval(
  values: readonly number[],
  against: readonly number[],
  level: number,
): Range | undefined {
  if (values.length !== against.length) {
    throw new RangeError(`paired values need partners: ${values.length} against ${against.length}`)
  }
  return meanInterval(
    values.map((value, i) => value - (against[i] ?? NaN)),
    level,
  )
}
