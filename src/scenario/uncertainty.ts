import type { Place } from './problem.ts'

/** What is known of drawn values together. */
export interface Uncertainty {
  readonly correlations: readonly RankCorrelation[]
  /** Where it stands; absent where nothing is said. */
  readonly place?: Place
}

/** Values that tend to be high together (above 0) or one high where the other is low. */
export interface RankCorrelation {
  /** Paths of two or more values with ranges; every pair of them has the correlation. */
  readonly among: readonly string[]
  /** In (-1, 1). */
  readonly rank: number
}

/**
 * The whole matrix of some factors: ones on its diagonal and 0 for a pair that nothing is said of; of two statements on one
 * pair the later holds.
 * @param names a factor's paths, by factor
 */
export function correlationMatrix(names: readonly (readonly string[])[], { correlations }: Uncertainty): number[][] {
  const matrix: number[][] = names.map((_, i) => names.map((__, j) => (i === j ? 1 : 0)))
  for (const { among, rank } of correlations) {
    const places = among.map((path) => names.findIndex((paths) => paths.includes(path))).filter((place) => place >= 0)
    for (const i of places) for (const j of places) if (i !== j && matrix[i]) matrix[i][j] = rank
  }
  return matrix
}
