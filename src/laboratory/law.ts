import { constant } from '../kernel/distributions/constant.ts'
import type { Distribution } from '../kernel/distributions/distribution.ts'
import { exponential } from '../kernel/distributions/exponential.ts'
import { gamma } from '../kernel/distributions/gamma.ts'
import { lognormal } from '../kernel/distributions/lognormal.ts'
import { scaled } from '../kernel/distributions/scaled.ts'
import { uniform } from '../kernel/distributions/uniform.ts'
import { weibull } from '../kernel/distributions/weibull.ts'
import { numberOf, numbersOf, mappingOf, type Parameters, ReferenceError } from './reference-record.ts'

/** What the laboratory asks of a law of chance. */
export type Law = Pick<Distribution, 'mean' | 'quantile'>

/** The law of what never ends. */
export const never: Law = { mean: Number.POSITIVE_INFINITY, quantile: () => Number.POSITIVE_INFINITY }

/** Exponential by its rate, at least 0; a rate of 0 never ends. */
export function atRate(rate: number): Law {
  return rate > 0 ? exponential(1 / rate) : never
}

/** One of several exponential laws, each with its chance: one uniform chooses the law and, spread out again, the variate. */
function hyperexponential(chances: readonly number[], means: readonly number[]): Law {
  if (chances.length !== means.length || Math.abs(chances.reduce((sum, chance) => sum + chance, 0) - 1) > 1e-9) {
    throw new RangeError('p should have a chance for each of means, and come to 1')
  }
  const laws = means.map((mean) => exponential(mean))
  return {
    mean: chances.reduce((sum, chance, i) => sum + chance * (means[i] ?? 0), 0),
    quantile: (u) => {
      let below = 0
      let i = 0
      while (i < laws.length - 1 && u >= below + chances[i]) below += chances[i++]
      return laws[i].quantile(Math.min((u - below) / chances[i], 1 - 2 ** -53))
    },
  }
}

/**
 * The law a distribution object of a reference file describes. Where the file says that any law of a mean would do, a
 * Weibull law of shape 0.8: far from the exponential law, for which results hold most easily.
 * @throws ReferenceError if the law is not known
 */
export function readLaw(parameters: Parameters, key: string): Law {
  const given = mappingOf(parameters, key)
  return given['dist'] === 'hyperexponential'
    ? hyperexponential(numbersOf(given, 'p'), numbersOf(given, 'means'))
    : readDistribution(parameters, key)
}

/** The same, as a law of the kernel with everything it can do. */
export function readDistribution(parameters: Parameters, key: string): Distribution {
  const given = mappingOf(parameters, key)
  switch (given['dist']) {
    case 'exponential':
      return exponential('rate' in given ? 1 / numberOf(given, 'rate') : numberOf(given, 'mean'))
    case 'constant':
      return constant(numberOf(given, 'value'))
    case 'uniform':
      return uniform({ min: numberOf(given, 'min'), max: numberOf(given, 'max') })
    case 'gamma':
      return gamma({ shape: numberOf(given, 'shape'), scale: numberOf(given, 'scale') })
    case 'weibull':
      return weibull({ shape: numberOf(given, 'shape'), scale: numberOf(given, 'scale') })
    case 'lognormal': {
      if ('mu' in given) return lognormal({ mu: numberOf(given, 'mu'), sigma: numberOf(given, 'sigma') })
      const variance = Math.log1p(numberOf(given, 'cv') ** 2)
      return lognormal({ mu: Math.log(numberOf(given, 'mean')) - variance / 2, sigma: Math.sqrt(variance) })
    }
    case 'any': {
      const some = weibull({ shape: 0.8, scale: 1 })
      return scaled(some, numberOf(given, 'mean') / some.mean)
    }
    default:
      throw new ReferenceError(`Parameter ${key} has no law known here: ${JSON.stringify(given)}`)
  }
}
