import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'

/**
 * The law of what may end at any moment alike, however long it has lasted.
 * @param mean above 0
 */
export function exponential(mean: number): Distribution {
  checkParameter('exponential', 'mean', mean, mean > 0, 'above 0')
  return {
    mean,
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-x / mean)),
    quantile: (u) => -mean * Math.log1p(-u),
    quantileBeyond: (u, elapsed) => Math.max(elapsed, 0) - mean * Math.log1p(-u),
  }
}
