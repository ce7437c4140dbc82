import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'

/**
 * A law in another unit, or of something a stated factor longer: every variate of `law` times `factor`.
 * @param law any law
 * @param factor above 0
 */
export function scaled(law: Distribution, factor: number): Distribution {
  checkParameter('scaled', 'factor', factor, factor > 0, 'above 0')
  return {
    mean: law.mean * factor,
    cdf: (x) => law.cdf(x / factor),
    quantile: (u) => law.quantile(u) * factor,
    quantileBeyond: (u, elapsed) => Math.max(elapsed, law.quantileBeyond(u, elapsed / factor) * factor),
  }
}
