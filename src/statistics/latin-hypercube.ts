import { shuffled } from './shuffled.ts'
import type { UniformSource } from './uniform-source.ts'

/**
 * A Latin hypercube: each factor's range is cut into as many strata of equal chance as there are points, and every
 * stratum has one point (McKay, Beckman and Conover 1979).
 * @param points 1 or more
 * @param restarts designs tried; the one whose nearest two points lie farthest apart is kept
 * @returns [points][factors], each in (0, 1)
 */
export function latinHypercube(points: number, factors: number, uniform: UniformSource, restarts = 1): number[][] {
  let best = oneDesign(points, factors, uniform)
  let farthest = restarts > 1 ? nearest(best) : 0
  for (let again = 1; again < restarts; again++) {
    const design = oneDesign(points, factors, uniform)
    const distance = nearest(design)
    if (distance > farthest) {
      best = design
      farthest = distance
    }
  }
  return best
}

function oneDesign(points: number, factors: number, uniform: UniformSource): number[][] {
  const columns = Array.from({ length: factors }, () =>
    shuffled(points, uniform).map((stratum) => (stratum + uniform()) / points),
  )
  return Array.from({ length: points }, (_, i) => columns.map((column) => column[i] ?? 0))
}

/** Squared distance of the two points that lie nearest to each other. */
function nearest(design: readonly (readonly number[])[]): number {
  let least = Infinity
  design.forEach((point, i) => {
    for (const other of design.slice(i + 1)) {
      const distance = point.reduce((sum, value, factor) => sum + (value - (other[factor] ?? 0)) ** 2, 0)
      if (distance < least) least = distance
    }
  })
  return least
}
