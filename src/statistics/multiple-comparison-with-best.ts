import { dunnettPoint } from './dunnett-point.ts'
import { meanOf } from './moments.ts'

/** How far a system's mean lies from the best of the others', with all intervals holding together. */
export interface AgainstBest {
  /** Mean of the system less the best of the other means, turned so that above 0 is better. */
  readonly difference: number
  readonly low: number
  readonly high: number
  /** Whether it cannot be told apart from the best. */
  readonly mayBeBest: boolean
}

/**
 * Multiple comparisons with the best under common random numbers (Nelson and Matejcik 1995): the intervals [min(0, d - w),
 * max(0, d + w)] hold together with at least `level` where every pair of systems is correlated alike (sphericity).
 * @param values [systems][replications], two or more of each, replications paired
 * @param better which way is better
 */
export function againstBest(
  values: readonly (readonly number[])[],
  better: 'lower' | 'higher',
  level = 0.95,
): AgainstBest[] {
  const count = values[0]?.length ?? 0
  const half = halfWidthOfBest(values, level) / Math.sqrt(count)
  const sign = better === 'higher' ? 1 : -1
  const means = values.map((row) => sign * meanOf(row))
  return means.map((mean, i) => {
    const difference = mean - Math.max(...means.filter((_, j) => j !== i))
    return {
      difference,
      low: Math.min(0, difference - half),
      high: Math.max(0, difference + half),
      mayBeBest: difference + half > 0 || difference === 0,
    }
  })
}

/**
 * Replications with which the best is chosen rightly with at least `level`, wherever it is better than every other by
 * `indifference` (Nelson and Matejcik 1995).
 * @param values [systems][replications] of a first stage
 */
export function replicationsForBest(
  values: readonly (readonly number[])[],
  indifference: number,
  level = 0.95,
): number {
  const needed = Math.ceil((halfWidthOfBest(values, level) / indifference) ** 2)
  return Math.max(values[0]?.length ?? 0, needed)
}

/** The half width of one replication: Dunnett's point times the deviation of a difference of two systems. */
function halfWidthOfBest(values: readonly (readonly number[])[], level: number): number {
  const systems = values.length
  const count = values[0]?.length ?? 0
  const rows = values.map(meanOf)
  const columns = Array.from({ length: count }, (_, j) => meanOf(values.map((row) => row[j] ?? 0)))
  const grand = meanOf(rows)
  let squares = 0
  values.forEach((row, i) =>
    row.forEach((value, j) => {
      squares += (value - (rows[i] ?? 0) - (columns[j] ?? 0) + grand) ** 2
    }),
  )
  const freedom = (systems - 1) * (count - 1)
  return dunnettPoint(level, systems - 1, freedom) * Math.sqrt((2 * squares) / freedom)
}
