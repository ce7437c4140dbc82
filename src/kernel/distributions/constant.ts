import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'

/**
 * Always the same value.
 * @param value any finite number
 */
export function constant(value: number): Distribution {
  checkParameter('constant', 'value', value, true, 'a finite number')
  return {
    mean: value,
    cdf: (x) => (x >= value ? 1 : 0),
    quantile: () => value,
    quantileBeyond: (_u, elapsed) => Math.max(elapsed, value),
  }
}
