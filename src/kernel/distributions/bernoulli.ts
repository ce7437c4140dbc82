import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'
import { quantileBeyond } from './quantile-beyond.ts'

/**
 * 1 with chance `p`, else 0. The highest uniforms give 1, so a larger `p` never turns a 1 into a 0.
 * @param p in [0, 1]
 */
export function bernoulli(p: number): Distribution {
  checkParameter('bernoulli', 'p', p, p >= 0 && p <= 1, 'in [0, 1]')
  const law = {
    mean: p,
    cdf: (x: number): number => (x < 0 ? 0 : x < 1 ? 1 - p : 1),
    quantile: (u: number): number => (u > 1 - p ? 1 : 0),
    quantileBeyond: (u: number, elapsed: number): number => quantileBeyond(law, u, elapsed),
  }
  return law
}
