import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'
import { quantileBeyond } from './quantile-beyond.ts'

const panels = 4096

/**
 * A law given that its variate is at most `max`: what lies beyond is shared out below, in proportion.
 * Its mean is found by Simpson's rule on 4,096 panels: good to about 1e-6 of `max` where the law has a density, to
 * `max`/4096 where it jumps.
 * @param law of variates that are never negative
 * @param max above 0; the law must leave some chance at or below it
 */
export function truncated(law: Distribution, max: number): Distribution {
  checkParameter('truncated', 'max', max, max > 0, 'above 0')
  const kept = law.cdf(max)
  if (!(kept > 0)) throw new RangeError(`A truncated law needs some chance at or below its max; found none by ${max}`)
  const cdf = (x: number): number => (x >= max ? 1 : Math.min(1, law.cdf(x) / kept))
  let outlasting = 1 - cdf(0)
  for (let i = 1; i < panels; i++) outlasting += (i % 2 === 1 ? 4 : 2) * (1 - cdf((max * i) / panels))
  const truncatedLaw = {
    mean: (outlasting * max) / panels / 3,
    cdf,
    quantile: (u: number): number => Math.min(max, law.quantile(u * kept)),
    quantileBeyond: (u: number, elapsed: number): number => quantileBeyond(truncatedLaw, u, elapsed),
  }
  return truncatedLaw
}
