import { cumulativeShares } from './cumulative-shares.ts'
import type { Distribution } from './distribution.ts'
import { quantileBeyond } from './quantile-beyond.ts'

/**
 * An index, each with its share; the order of the shares is the order of the law, so neighbours should be alike.
 * @param shares each at least 0, together 1 to within 1e-6. An index whose share is 0 is never given.
 */
export function categorical(shares: readonly number[]): Distribution {
  const sums = cumulativeShares('categorical', shares)
  let mean = 0
  for (let i = 1; i < sums.length; i++) mean += 1 - sums[i - 1]
  const law = {
    mean,
    cdf: (x: number): number => (x < 0 ? 0 : x >= sums.length ? 1 : sums[Math.floor(x)]),
    quantile: (u: number): number => {
      let index = 0
      while (sums[index] < u) index++
      return index
    },
    quantileBeyond: (u: number, elapsed: number): number => quantileBeyond(law, u, elapsed),
  }
  return law
}
