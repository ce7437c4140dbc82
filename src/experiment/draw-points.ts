import { correlationMatrix, type Uncertainty } from '../scenario/uncertainty.ts'
import { latinHypercube } from '../statistics/latin-hypercube.ts'
import { rankCorrelated } from '../statistics/rank-correlated.ts'
import { uniformSource } from '../statistics/uniform-source.ts'
import type { Factor } from './factors.ts'

/** Latin hypercubes tried; points far apart cover the ranges better. */
const RESTARTS = 20

/**
 * Draws of all factors of a study together: a Latin hypercube, paired so that factors have the rank correlations the
 * scenario gives them. The same seed gives the same draws.
 * @returns [draws][factors], each in (0, 1)
 * @throws RangeError where the correlations are none, or where there are no more draws than factors that have some
 */
export function drawPoints(
  factors: readonly Factor[],
  uncertainty: Uncertainty,
  draws: number,
  seed: string,
): number[][] {
  const points = latinHypercube(draws, factors.length, uniformSource(seed, 'latin-hypercube'), RESTARTS)
  const matrix = factorCorrelations(factors, uncertainty)
  const tied = factors.flatMap((_, i) => (matrix[i]?.some((value, j) => j !== i && value !== 0) ? [i] : []))
  if (tied.length === 0) return points
  const paired = rankCorrelated(
    points.map((point) => tied.map((i) => point[i] ?? 0)),
    tied.map((i) => tied.map((j) => matrix[i]?.[j] ?? 0)),
    uniformSource(seed, 'rank-correlation'),
  )
  return points.map((point, draw) =>
    point.map((value, i) => (tied.includes(i) ? (paired[draw]?.[tied.indexOf(i)] ?? value) : value)),
  )
}

/** The rank correlations wanted of the factors, as a whole matrix. */
export function factorCorrelations(factors: readonly Factor[], uncertainty: Uncertainty): number[][] {
  return correlationMatrix(
    factors.map(({ byArm }) => byArm.flatMap((parameter) => parameter?.paths ?? [])),
    uncertainty,
  )
}
