import { describe, expect, it } from 'vitest'
import { bernoulli } from '../../../src/kernel/distributions/bernoulli.ts'
import { categorical } from '../../../src/kernel/distributions/categorical.ts'
import type { Distribution } from '../../../src/kernel/distributions/distribution.ts'
import { empirical } from '../../../src/kernel/distributions/empirical.ts'
import { exponential } from '../../../src/kernel/distributions/exponential.ts'
import { gamma } from '../../../src/kernel/distributions/gamma.ts'
import { lognormal } from '../../../src/kernel/distributions/lognormal.ts'
import { piecewiseHazard } from '../../../src/kernel/distributions/piecewise-hazard.ts'
import { poisson } from '../../../src/kernel/distributions/poisson.ts'
import { uniform } from '../../../src/kernel/distributions/uniform.ts'
import { weibull } from '../../../src/kernel/distributions/weibull.ts'
import { rootKey } from '../../../src/kernel/seed.ts'
import { createStreams } from '../../../src/kernel/streams.ts'
import { Tally } from '../../../src/kernel/tally.ts'

/** Mean and variance in closed form, by the textbook; `kurtosis` is the fourth central moment over the variance squared. */
const laws: readonly { name: string; law: Distribution; mean: number; variance: number; kurtosis: number }[] = [
  { name: 'uniform', law: uniform({ min: 2, max: 8 }), mean: 5, variance: 3, kurtosis: 1.8 },
  { name: 'exponential', law: exponential(45), mean: 45, variance: 45 ** 2, kurtosis: 9 },
  {
    name: 'lognormal',
    law: lognormal({ mu: 1, sigma: 0.5 }),
    mean: Math.exp(1.125),
    variance: Math.expm1(0.25) * Math.exp(2.25),
    kurtosis: Math.exp(1) + 2 * Math.exp(0.75) + 3 * Math.exp(0.5) - 3,
  },
  // Weibull with shape 2: Γ(1.5) = √π/2, and moments 2, 3, 4 of scale 1 are 1, 3√π/4, 2.
  {
    name: 'weibull',
    law: weibull({ shape: 2, scale: 10 }),
    mean: 5 * Math.sqrt(Math.PI),
    variance: 100 * (1 - Math.PI / 4),
    kurtosis: (2 - (3 * Math.PI) / 2 + (6 * Math.PI) / 4 - (3 * Math.PI ** 2) / 16) / (1 - Math.PI / 4) ** 2,
  },
  { name: 'gamma', law: gamma({ shape: 0.7, scale: 6 }), mean: 4.2, variance: 25.2, kurtosis: 3 + 6 / 0.7 },
  { name: 'poisson', law: poisson(3.2), mean: 3.2, variance: 3.2, kurtosis: 3 + 1 / 3.2 },
  { name: 'poisson, large', law: poisson(250), mean: 250, variance: 250, kurtosis: 3 + 1 / 250 },
  { name: 'bernoulli', law: bernoulli(0.2), mean: 0.2, variance: 0.16, kurtosis: 3 + (1 - 6 * 0.16) / 0.16 },
  { name: 'categorical', law: categorical([0.5, 0.25, 0.25]), mean: 0.75, variance: 0.6875, kurtosis: 2 },
  // Bands 0-1 and 1-3, half each: E x² = (1/3 + 13/3)/2.
  {
    name: 'empirical',
    law: empirical({ upTo: [1, 3], share: [0.5, 0.5] }),
    mean: 1.25,
    variance: 7 / 3 - 1.5625,
    kurtosis: 2,
  },
  // Rate 1 to time 1 and 2 after it: E x = 1 − 1/(2e), E x² = 2∫ x S = 2(1 − 2/e) + (3/2)/e.
  {
    name: 'piecewise-hazard',
    law: piecewiseHazard({ from: [0, 1], rate: [1, 2] }),
    mean: 1 - 0.5 / Math.E,
    variance: 2 - 2.5 / Math.E - (1 - 0.5 / Math.E) ** 2,
    kurtosis: 9,
  },
]

