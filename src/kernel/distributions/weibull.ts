import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'
import { logGamma } from './log-gamma.ts'

/** By what people can tell from records: half are at or below `median`, nine in ten at or below `p90`. */
interface ByQuantiles {
  readonly median: number
  readonly p90: number
}

/** By shape and scale: a share exp(−(t/scale)^shape) lasts beyond t. */
interface ByShape {
  readonly shape: number
  readonly scale: number
}

/**
 * The law of what ends ever sooner (shape above 1) or ever later (below 1) the longer it has lasted.
 * @param parameters either { median, p90 } with p90 above median above 0, or { shape, scale }, both above 0
 */
export function weibull(parameters: ByQuantiles | ByShape): Distribution {
  let shape: number
  let scale: number
  if ('median' in parameters) {
    const { median, p90 } = parameters
    checkParameter('weibull', 'median', median, median > 0, 'above 0')
    checkParameter('weibull', 'p90', p90, p90 > median, `above its median, ${median}`)
    shape = Math.log(Math.LN10 / Math.LN2) / Math.log(p90 / median)
    scale = median / Math.LN2 ** (1 / shape)
  } else {
    shape = parameters.shape
    scale = parameters.scale
    checkParameter('weibull', 'shape', shape, shape > 0, 'above 0')
    checkParameter('weibull', 'scale', scale, scale > 0, 'above 0')
  }
  return {
    mean: scale * Math.exp(logGamma(1 + 1 / shape)),
    cdf: (x) => (x <= 0 ? 0 : -Math.expm1(-((x / scale) ** shape))),
    quantile: (u) => scale * (-Math.log1p(-u)) ** (1 / shape),
    quantileBeyond: (u, elapsed) => {
      const gone = elapsed > 0 ? (elapsed / scale) ** shape : 0
      return Math.max(elapsed, scale * (gone - Math.log1p(-u)) ** (1 / shape))
    },
  }
}
