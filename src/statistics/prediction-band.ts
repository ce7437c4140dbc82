import type { Range } from './confidence.ts'
import { quantileOf } from './quantiles.ts'

/**
 * Where single replications fall: for 0.8, from the 10th to the 90th percentile. Much wider than the interval of their
 * mean, and no narrower with more replications.
 * @param level in (0, 1)
 * @returns undefined under two values
 */
export function predictionBand(values: readonly number[], level = 0.8): Range | undefined {
  if (values.length < 2) return undefined
  const tail = (1 - level) / 2
  return { low: quantileOf(values, tail), high: quantileOf(values, 1 - tail), level }
}