describe('moments of a sample drawn through a stream', () => {
  for (const { name, law, mean, variance, kurtosis } of laws) {
    it(`are those of the textbook: ${name}`, () => {
      const size = 40_000
      const streams = createStreams(rootKey('moments'), 0)
      const stream = streams.stream(name)
      const tally = new Tally()
      for (let i = 0; i < size; i++) tally.add(law.quantile(streams.uniform(stream, i, 0)))
      expect(Math.abs(law.mean - mean)).toBeLessThan(1e-12 * mean)
      // Four standard errors each.
      expect(Math.abs(tally.mean - mean)).toBeLessThan(4 * Math.sqrt(variance / size))
      expect(Math.abs(tally.variance - variance)).toBeLessThan(4 * variance * Math.sqrt((kurtosis - 1) / size))
    })
  }
})

describe('laws told by a median and a ninetieth percentile', () => {
  for (const [name, law] of [
    ['lognormal', lognormal({ median: 35, p90: 120 })],
    ['weibull', weibull({ median: 35, p90: 120 })],
  ] as const) {
    it(`have them: ${name}`, () => {
      expect(law.quantile(0.5)).toBeCloseTo(35, 10)
      expect(law.quantile(0.9)).toBeCloseTo(120, 9)
      expect(law.cdf(35)).toBeCloseTo(0.5, 12)
      expect(law.cdf(120)).toBeCloseTo(0.9, 12)
    })
  }
})

describe('a law that some never end by', () => {
  const law = piecewiseHazard({ from: [0, 90, 730], rate: [0.002, 0.0005, 0] })

  it('gives them Infinity, and has no finite mean', () => {
    const ever = -Math.expm1(-(90 * 0.002 + 640 * 0.0005))
    expect(law.cdf(1e6)).toBeCloseTo(ever, 14)
    expect(law.quantile(ever - 1e-9)).toBeLessThanOrEqual(730)
    expect(law.quantile(ever + 1e-9)).toBe(Number.POSITIVE_INFINITY)
    expect(law.mean).toBe(Number.POSITIVE_INFINITY)
    expect(law.quantileBeyond(0.5, 800)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('parameters out of range', () => {
  it('are refused, each by its name', () => {
    expect(() => exponential(0)).toThrow(/The exponential law wants its mean above 0; found 0/)
    expect(() => exponential(Number.POSITIVE_INFINITY)).toThrow(RangeError)
    expect(() => uniform({ min: 1, max: 1 })).toThrow(/max/)
    expect(() => lognormal({ median: 10, p90: 10 })).toThrow(/p90/)
    expect(() => lognormal({ mu: 0, sigma: 0 })).toThrow(/sigma/)
    expect(() => weibull({ median: -1, p90: 10 })).toThrow(/median/)
    expect(() => weibull({ shape: 0, scale: 1 })).toThrow(/shape/)
    expect(() => gamma({ shape: 1, scale: Number.NaN })).toThrow(/scale/)
    expect(() => poisson(-1)).toThrow(/mean/)
    expect(() => bernoulli(1.1)).toThrow(/bernoulli law wants its p/)
    expect(() => categorical([0.5, 0.4])).toThrow(/sum to 1/)
    expect(() => categorical([1.5, -0.5])).toThrow(/at least 0/)
    expect(() => empirical({ upTo: [1, 2], share: [1] })).toThrow(/share for each band/)
    expect(() => empirical({ upTo: [2, 1], share: [0.5, 0.5] })).toThrow(/upTo/)
    expect(() => piecewiseHazard({ from: [1], rate: [1] })).toThrow(/from/)
    expect(() => piecewiseHazard({ from: [0, 0], rate: [1, 1] })).toThrow(/from/)
    expect(() => piecewiseHazard({ from: [0], rate: [-1] })).toThrow(/rate/)
    expect(() => piecewiseHazard({ from: [0, 1], rate: [1] })).toThrow(/rate for each band/)
  })
})
