import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'
import { normalUpper, normalUpperQuantile } from './normal.ts'

/** By what people can tell from records: half are at or below `median`, nine in ten at or below `p90`. */
interface ByQuantiles {
  readonly median: number
  readonly p90: number
}

/** By mean and standard deviation of the variate's logarithm. */
interface ByLogarithm {
  readonly mu: number
  readonly sigma: number
}

/**
 * The law of a variate whose logarithm is normal: skewed to the right, as most durations are.
 * @param parameters either { median, p90 } with p90 above median above 0, or { mu, sigma } with sigma above 0
 */
export function lognormal(parameters: ByQuantiles | ByLogarithm): Distribution {
  let mu: number
  let sigma: number
  if ('median' in parameters) {
    const { median, p90 } = parameters
    checkParameter('lognormal', 'median', median, median > 0, 'above 0')
    checkParameter('lognormal', 'p90', p90, p90 > median, `above its median, ${median}`)
    mu = Math.log(median)
    sigma = Math.log(p90 / median) / normalUpperQuantile(0.1)
  } else {
    mu = parameters.mu
    sigma = parameters.sigma
    checkParameter('lognormal', 'mu', mu, true, 'a finite number')
    checkParameter('lognormal', 'sigma', sigma, sigma > 0, 'above 0')
  }
  const upper = (x: number): number => normalUpper((Math.log(x) - mu) / sigma)
  const quantile = (u: number): number => Math.exp(mu - sigma * normalUpperQuantile(u))
  return {
    mean: Math.exp(mu + (sigma * sigma) / 2),
    cdf: (x) => (x <= 0 ? 0 : normalUpper((mu - Math.log(x)) / sigma)),
    quantile,
    quantileBeyond: (u, elapsed) => {
      if (elapsed <= 0) return quantile(u)
      const left = (1 - u) * upper(elapsed)
      if (left <= 0) return elapsed
      return Math.max(elapsed, Math.exp(mu + sigma * normalUpperQuantile(left)))
    },
  }
}
