import { sampleCorrelation } from 'simple-statistics'
import { normalUpperQuantile } from '../kernel/distributions/normal.ts'
import { cholesky, solveLower } from './cholesky.ts'
import { correlationFault } from './correlation-fault.ts'
import { shuffled } from './shuffled.ts'
import type { UniformSource } from './uniform-source.ts'

/**
 * The same values of every factor, paired anew so that their rank correlations come near those wanted (Iman and Conover
 * 1982: scores of van der Waerden, put in the order of scores that have the correlations). What each factor takes is
 * untouched, so a Latin hypercube stays one.
 * @param sample [points][factors], more points than factors
 * @param wanted rank correlations [factors][factors]
 * @throws RangeError where `wanted` is no matrix of correlations of these factors, or with too few points
 */
export function rankCorrelated(
  sample: readonly (readonly number[])[],
  wanted: readonly (readonly number[])[],
  uniform: UniformSource,
): number[][] {
  const points = sample.length
  const factors = sample[0]?.length ?? 0
  const fault = wanted.length === factors ? correlationFault(wanted) : 'not-square'
  if (fault) throw new RangeError(`these are no correlations of ${factors} factors: ${fault}`)
  if (points <= factors) throw new RangeError(`${points} points are too few for the correlations of ${factors} factors`)
  const columns = Array.from({ length: factors }, (_, j) => sample.map((point) => point[j] ?? 0))
  const scores = columns.map(() =>
    shuffled(points, uniform).map((rank) => -normalUpperQuantile((rank + 1) / (points + 1))),
  )
  const chance = cholesky(scores.map((a) => scores.map((b) => (a === b ? 1 : sampleCorrelation(a, b)))))
  const target = cholesky(wanted)
  if (!chance || !target) throw new RangeError('the scores depend on each other')
  // What the scores are correlated by chance is taken off first, then the correlations wanted are put on.
  const rows = Array.from({ length: points }, (_, i) => {
    const free = solveLower(
      chance,
      scores.map((score) => score[i] ?? 0),
    )
    return target.map((row) => row.reduce((sum, weight, k) => sum + weight * (free[k] ?? 0), 0))
  })
  const placed = columns.map((column, j) => {
    const sorted = column.toSorted((a, b) => a - b)
    return ranksOf(rows.map((row) => row[j] ?? 0)).map((rank) => sorted[rank] ?? 0)
  })
  return Array.from({ length: points }, (_, i) => placed.map((column) => column[i] ?? 0))
}

function ranksOf(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks: number[] = []
  order.forEach((place, rank) => {
    ranks[place] = rank
  })
  return ranks
}
