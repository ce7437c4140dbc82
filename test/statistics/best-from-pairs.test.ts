import { describe, expect, test } from 'vitest'
import { bestFromPairs } from '../../src/statistics/best-from-pairs.ts'

const first = [52.1, 48.7, 55.3, 50.9, 47.2, 53.8, 49.5, 51.6, 54.4, 50.2]
const second = [49.0, 46.1, 51.9, 48.8, 44.9, 50.1, 47.7, 47.9, 51.2, 47.5]
const negated = (rows: readonly (readonly number[])[]): number[][] => rows.map((row) => row.map((value) => -value))

describe('the best from pairs', () => {
  test('of two systems it is the paired interval, worked by hand', () => {
    const { pairs, best } = bestFromPairs([first, second], 'higher')
    // Mean 2.86, half width 0.4759498391: t with 9 degrees of freedom times the root of 0.4426666667 / 10.
    expect(pairs[0]?.mean).toBeCloseTo(2.86, 10)
    expect(pairs[0]?.interval?.low).toBeCloseTo(2.86 - 0.4759498391, 6)
    expect(best.map(({ mayBeBest }) => mayBeBest)).toEqual([true, false])
    expect(best[0]).toMatchObject({ low: 0 })
    expect(best[1]).toMatchObject({ high: 0 })
    expect(best[1]?.low).toBeCloseTo(-(2.86 + 0.4759498391), 6)
  })

  test('of three each interval is wider by the third pair: t at 1 - 0.05 / 6', () => {
    const { pairs } = bestFromPairs([first, second, second], 'higher')
    // t at 0.9916667 with 9 degrees of freedom is 2.933324.
    expect((pairs[0]?.interval?.high ?? 0) - 2.86).toBeCloseTo(2.933324 * Math.sqrt(0.4426666667 / 10), 5)
    expect(pairs[2]?.interval).toMatchObject({ low: 0, high: 0 })
  })

  test('two that are the same in every run are both the best, or neither', () => {
    const both = bestFromPairs([first, second, second], 'lower').best
    expect(both.map(({ mayBeBest }) => mayBeBest)).toEqual([false, true, true])
    const neither = bestFromPairs([first, second, second], 'higher').best
    expect(neither.map(({ mayBeBest }) => mayBeBest)).toEqual([true, false, false])
  })

  test('none is told from the best unless a pair says so, and lower is higher turned round', () => {
    const third = first.map((value, i) => value + (i % 2 === 0 ? 2 : -2))
    const values = [first, second, third]
    const { pairs, best } = bestFromPairs(values, 'lower', 0.95, 13)
    best.forEach(({ mayBeBest }, i) => {
      const beaten = pairs.some(({ first: a, second: b, interval }) =>
        a === i ? (interval?.low ?? 0) > 0 : b === i && (interval?.high ?? 0) < 0,
      )
      expect(mayBeBest).toBe(!beaten)
    })
    expect(bestFromPairs(negated(values), 'higher', 0.95, 13).best).toEqual(best)
  })

  test('under two runs nothing is told apart', () => {
    const { pairs, best } = bestFromPairs([[1], [2], [3]], 'lower')
    expect(pairs.every(({ interval }) => interval === undefined)).toBe(true)
    expect(best.every(({ mayBeBest }) => mayBeBest)).toBe(true)
  })
})
