import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'

/**
 * Any value between two bounds, each as likely as the next.
 * @param bounds.min lower bound
 * @param bounds.max upper bound, above `min`
 */
export function uniform(bounds: { readonly min: number; readonly max: number }): Distribution {
  const { min, max } = bounds
  checkParameter('uniform', 'min', min, true, 'a finite number')
  checkParameter('uniform', 'max', max, max > min, `above its min, ${min}`)
  const range = max - min
  return {
    mean: min + range / 2,
    cdf: (x) => (x <= min ? 0 : x >= max ? 1 : (x - min) / range),
    quantile: (u) => min + u * range,
    quantileBeyond: (u, elapsed) => {
      if (elapsed >= max) return elapsed
      const from = Math.max(elapsed, min)
      return from + u * (max - from)
    },
  }
}
