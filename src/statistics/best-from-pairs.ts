import { bonferroniLevel } from './bonferroni.ts'
import { meanInterval, type Range } from './confidence.ts'
import { meanOf } from './moments.ts'

/** How far one system lies from the best of the others, and how sure that is. */
export interface FromBest {
  /** Mean of the system less the best of the other means, turned so that above 0 is better. */
  readonly difference: number
  /** The interval of it, which touches 0 where it does not hold it; it holds together with all others. */
  readonly low: number
  readonly high: number
  /** Whether no other system is better than it for sure. */
  readonly mayBeBest: boolean
}

/** Every pair of systems, and what follows for each system. */
export interface PairsAndBest {
  /** The first less the second; `interval` holds together with all others, and is absent under two runs. */
  readonly pairs: readonly {
    readonly first: number
    readonly second: number
    readonly mean: number
    readonly interval?: Range
  }[]
  /** [systems] */
  readonly best: readonly FromBest[]
}

/** Pairs of so many systems. */
export function pairsOf(systems: number): number {
  return (systems * (systems - 1)) / 2
}

/**
 * Paired differences of every two systems with simultaneous intervals (Student t, Bonferroni), and multiple comparisons
 * with the best that follow from them (Hsu 1984; Edwards and Hsu 1983): system i is from min over j of the low end of
 * i - j to min over j of its high end away from the best of the others, cut so as to touch 0. So no system is told apart
 * from the best unless the interval of some pair says so too, and nothing is asked of the variances: pairs of models may be
 * correlated as differently as they like.
 * @param values [systems][runs], two systems or more, runs paired
 * @param level of all intervals together
 * @param rows other questions read together with this one
 */
export function bestFromPairs(
  values: readonly (readonly number[])[],
  better: 'lower' | 'higher',
  level = 0.95,
  rows = 1,
): PairsAndBest {
  const sign = better === 'higher' ? 1 : -1
  const each = bonferroniLevel(level, pairsOf(values.length) * Math.max(1, rows))
  const between = (a: readonly number[], b: readonly number[]): number[] => a.map((value, i) => value - (b[i] ?? NaN))
  const pairs = values.flatMap((first, i) =>
    values.slice(i + 1).map((second, k) => {
      const differences = between(first, second)
      const interval = meanInterval(differences, each)
      return { first: i, second: i + 1 + k, mean: meanOf(differences), ...(interval && { interval }) }
    }),
  )
  /** Ends of system i less system j, turned so that above 0 is better. */
  const ends = (i: number, j: number): readonly [low: number, high: number] => {
    const found = pairs.find(({ first, second }) => (first === i && second === j) || (first === j && second === i))
    if (!found?.interval) return [-Infinity, Infinity]
    const turn = found.first === i ? sign : -sign
    const [one, other] = [turn * found.interval.low, turn * found.interval.high]
    return [Math.min(one, other), Math.max(one, other)]
  }
  const means = values.map((row) => sign * meanOf(row))
  const best = means.map((mean, i): FromBest => {
    const others = means.flatMap((_, j) => (j === i ? [] : [j]))
    const low = Math.min(...others.map((j) => ends(i, j)[0]))
    const high = Math.min(...others.map((j) => ends(i, j)[1]))
    return {
      difference: mean - Math.max(...others.map((j) => means[j] ?? -Infinity)),
      low: Math.min(0, low),
      high: Math.max(0, high),
      mayBeBest: high >= 0,
    }
  })
  return { pairs, best }
}
