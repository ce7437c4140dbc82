import { describe, expect, test } from 'vitest'
import { normalUpperQuantile } from '../../src/kernel/distributions/normal.ts'
import { bestFromPairs } from '../../src/statistics/best-from-pairs.ts'
import { bonferroniLevel } from '../../src/statistics/bonferroni.ts'
import { meanInterval, pairedInterval } from '../../src/statistics/confidence.ts'
import { kimNelson } from '../../src/statistics/kim-nelson.ts'
import { meanOf } from '../../src/statistics/moments.ts'
import { againstBest } from '../../src/statistics/multiple-comparison-with-best.ts'
import { predictionBand } from '../../src/statistics/prediction-band.ts'
import { uniformSource } from '../../src/statistics/uniform-source.ts'

const STUDIES = 1000

/** Studies in which something held, of a thousand, each with luck of its own. */
function held(purpose: string, study: (normal: () => number) => boolean): number {
  const uniform = uniformSource('coverage', purpose)
  const normal = (): number => normalUpperQuantile(uniform())
  let count = 0
  for (let i = 0; i < STUDIES; i++) if (study(normal)) count++
  return count
}

/** Four standard deviations of a binomial count: one seed in 16,000 falls outside. */
function expectCovers(count: number, level: number, side: 'both' | 'at-least' = 'both'): void {
  const slack = 4 * Math.sqrt(STUDIES * level * (1 - level))
  expect(count).toBeGreaterThan(STUDIES * level - slack)
  if (side === 'both') expect(count).toBeLessThan(STUDIES * level + slack)
}

const many = (count: number, normal: () => number): number[] => Array.from({ length: count }, normal)

describe('over a thousand studies', () => {
  test('the interval of a mean holds in 95 of 100', () => {
    const count = held('mean', (normal) => {
      const interval = meanInterval(many(10, normal), 0.95)
      return interval !== undefined && interval.low < 0 && interval.high > 0
    })
    expectCovers(count, 0.95)
  })

  test('that of paired differences holds in 95 of 100 whatever luck they share', () => {
    const count = held('paired', (normal) => {
      const shared = many(12, normal)
      const [a, b] = [0.5, 0].map((shift) => shared.map((luck) => 3 * luck + shift + normal()))
      const interval = pairedInterval(a ?? [], b ?? [], 0.95)
      return interval !== undefined && interval.low < 0.5 && interval.high > 0.5
    })
    expectCovers(count, 0.95)
  })

  test('simultaneous intervals of independent rows hold all together in at least 95 of 100', () => {
    const rows = 12
    const level = bonferroniLevel(0.95, rows)
    const count = held('rows', (normal) =>
      many(rows, () => 0).every(() => {
        const interval = meanInterval(many(10, normal), level)
        return interval !== undefined && interval.low < 0 && interval.high > 0
      }),
    )
    // Independent rows hold together with (1 - 0.05 / 12) ^ 12.
    expectCovers(count, level ** rows)
    expectCovers(count, 0.95, 'at-least')
  })

  test('intervals against the best hold all together in at least 95 of 100', () => {
    const means = [0, 0.4, 0.5]
    const count = held('best', (normal) => {
      const shared = many(10, normal)
      const found = againstBest(
        means.map((mean) => shared.map((luck) => mean + luck + 0.5 * normal())),
        'higher',
      )
      return found.every(({ low, high }, i) => {
        const truth = (means[i] ?? 0) - Math.max(...means.filter((_, j) => j !== i))
        return low <= truth && truth <= high
      })
    })
    expectCovers(count, 0.95, 'at-least')
  })

  test('every pair and every distance from the best that follows hold all together, however unlike the pairs are', () => {
    // Two models that share nearly all of their luck and a third that shares none: pooled variances would not do.
    const means = [0, 0.1, 0.6]
    const count = held('pairs', (normal) => {
      const shared = many(10, normal)
      const { pairs, best } = bestFromPairs(
        means.map((mean, i) => shared.map((luck) => mean + (i < 2 ? luck + 0.1 * normal() : 3 * normal()))),
        'higher',
      )
      const truth = (i: number): number => means[i] ?? NaN
      const pairsHold = pairs.every(({ first, second, interval }) => {
        const difference = truth(first) - truth(second)
        return interval !== undefined && interval.low <= difference && difference <= interval.high
      })
      const bestHold = best.every(({ low, high }, i) => {
        const distance = truth(i) - Math.max(...means.filter((_, j) => j !== i))
        return low <= distance && distance <= high
      })
      return pairsHold && bestHold
    })
    expectCovers(count, 0.95, 'at-least')
  })

  test('of the set that cannot be told apart the best is one in at least 95 of 100', () => {
    const count = held('subset', (normal) => {
      const shared = many(10, normal)
      const found = againstBest(
        [0, 0, 0.05].map((mean) => shared.map((luck) => mean + luck + 0.5 * normal())),
        'higher',
      )
      return found[2]?.mayBeBest === true
    })
    expectCovers(count, 0.95, 'at-least')
  })

  test('selection finds the best in at least 95 of 100 where it is better by as much as matters', () => {
    const count = held('selection', (normal) => {
      const shared = many(400, normal)
      const values = [1, 0, 0, 0].map((mean) => shared.map((luck) => mean + luck + normal()))
      const found = kimNelson(values, { better: 'higher', indifference: 1, error: 0.05, first: 10 })
      return found.inPlay.length === 1 && found.inPlay[0] === 0
    })
    expectCovers(count, 0.95, 'at-least')
  })

  test('a prediction band holds 8 in 10 of the runs to come, on average', () => {
    const runs = 400
    const shares: number[] = []
    held('band', (normal) => {
      const band = predictionBand(many(30, normal))
      const inside = many(runs, normal).filter((value) => band && value >= band.low && value <= band.high)
      shares.push(inside.length / runs)
      return true
    })
    // Order statistics on a line lose a little at both ends: between ranks 3.9 and 27.1 of 30 lie 23.2 of 31 parts.
    const expected = 23.2 / 31
    expect(Math.abs(meanOf(shares) - expected)).toBeLessThan(0.02)
  })
})
