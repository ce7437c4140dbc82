import { quantileOf } from './quantiles.ts'
import type { UniformSource } from './uniform-source.ts'
import type { Range } from './confidence.ts'

/** Points at which a function must be answered for its indices: A, B, and A with each column taken from B. */
export interface SaltelliDesign {
  readonly a: readonly (readonly number[])[]
  readonly b: readonly (readonly number[])[]
  /** [factors][points] */
  readonly mixed: readonly (readonly (readonly number[])[])[]
}

/** Answers at the points of a design. */
export interface SaltelliValues {
  readonly a: readonly number[]
  readonly b: readonly number[]
  readonly mixed: readonly (readonly number[])[]
}

/** Shares of the variance that one factor is behind. */
export interface SobolIndex {
  /** By itself. */
  readonly first: number
  /** By itself and together with others. */
  readonly total: number
  readonly firstInterval?: Range
  readonly totalInterval?: Range
}

/**
 * The design of Saltelli et al. (2010), points × (factors + 2) answers.
 * @param sample [points][2 × factors], each in (0, 1): the left half is A, the right half is B
 */
export function saltelliDesign(sample: readonly (readonly number[])[]): SaltelliDesign {
  const factors = Math.floor((sample[0]?.length ?? 0) / 2)
  const a = sample.map((point) => point.slice(0, factors))
  const b = sample.map((point) => point.slice(factors, 2 * factors))
  const mixed = Array.from({ length: factors }, (_, factor) =>
    a.map((point, i) => point.map((value, j) => (j === factor ? (b[i]?.[j] ?? 0) : value))),
  )
  return { a, b, mixed }
}

/**
 * First-order indices (Saltelli et al. 2010) and total indices (Jansen 1999), with percentile intervals from resampled
 * points. A function that is the same everywhere has none: every index is 0. A factor that changes nothing has 0 exactly,
 * and so has its interval.
 * @param resamples for the intervals; 0 for none
 * @param level of the intervals
 */
export function sobolIndices(
  values: SaltelliValues,
  uniform?: UniformSource,
  resamples = 0,
  level = 0.95,
): SobolIndex[] {
  const count = values.a.length
  const all = Array.from({ length: count }, (_, i) => i)
  const point = indicesAt(values, all)
  if (!uniform || resamples === 0) return point
  const drawn: SobolIndex[][] = []
  for (let again = 0; again < resamples; again++) {
    drawn.push(
      indicesAt(
        values,
        all.map(() => Math.floor(uniform() * count)),
      ),
    )
  }
  const tail = (1 - level) / 2
  const interval = (found: readonly number[]): Range => ({
    low: quantileOf(found, tail),
    high: quantileOf(found, 1 - tail),
    level,
  })
  return point.map((index, factor) => ({
    ...index,
    firstInterval: interval(drawn.map((one) => one[factor]?.first ?? 0)),
    totalInterval: interval(drawn.map((one) => one[factor]?.total ?? 0)),
  }))
}

function indicesAt({ a, b, mixed }: SaltelliValues, rows: readonly number[]): SobolIndex[] {
  const at = (list: readonly number[], i: number): number => list[i] ?? NaN
  let sum = 0
  for (const i of rows) sum += at(a, i) + at(b, i)
  // Centred first: a large mean would drown the products.
  const mean = sum / (2 * rows.length)
  let squares = 0
  for (const i of rows) squares += (at(a, i) - mean) ** 2 + (at(b, i) - mean) ** 2
  const variance = squares / (2 * rows.length)
  return mixed.map((list) => {
    let first = 0
    let total = 0
    for (const i of rows) {
      const change = at(list, i) - at(a, i)
      first += (at(b, i) - mean) * change
      total += change * change
    }
    if (variance === 0) return { first: 0, total: 0 }
    return { first: first / rows.length / variance, total: total / (2 * rows.length) / variance }
  })
}
