import { normalUpper } from '../kernel/distributions/normal.ts'
import { logGamma } from '../kernel/distributions/log-gamma.ts'

/** Steps of each quadrature; twice as many change the seventh digit of no point. */
const STEPS = 96

/** Points found before: each takes half a million values of the normal law. */
const found = new Map<string, number>()

/**
 * The point that all of `count` Student variables with correlation 1/2 lie below with chance `level`: the one-sided point
 * of Dunnett (1955), by quadrature of its double integral and bisection, right to six digits.
 * @param count comparisons, 1 or more
 * @param freedom degrees of freedom, 2 or more
 */
export function dunnettPoint(level: number, count: number, freedom: number): number {
  const key = `${level} ${count} ${freedom}`
  const known = found.get(key)
  if (known !== undefined) return known
  const spread = scaleNodes(freedom)
  let low = -2
  let high = 12
  for (let step = 0; step < 30; step++) {
    const point = (low + high) / 2
    const chance = spread.reduce((sum, { scale, weight }) => sum + weight * allBelow(point * scale, count), 0)
    if (chance < level) low = point
    else high = point
  }
  found.set(key, (low + high) / 2)
  return (low + high) / 2
}

/** Chance that each of `count` normal variables, less a common one and scaled to variance 1, lies below `point`. */
function allBelow(point: number, count: number): number {
  const [from, to] = [-8, 8]
  const width = (to - from) / STEPS
  let sum = 0
  for (let i = 0; i <= STEPS; i++) {
    const z = from + i * width
    const below = 1 - normalUpper(Math.SQRT2 * point + z)
    sum += simpson(i) * Math.exp((-z * z) / 2) * below ** count
  }
  return (sum * width) / 3 / Math.sqrt(2 * Math.PI)
}

/** The law of an estimated deviation over the true one, as nodes and weights that come to 1. */
function scaleNodes(freedom: number): { scale: number; weight: number }[] {
  const reach = 8 / Math.sqrt(2 * freedom)
  const from = Math.max(1e-9, 1 - reach)
  const width = (1 + reach - from) / STEPS
  const constant = Math.LN2 + (freedom / 2) * Math.log(freedom / 2) - logGamma(freedom / 2)
  return Array.from({ length: STEPS + 1 }, (_, i) => {
    const scale = from + i * width
    const density = Math.exp(constant + (freedom - 1) * Math.log(scale) - (freedom * scale * scale) / 2)
    return { scale, weight: (simpson(i) * density * width) / 3 }
  })
}

function simpson(i: number): number {
  return i === 0 || i === STEPS ? 1 : i % 2 === 1 ? 4 : 2
}
