import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartScale, tickLabel } from '../../src/report/charts/chart-scale.ts'

describe('the scale of a chart', () => {
  test.each([
    { values: [3, 18], ticks: [0, 5, 10, 15, 20] },
    { values: [17, 18.4], ticks: [17, 17.5, 18, 18.5] },
    { values: [480, 560], ticks: [480, 500, 520, 540, 560] },
    { values: [-1, 0.2], ticks: [-1, -0.5, 0, 0.5] },
    { values: [0.31], ticks: [0, 0.1, 0.2, 0.3, 0.4] },
    { values: [522], ticks: [0, 200, 400, 600] },
    { values: [522, 522.01], ticks: [520, 525] },
    { values: [0, 0], ticks: [0, 1] },
    { values: [], ticks: [0, 1] },
  ])('of $values has marks $ticks', ({ values, ticks }) => {
    expect(chartScale(values).ticks).toEqual(ticks)
  })

  test('of lengths starts at zero come what may', () => {
    expect(chartScale([480, 560], true).low).toBe(0)
  })

  test('holds every value, with a few evenly spaced marks from end to end', () => {
    const values = fc.array(fc.double({ min: -5000, max: 5000, noNaN: true }), { minLength: 1, maxLength: 9 })
    const property = fc.property(values, fc.boolean(), (values, fromZero) => {
      const { low, high, ticks } = chartScale(values, fromZero)
      for (const value of values) {
        expect(value).toBeGreaterThanOrEqual(low - 1e-6)
        expect(value).toBeLessThanOrEqual(high + 1e-6)
      }
      expect(ticks.length).toBeGreaterThanOrEqual(2)
      expect(ticks.length).toBeLessThanOrEqual(8)
      expect([ticks[0], ticks.at(-1)]).toEqual([low, high])
      const [first = 0, second = 0] = ticks
      ticks.forEach((tick, i) => expect(tick).toBeCloseTo(first + i * (second - first), 5))
    })
    fc.assert(property, { seed: 9, numRuns: 400 })
  })

  test('writes its marks with as many digits as they need, and no two alike', () => {
    const labels = (values: readonly number[]): string[] => {
      const scale = chartScale(values)
      return scale.ticks.map((tick) => tickLabel(tick, scale))
    }
    expect(labels([17, 18.4])).toEqual(['17.0', '17.5', '18.0', '18.5'])
    expect(labels([900, 2100])).toEqual(['0', '1,000', '2,000', '3,000'])
    expect(labels([0.012, 0.051])).toEqual(['0', '0.02', '0.04', '0.06'])
    expect(labels([-1, 0.2])).toEqual(['\u22121.0', '\u22120.5', '0', '0.5'])
  })
})
