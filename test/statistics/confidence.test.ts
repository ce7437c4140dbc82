import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bonferroniLevel } from '../../src/statistics/bonferroni.ts'
import { meanInterval, pairedInterval } from '../../src/statistics/confidence.ts'
import { deviationOf, meanOf } from '../../src/statistics/moments.ts'
import { studentT } from '../../src/statistics/student-t.ts'

describe('Student t', () => {
  // Printed tables; the package under it is right to seven digits or better.
  test.each([
    [0.975, 1, 12.7062047362],
    [0.975, 2, 4.3026527297],
    [0.975, 4, 2.7764451052],
    [0.975, 9, 2.2621571628],
    [0.975, 19, 2.0930240544],
    [0.975, 29, 2.0452296421],
    [0.975, 99, 1.9842169516],
    [0.95, 4, 2.1318467863],
    [0.95, 9, 1.8331129327],
    [0.95, 19, 1.7291328115],
    [0.95, 29, 1.6991270265],
  ])('%d of the law with %i degrees of freedom lies below %d', (share, freedom, value) => {
    expect(studentT(share, freedom)).toBeCloseTo(value, 6)
  })

  test('with one degree of freedom it is the Cauchy law', () => {
    for (const share of [0.6, 0.75, 0.9, 0.99, 0.9977]) {
      expect(studentT(share, 1) / Math.tan(Math.PI * (share - 0.5))).toBeCloseTo(1, 6)
    }
  })

  test('with two degrees of freedom it has a closed form', () => {
    for (const share of [0.6, 0.75, 0.9, 0.99, 0.9977]) {
      const closed = (2 * share - 1) / Math.sqrt(2 * share * (1 - share))
      expect(studentT(share, 2) / closed).toBeCloseTo(1, 6)
    }
  })
})

describe('intervals of a mean', () => {
  const a = [52.1, 48.7, 55.3, 50.9, 47.2, 53.8, 49.5, 51.6, 54.4, 50.2]
  const b = [49.0, 46.1, 51.9, 48.8, 44.9, 50.1, 47.7, 47.9, 51.2, 47.5]

  test('a worked example of two simulated systems comes out as printed', () => {
    expect(meanOf(a)).toBeCloseTo(51.37, 10)
    expect(meanOf(b)).toBeCloseTo(48.51, 10)
    expect(deviationOf(a) ** 2).toBeCloseTo(6.7467777778, 9)
    expect(deviationOf(b) ** 2).toBeCloseTo(4.7187777778, 9)
    const paired = pairedInterval(a, b, 0.95)
    expect(((paired?.low ?? 0) + (paired?.high ?? 0)) / 2).toBeCloseTo(2.86, 10)
    expect(((paired?.high ?? 0) - (paired?.low ?? 0)) / 2).toBeCloseTo(0.4759498391, 7)
  })

  test('pairing a pair of systems that share their luck narrows the interval', () => {
    const width = (range: { low: number; high: number } | undefined): number => (range?.high ?? 0) - (range?.low ?? 0)
    expect(width(pairedInterval(a, b, 0.95))).toBeLessThan(width(meanInterval(a, 0.95)) / 3)
  })

  test('under two values there is no interval', () => {
    expect(meanInterval([], 0.95)).toBeUndefined()
    expect(meanInterval([3], 0.95)).toBeUndefined()
    expect(meanInterval([3, 3], 0.95)).toMatchObject({ low: 3, high: 3 })
  })

  test('values without partners are refused', () => {
    expect(() => pairedInterval([1, 2], [1], 0.95)).toThrow(RangeError)
  })

  test('shifting and scaling the values shifts and scales the interval', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 })
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), (sample, shift) => {
        const range = meanInterval(sample, 0.9)
        const moved = meanInterval(
          sample.map((value) => 2 * value + shift),
          0.9,
        )
        expect(moved?.low).toBeCloseTo(2 * (range?.low ?? NaN) + shift, 6)
        expect(moved?.high).toBeCloseTo(2 * (range?.high ?? NaN) + shift, 6)
      }),
      { seed: 1 },
    )
  })

  test('it holds the true mean as often as its level says', () => {
    const uniform = lehmer(20250401)
    // A sum of twelve uniforms is near enough to normal.
    const normal = (): number => Array.from({ length: 12 }, uniform).reduce((sum, value) => sum + value, -6)
    for (const level of [0.8, 0.95]) {
      let held = 0
      const samples = 4000
      for (let i = 0; i < samples; i++) {
        const range = meanInterval(Array.from({ length: 8 }, normal), level)
        if (range && range.low <= 0 && range.high >= 0) held++
      }
      // Four standard errors of a share of 4,000.
      const error = 4 * Math.sqrt((level * (1 - level)) / samples)
      expect(Math.abs(held / samples - level)).toBeLessThan(error)
    }
  })
})

describe('intervals read together', () => {
  test('one alone keeps its level', () => {
    expect(bonferroniLevel(0.95, 1)).toBeCloseTo(0.95, 12)
    expect(bonferroniLevel(0.95, 0)).toBeCloseTo(0.95, 12)
  })

  test('ten at 95 % need 99.5 % each', () => {
    expect(bonferroniLevel(0.95, 10)).toBeCloseTo(0.995, 12)
  })

  test('the chances of missing sum to no more than one interval alone may miss', () => {
    for (let rows = 1; rows <= 30; rows++) expect(rows * (1 - bonferroniLevel(0.95, rows))).toBeCloseTo(0.05, 12)
  })
})

/** Lehmer's generator with the multiplier of Park and Miller: independent of the streams under test elsewhere. */
function lehmer(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
