import { describe, expect, test } from 'vitest'
import { mser5 } from '../../src/statistics/mser5.ts'
import { halfWidth, lookAheadAfter, replicationsEnough } from '../../src/statistics/replications-algorithm.ts'

describe('MSER-5', () => {
  const series = Array.from({ length: 200 }, (_, i) => 5 + 10 * Math.exp(-i / 15) + ((7 * i) % 11) / 11)

  test('cuts a worked series where it is published to be cut', () => {
    const found = mser5(series)
    expect(found?.cut).toBe(65)
    expect(found?.statistic).toBeCloseTo(2.181457645e-4, 13)
    expect(found?.tooShort).toBe(false)
    const rest = series.slice(65)
    expect(rest.reduce((sum, value) => sum + value, 0) / rest.length).toBeCloseTo(5.4669233768, 9)
  })

  test('says when a series never settles', () => {
    expect(mser5(Array.from({ length: 100 }, (_, i) => i))?.tooShort).toBe(true)
    expect(mser5(series.slice(0, 19))).toBeUndefined()
  })

  test('cuts nothing of what is the same all along', () => {
    expect(mser5(Array.from({ length: 50 }, () => 3))).toEqual({ cut: 0, statistic: 0, tooShort: false })
  })
})

describe('how many replications', () => {
  const values = [
    102.4, 97.1, 110.8, 95.6, 104.9, 99.3, 108.2, 101.7, 93.8, 106.5, 100.4, 98.9, 103.3, 105.1, 96.7, 101.2, 99.8, 104,
    97.9, 102.6,
  ]
  const rule = (part: number, lookAhead = 0) =>
    ({ precision: { kind: 'relative', part }, level: 0.95, least: 3, lookAhead }) as const

  test.each([
    [7, 5.125821],
    [8, 4.302677],
    [9, 4.333134],
    [10, 3.940466],
    [12, 3.236623],
    [13, 2.956326],
    [15, 2.660969],
    [16, 2.475003],
    [20, 2.000469],
  ])('after %i the interval is %d %% either way', (count, percent) => {
    expect(100 * halfWidth(values, count, rule(0.05))).toBeCloseTo(percent, 5)
  })

  test('the worked targets are met where they are published to be met', () => {
    expect(replicationsEnough(values, rule(0.05, 5))).toBe(8)
    expect(replicationsEnough(values, rule(0.03, 5))).toBe(13)
    expect(replicationsEnough(values, rule(0.025))).toBe(16)
    // The look-ahead of five needs a twenty-first.
    expect(replicationsEnough(values, rule(0.025, 5))).toBeUndefined()
    expect(replicationsEnough([...values, 101], rule(0.025, 5))).toBe(16)
  })

  test('a lucky narrowness that does not last is not believed', () => {
    const lucky = [10, 10.01, 9.99, 14, 6, 10, 13, 7, 10, 12, 8]
    expect(replicationsEnough(lucky, rule(0.05))).toBe(3)
    expect(replicationsEnough(lucky, rule(0.05, 5))).toBeUndefined()
  })

  test('the look-ahead grows with the replications beyond a hundred', () => {
    expect([10, 100, 120, 250].map((count) => lookAheadAfter(count, 5))).toEqual([5, 5, 6, 12])
  })

  test('about a mean of nothing only a width in its own unit can be met, and what never varies is met at once', () => {
    const around = Array.from({ length: 40 }, (_, i) => (i % 2 === 0 ? 1 : -1))
    expect(replicationsEnough(around, rule(0.05, 5))).toBeUndefined()
    const absolute = { ...rule(0.05, 5), precision: { kind: 'absolute', width: 0.5 } } as const
    expect(replicationsEnough(around, absolute)).toBeGreaterThan(15)
    expect(replicationsEnough([0, 0, 0, 0, 0, 0, 0, 0, 0], rule(0.05, 5))).toBe(3)
  })
})
