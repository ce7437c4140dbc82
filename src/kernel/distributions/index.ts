import { bernoulli } from './bernoulli.ts'
import { categorical } from './categorical.ts'
import { constant } from './constant.ts'
import type { Distribution } from './distribution.ts'
import { empirical } from './empirical.ts'
import { exponential } from './exponential.ts'
import { gamma } from './gamma.ts'
import { lengthBiased } from './length-biased.ts'
import { lognormal } from './lognormal.ts'
import { piecewiseHazard } from './piecewise-hazard.ts'
import { poisson } from './poisson.ts'
import { scaled } from './scaled.ts'
import { truncated } from './truncated.ts'
import { uniform } from './uniform.ts'
import { weibull } from './weibull.ts'
import { wholeDays } from './whole-days.ts'

/** A law on the list: its name, and examples over its range, on which its contract is tested. */
export interface ListedLaw {
  /** As its file is named. */
  readonly name: string
  /** Whether its variates come in steps, so that its cdf jumps. */
  readonly isDiscrete: boolean
  examples(): readonly Distribution[]
}

/** Every law the kernel knows. A new law adds a line here, and the conformance tests find it. */
export const distributions: readonly ListedLaw[] = [
  { name: 'constant', isDiscrete: true, examples: () => [constant(0), constant(15), constant(-2.5)] },
  {
    name: 'uniform',
    isDiscrete: false,
    examples: () => [uniform({ min: 0, max: 1 }), uniform({ min: -3, max: 40 })],
  },
  { name: 'exponential', isDiscrete: false, examples: () => [exponential(0.25), exponential(90)] },
  {
    name: 'lognormal',
    isDiscrete: false,
    examples: () => [lognormal({ median: 35, p90: 120 }), lognormal({ mu: 0, sigma: 0.25 })],
  },
  {
    name: 'weibull',
    isDiscrete: false,
    examples: () => [
      weibull({ median: 20, p90: 90 }),
      weibull({ shape: 3, scale: 10 }),
      weibull({ shape: 1, scale: 2 }),
    ],
  },
  {
    name: 'gamma',
    isDiscrete: false,
    examples: () => [
      gamma({ shape: 0.3, scale: 10 }),
      gamma({ shape: 1, scale: 4 }),
      gamma({ shape: 2.5, scale: 8 }),
      gamma({ shape: 150, scale: 0.1 }),
    ],
  },
  {
    name: 'poisson',
    isDiscrete: true,
    examples: () => [poisson(0), poisson(0.7), poisson(12.5), poisson(60), poisson(400)],
  },
  { name: 'bernoulli', isDiscrete: true, examples: () => [bernoulli(0), bernoulli(0.3), bernoulli(1)] },
  {
    name: 'categorical',
    isDiscrete: true,
    examples: () => [categorical([0.42, 0.21, 0, 0.05, 0.32]), categorical([1])],
  },
  {
    name: 'empirical',
    isDiscrete: false,
    examples: () => [
      empirical({ upTo: [91, 182, 365, 730, 1826], share: [0.33, 0.3, 0.25, 0.1, 0.02] }),
      empirical({ upTo: [2, 3, 5], share: [0.5, 0, 0.5], from: 1 }),
    ],
  },
  {
    name: 'piecewise-hazard',
    isDiscrete: false,
    examples: () => [
      piecewiseHazard({ from: [0, 70, 98, 365], rate: [0.001, 0.006, 0, 0.004] }),
      piecewiseHazard({ from: [0], rate: [0.5] }),
    ],
  },
  { name: 'scaled', isDiscrete: false, examples: () => [scaled(gamma({ shape: 2, scale: 1 }), 365.25)] },
  {
    name: 'truncated',
    isDiscrete: false,
    examples: () => [truncated(lognormal({ median: 35, p90: 120 }), 200), truncated(exponential(10), 5)],
  },
  {
    name: 'whole-days',
    isDiscrete: true,
    examples: () => [
      wholeDays(lognormal({ median: 35, p90: 120 })),
      wholeDays(exponential(0.2)),
      wholeDays(constant(45)),
    ],
  },
  {
    name: 'length-biased',
    isDiscrete: true,
    examples: () => [lengthBiased(weibull({ median: 20, p90: 90 })), lengthBiased(constant(45))],
  },
]
