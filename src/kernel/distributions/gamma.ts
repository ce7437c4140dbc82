import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'
import { incompleteGamma } from './incomplete-gamma.ts'
import { logGamma } from './log-gamma.ts'
import { normalUpperQuantile } from './normal.ts'

/**
 * The standard gamma variate that leaves `below` under it and `above` over it (they add up to 1; both are given so that
 * the smaller keeps its digits). Halley's steps on the logarithm of x, where the law of a small shape is smooth, held
 * inside a bracket that halves whenever a step would leave it.
 */
function standardQuantile(shape: number, logGammaOfShape: number, below: number, above: number): number {
  const byLower = below < above
  let low = Number.NEGATIVE_INFINITY
  let high = Number.POSITIVE_INFINITY
  // First guess: Wilson and Hilferty's cube, but never below the bound that the leading term of the series sets.
  const z = byLower ? -normalUpperQuantile(below) : normalUpperQuantile(above)
  const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape))
  let y = (Math.log(below) + Math.log(shape) + logGammaOfShape) / shape
  if (cube > 0.2) y = Math.max(y, Math.log(shape) + 3 * Math.log(cube))
  for (let step = 0; step < 100; step++) {
    const x = Math.exp(y)
    const { lower, upper } = incompleteGamma(shape, x)
    const miss = byLower ? lower - below : above - upper
    if (miss === 0) break
    if (miss > 0) high = y
    else low = y
    const density = Math.exp(shape * y - x - logGammaOfShape)
    const newton = miss / density
    const halley = newton / (1 - Math.max(-0.5, Math.min(0.5, (newton * (shape - x)) / 2)))
    let next = y - halley
    if (!(next > low && next < high)) {
      if (low === Number.NEGATIVE_INFINITY) next = y - 1
      else if (high === Number.POSITIVE_INFINITY) next = y + 1
      else next = (low + high) / 2
    }
    if (Math.abs(next - y) <= 1e-15 * Math.max(1, Math.abs(y))) return Math.exp(next)
    y = next
  }
  return Math.exp(y)
}

/**
 * The law of a sum of exponential times (of one, at shape 1), by inversion.
 * A draw costs several evaluations of the incomplete gamma function, a few microseconds; tabulate it for the hot path.
 * @param parameters.shape above 0
 * @param parameters.scale above 0; the mean is shape × scale
 */
export function gamma(parameters: { readonly shape: number; readonly scale: number }): Distribution {
  const { shape, scale } = parameters
  checkParameter('gamma', 'shape', shape, shape > 0, 'above 0')
  checkParameter('gamma', 'scale', scale, scale > 0, 'above 0')
  const logGammaOfShape = logGamma(shape)
  const quantile = (u: number): number => scale * standardQuantile(shape, logGammaOfShape, u, 1 - u)
  return {
    mean: shape * scale,
    cdf: (x) => incompleteGamma(shape, x / scale).lower,
    quantile,
    quantileBeyond: (u, elapsed) => {
      if (elapsed <= 0) return quantile(u)
      const above = (1 - u) * incompleteGamma(shape, elapsed / scale).upper
      if (above <= 0) return elapsed
      return Math.max(elapsed, scale * standardQuantile(shape, logGammaOfShape, 1 - above, above))
    },
  }
}
