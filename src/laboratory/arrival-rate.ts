import type { ChangingRate } from './network-plan.ts'
import { numbersOf, mappingOf, numberOf, numberOr, type Parameters, ReferenceError } from './reference-record.ts'

/** A rate of arrival that changes with time, from the parameter `arrivalRate` of a record. */
export function readArrivalRate(parameters: Parameters): ChangingRate {
  const given = mappingOf(parameters, 'arrivalRate')
  const period = numberOf(given, 'period')
  switch (given['type']) {
    case 'sinusoid': {
      const mean = numberOf(given, 'mean')
      const share = numberOf(given, 'relativeAmplitude')
      const phase = numberOr(given, 'phase', 0)
      return {
        most: mean * (1 + Math.abs(share)),
        rateAt: (time) => mean * (1 + share * Math.sin((2 * Math.PI * time) / period + phase)),
      }
    }
    case 'piecewise-periodic': {
      const breaks = numbersOf(given, 'breaks')
      const rates = numbersOf(given, 'rates')
      return {
        most: Math.max(...rates),
        rateAt: (time) => {
          const place = time % period
          let i = breaks.length - 1
          while (i > 0 && breaks[i] > place) i--
          return rates[i]
        },
      }
    }
    default:
      throw new ReferenceError(`Nothing is known here of the arrival rate ${JSON.stringify(given)}`)
  }
}
