import { normalUpper } from '../kernel/distributions/normal.ts'
import type { Estimator } from './estimator.ts'

/** What a simulation says of a measure, and how sure it is. */
export interface Estimate {
  readonly estimate: number
  readonly standardError: number
}

/**
 * Estimate and standard error from independent replications, by leaving each out in turn (the jackknife: Quenouille,
 * Biometrika 43 (1956); Tukey (1958)). It takes the first-order bias from ratios, variances and quantiles.
 * @param samples by replication: the sums it collected
 */
export function jackknife(
  estimator: Pick<Estimator<never>, 'combine' | 'isWhole'>,
  samples: readonly ArrayLike<number>[],
): Estimate {
  const replications = samples.length
  const size = samples[0]?.length ?? 0
  const all = new Float64Array(size)
  for (const sample of samples) for (let i = 0; i < size; i++) all[i] += sample[i]
  const whole = estimator.combine(all)
  const rest = new Float64Array(size)
  const pseudo = samples.map((sample) => {
    for (let i = 0; i < size; i++) rest[i] = all[i] - sample[i]
    return replications * whole - (replications - 1) * estimator.combine(rest)
  })
  const mean = pseudo.reduce((sum, value) => sum + value, 0) / replications
  const squares = pseudo.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const standardError = Math.sqrt(squares / (replications - 1) / replications)
  return estimator.isWhole ? roundedUp(mean, standardError) : { estimate: mean, standardError }
}

/** The whole number above a place known with an error: how much that number itself may err. */
function roundedUp(place: number, error: number): Estimate {
  const estimate = Math.ceil(place)
  if (!(error > 0)) return { estimate, standardError: 0 }
  let variance = 0
  const reach = Math.ceil(8 * error) + 1
  for (let k = estimate - reach; k <= estimate + reach; k++) {
    const chance = normalUpper((k - 1 - place) / error) - normalUpper((k - place) / error)
    variance += chance * (k - estimate) ** 2
  }
  return { estimate, standardError: Math.sqrt(variance) }
}
