import { deviationOf, meanOf } from './moments.ts'
import { shuffled } from './shuffled.ts'
import type { UniformSource } from './uniform-source.ts'

/** Trajectories through the unit cube, along each of which every factor changes once. */
export interface MorrisDesign {
  /** All points, trajectory by trajectory [trajectories × (factors + 1)][factors], each in [0, 1]. */
  readonly points: readonly (readonly number[])[]
  /** By trajectory, the factor that changes on each step. */
  readonly order: readonly (readonly number[])[]
}

/** What a factor does over its range, all others wherever they are. */
export interface ElementaryEffect {
  /** Mean effect, for the whole range at once. */
  readonly mean: number
  /** Mean size of the effect whatever its sign: the factor's importance. */
  readonly meanAbsolute: number
  /** How much the effect depends on where it is taken: bends, and other factors. */
  readonly deviation: number
}

/**
 * A screening design (Morris 1991): `trajectories` walks of factors + 1 points over a grid, steps of p / (2 (p - 1)).
 * @param levels of the grid, even
 * @throws RangeError for an odd number of levels
 */
export function morrisDesign(factors: number, trajectories: number, uniform: UniformSource, levels = 4): MorrisDesign {
  if (levels < 2 || levels % 2 === 1)
    throw new RangeError(`a screening grid has an even number of levels, not ${levels}`)
  const step = levels / (2 * (levels - 1))
  const points: number[][] = []
  const order: number[][] = []
  for (let walk = 0; walk < trajectories; walk++) {
    // A start in the lower half goes up and one in the upper half goes down, so that every level is met as often.
    const at = Array.from({ length: factors }, () => Math.floor(uniform() * levels) / (levels - 1))
    points.push([...at])
    const changes = shuffled(factors, uniform)
    for (const factor of changes) {
      const value = at[factor] ?? 0
      at[factor] = value < 0.5 ? value + step : value - step
      points.push([...at])
    }
    order.push(changes)
  }
  return { points, order }
}

/**
 * Effects of every factor from the answers at the points of a design.
 * @param values one for each point, in order
 * @throws RangeError when there are not as many values as points
 */
export function morrisEffects({ points, order }: MorrisDesign, values: readonly number[]): ElementaryEffect[] {
  if (values.length !== points.length) throw new RangeError(`${points.length} points have ${values.length} values`)
  const factors = order[0]?.length ?? 0
  const effects: number[][] = Array.from({ length: factors }, () => [])
  order.forEach((changes, walk) => {
    changes.forEach((factor, i) => {
      const place = walk * (factors + 1) + i
      const [from, to] = [points[place]?.[factor] ?? 0, points[place + 1]?.[factor] ?? 0]
      effects[factor]?.push(((values[place + 1] ?? NaN) - (values[place] ?? NaN)) / (to - from))
    })
  })
  return effects.map((found) => ({
    mean: meanOf(found),
    meanAbsolute: meanOf(found.map(Math.abs)),
    deviation: found.length > 1 ? deviationOf(found) : 0,
  }))
}
