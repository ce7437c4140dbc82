import { logGamma } from './log-gamma.ts'

/** The part below `x` by its power series, which converges fast for x < shape + 1. */
function lowerBySeries(shape: number, x: number, logFront: number): number {
  let term = 1 / shape
  let sum = term
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= x / (shape + n)
    sum += term
  }
  return sum * Math.exp(logFront)
}

/** The part above `x` by its continued fraction (Lentz's method), which converges fast for x > shape + 1. */
function upperByFraction(shape: number, x: number, logFront: number): number {
  const tiny = 1e-300
  let b = x + 1 - shape
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let i = 1; ; i++) {
    const a = -i * (i - shape)
    b += 2
    d = a * d + b
    if (Math.abs(d) < tiny) d = tiny
    c = b + a / c
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const factor = d * c
    h *= factor
    if (Math.abs(factor - 1) < 1e-16) return h * Math.exp(logFront)
    // Rounding can keep the factor one unit in the last place from 1 for ever.
    if (i > 10_000) return h * Math.exp(logFront)
  }
}

/**
 * The regularised incomplete gamma functions: how much of a gamma law with scale 1 lies below `x`, and how much above.
 * Each is computed directly on its own side of the middle, so the smaller of the two keeps its digits far into a tail.
 * Method: series and continued fraction, Abramowitz and Stegun 6.5.29 and 6.5.31.
 * @param shape above 0
 * @param x at least 0
 * @returns both parts, which add up to 1
 */
export function incompleteGamma(shape: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const logFront = shape * Math.log(x) - x - logGamma(shape)
  if (x < shape + 1) {
    const lower = Math.min(1, lowerBySeries(shape, x, logFront))
    return { lower, upper: 1 - lower }
  }
  const upper = Math.min(1, upperByFraction(shape, x, logFront))
  return { lower: 1 - upper, upper }
}
