import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { quantileBeyond } from './quantile-beyond.ts'

/**
 * The smallest count that a Poisson law of this mean reaches with chance `u`, by inversion and without a table, for
 * means that change from day to day. For one `u`, a larger mean never gives a smaller count.
 * Sums chances upwards from nine standard deviations below the mean (from 0 for means up to 81), where less than any
 * uniform lies; takes about 10 √mean steps. Cumulative chances are right to about 1e-12.
 * @param u in (0, 1)
 * @param mean at least 0; 0 gives 0
 */
export function poissonQuantile(u: number, mean: number): number {
  let count = Math.max(0, Math.floor(mean - 9 * Math.sqrt(mean)))
  let chance = Math.exp(-mean)
  let below = chance
  if (count > 0) {
    chance = Math.exp(count * Math.log(mean) - mean - logGamma(count + 1))
    below = incompleteGamma(count + 1, mean).upper
  }
  // Rounding may leave the sum a little below 1 for good: what is left when chances are this small is rounding.
  while (below < u && (count < mean || chance > 1e-17)) {
    count++
    chance *= mean / count
    below += chance
  }
  return count
}

/**
 * The law of how many of many unlikely things happen.
 * @param mean at least 0
 */
export function poisson(mean: number): Distribution {
  checkParameter('poisson', 'mean', mean, mean >= 0, 'at least 0')
  const law = {
    mean,
    cdf: (x: number): number => (x < 0 ? 0 : mean === 0 ? 1 : incompleteGamma(Math.floor(x) + 1, mean).upper),
    quantile: (u: number): number => poissonQuantile(u, mean),
    quantileBeyond: (u: number, elapsed: number): number => quantileBeyond(law, u, elapsed),
  }
  return law
}
