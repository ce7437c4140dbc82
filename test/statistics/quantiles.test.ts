import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedQuantiles } from '../../src/statistics/counted-quantiles.ts'
import { predictionBand } from '../../src/statistics/prediction-band.ts'
import { medianOf, quantileOf } from '../../src/statistics/quantiles.ts'

describe('quantiles', () => {
  // As R prints them: quantile(1:10, c(0.1, 0.5, 0.9)) is 1.9, 5.5, 9.1.
  test.each([
    [0, 1],
    [0.1, 1.9],
    [0.5, 5.5],
    [0.9, 9.1],
    [1, 10],
  ])('%d of one to ten is %d, as in R', (share, value) => {
    expect(quantileOf([7, 1, 10, 4, 2, 9, 3, 8, 6, 5], share)).toBeCloseTo(value, 12)
  })

  test('the order of the values does not matter, and they are left as they were', () => {
    const values = [5, 1, 4]
    expect(medianOf(values)).toBe(4)
    expect(values).toEqual([5, 1, 4])
  })

  test('the median of an even number lies half-way', () => {
    expect(medianOf([4, 1, 3, 2])).toBe(2.5)
  })
})

describe('prediction bands', () => {
  test('eight in ten of evenly spaced runs fall inside', () => {
    const band = predictionBand(Array.from({ length: 101 }, (_, i) => i))
    expect(band?.low).toBeCloseTo(10, 10)
    expect(band?.high).toBeCloseTo(90, 10)
    expect(band?.level).toBe(0.8)
  })

  test('one run has no band', () => {
    expect(predictionBand([3])).toBeUndefined()
  })

  test('turning the values turns the band', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 }), { minLength: 2, maxLength: 50 }), (values) => {
        const band = predictionBand(values)
        const turned = predictionBand(values.map((value) => -value))
        expect(turned?.low).toBeCloseTo(-(band?.high ?? NaN), 9)
        expect(turned?.high).toBeCloseTo(-(band?.low ?? NaN), 9)
      }),
      { seed: 2 },
    )
  })
})

describe('quantiles of counts', () => {
  test('nothing counted has none', () => {
    expect(countedQuantiles([])).toBeUndefined()
    expect(countedQuantiles(new Float64Array(5))).toBeUndefined()
  })

  test('they are those of the values written out one by one', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(counts, (told) => {
        const values = told.flatMap((count, unit) => Array.from({ length: count }, () => unit))
        if (values.length === 0) return
        // The least value with at least that share at or below it, by asking each in turn.
        const slow = (tenths: number): number =>
          values.find((value) => 10 * values.filter((other) => other <= value).length >= tenths * values.length) ?? NaN
        const found = countedQuantiles(told)
        expect([found?.p10, found?.median, found?.p90]).toEqual([slow(1), slow(5), slow(9)])
        expect(found?.mean).toBeCloseTo(values.reduce((sum, value) => sum + value, 0) / values.length, 10)
      }),
      { seed: 3, numRuns: 300 },
    )
  })
})
