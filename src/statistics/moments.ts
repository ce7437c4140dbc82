import { mean, sampleStandardDeviation } from 'simple-statistics'

/** Mean of at least one value, summed in the order given. */
export function meanOf(values: readonly number[]): number {
  return mean([...values])
}

/** Standard deviation of a sample of at least two values (divisor n - 1). */
export function deviationOf(values: readonly number[]): number {
  return sampleStandardDeviation([...values])
}
