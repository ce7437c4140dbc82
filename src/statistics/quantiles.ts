import { medianSorted, quantileSorted } from 'simple-statistics'

/**
 * The value below which `share` of at least one value lies, on a straight line between the two nearest (type 7 of
 * Hyndman and Fan 1996, as in R).
 * @param share in [0, 1]
 */
export function quantileOf(values: readonly number[], share: number): number {
  return quantileSorted(sortedCopy(values), share)
}

/** The middle of at least one value; the mean of the two middle ones of an even number. */
export function medianOf(values: readonly number[]): number {
  return medianSorted(sortedCopy(values))
}

function sortedCopy(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}
