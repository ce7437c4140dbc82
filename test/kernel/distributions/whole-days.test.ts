import { describe, expect, it } from 'vitest'
import { constant } from '../../../src/kernel/distributions/constant.ts'
import { empirical } from '../../../src/kernel/distributions/empirical.ts'
import { exponential } from '../../../src/kernel/distributions/exponential.ts'
import { lengthBiased } from '../../../src/kernel/distributions/length-biased.ts'
import { lognormal } from '../../../src/kernel/distributions/lognormal.ts'
import { piecewiseHazard } from '../../../src/kernel/distributions/piecewise-hazard.ts'
import { poisson } from '../../../src/kernel/distributions/poisson.ts'
import { weibull } from '../../../src/kernel/distributions/weibull.ts'
import { wholeDays } from '../../../src/kernel/distributions/whole-days.ts'

describe('a law of whole days', () => {
  it('gives the law’s own variate rounded to the nearest day', () => {
    for (const law of [
      lognormal({ median: 35, p90: 120 }),
      weibull({ median: 4, p90: 60 }),
      exponential(0.4),
      piecewiseHazard({ from: [0, 70, 98, 365], rate: [0.001, 0.006, 0, 0.004] }),
      empirical({ upTo: [10, 45, 90], share: [0.3, 0.6, 0.1] }),
    ]) {
      const days = wholeDays(law)
      for (let i = 0; i < 5000; i++) {
        const u = (i + 0.5) / 5000
        expect(days.quantile(u)).toBe(Math.round(law.quantile(u)))
      }
      let mean = 0
      for (let day = 0; day < 40_000; day++) mean += 1 - law.cdf(day + 0.5)
      expect(Math.abs(days.mean - mean)).toBeLessThan(1e-4)
      expect(Math.abs(days.mean - law.mean)).toBeLessThan(0.1)
    }
    expect(wholeDays(exponential(20)).mean).toBeCloseTo(20 - 1 / (24 * 20), 5)
  })

  it('keeps a law of whole numbers as it is', () => {
    for (const value of [0, 1, 45]) {
      const days = wholeDays(constant(value))
      expect([days.quantile(1e-9), days.quantile(1 - 1e-9), days.mean, days.longest]).toEqual([
        value,
        value,
        value,
        value,
      ])
    }
    const counts = wholeDays(poisson(9))
    const again = wholeDays(counts)
    for (let u = 0.0005; u < 1; u += 0.001) {
      expect(counts.quantile(u)).toBe(poisson(9).quantile(u))
      expect(again.quantile(u)).toBe(counts.quantile(u))
    }
  })

  it('cuts at its longest what ends later, and keeps apart what never ends', () => {
    const cut = wholeDays(exponential(100), 50)
    expect([cut.longest, cut.quantile(0.99)]).toEqual([50, 50])
    expect(cut.cdf(49)).toBeCloseTo(1 - Math.exp(-0.495), 11)
    expect(cut.cdf(50)).toBe(1)

    const returns = wholeDays(piecewiseHazard({ from: [0, 730], rate: [0.001, 0] }), 1000)
    const ever = -Math.expm1(-0.73)
    expect(returns.quantile(ever - 1e-6)).toBeLessThanOrEqual(730)
    expect(returns.quantile(ever + 1e-6)).toBe(Number.POSITIVE_INFINITY)
    expect(returns.quantileBeyond(0.999, 100)).toBe(Number.POSITIVE_INFINITY)
    expect(returns.mean).toBe(Number.POSITIVE_INFINITY)
  })

  it('refuses a longest day that is no count of days', () => {
    expect(() => wholeDays(constant(1), -1)).toThrow(/longest/)
    expect(() => wholeDays(constant(1), 1.5)).toThrow(/longest/)
  })
})

describe('the length-biased law', () => {
  it('weighs each length by itself', () => {
    const law = wholeDays(weibull({ shape: 1.5, scale: 12 }))
    const found = lengthBiased(law)
    for (let day = 0; day <= law.longest; day++) {
      const chance = law.cdf(day) - law.cdf(day - 1)
      expect(Math.abs(found.cdf(day) - found.cdf(day - 1) - (day * chance) / law.mean)).toBeLessThan(1e-9)
    }
  })

  it('has the mean E[S²]/E[S]: twice that of an exponential law', () => {
    expect(Math.abs(lengthBiased(exponential(90)).mean / 180 - 1)).toBeLessThan(1e-4)
    expect(lengthBiased(constant(45)).mean).toBe(45)
  })

  it('split by a second uniform, leaves an elapsed and a remaining part that look alike', () => {
    const found = lengthBiased(exponential(90))
    let elapsed = 0
    let left = 0
    const side = 400
    for (let i = 0; i < side; i++) {
      for (let j = 0; j < side; j++) {
        const total = found.quantile((i + 0.5) / side)
        const gone = Math.floor(((j + 0.5) / side) * total)
        elapsed += gone
        left += total - gone
      }
    }
    // Of an exponential stay both parts have the mean of the whole law, half a day to either side.
    expect(elapsed / side ** 2).toBeCloseTo(89.5, 0)
    expect(left / side ** 2).toBeCloseTo(90.5, 0)
  })

  it('refuses what is never found open, or for ever', () => {
    expect(() => lengthBiased(constant(0))).toThrow(/mean above 0/)
    expect(() => lengthBiased(piecewiseHazard({ from: [0, 10], rate: [1, 0] }))).toThrow(/mean above 0/)
  })
})
