import type { Estimator } from '../estimator.ts'
import { type Experiment, experimentOf } from '../experiment.ts'
import { simulateNetwork } from '../network.ts'
import type { NetworkTotals } from '../network-totals.ts'
import { mappingOf, numberOf, numberOr, ReferenceError, type ReferenceRecord } from '../reference-record.ts'
import { atTimes, rateOf } from '../run-network.ts'
import { stationOf } from '../station-of.ts'

/**
 * Arrivals at a rate that rises and falls: looked at at a time, or in the long run by the mean and the first harmonic of
 * the number present over whole periods. A caseload without a queue answers a rate that is a sine with a sine.
 */
export function periodic(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters, measure }] = records
  const plan = stationOf(parameters)
  if (measure !== 'periodicPeakCaseload' && measure !== 'peakLag') return atTimes(records, plan)
  const rate = mappingOf(parameters, 'arrivalRate')
  const [{ servers, service, capacity, joins }] = plan.stations
  if (rate['type'] !== 'sinusoid' || servers !== Number.POSITIVE_INFINITY || capacity !== undefined || joins) {
    const what = `The measure ${measure} is known here of a rate that is a sinusoid, and all who come being served at once`
    throw new ReferenceError(what, ['parameters', 'arrivalRate'])
  }
  const period = numberOf(rate, 'period')
  // A rate that falls first has its peak half a period later.
  const phase = numberOr(rate, 'phase', 0) + (numberOf(rate, 'relativeAmplitude') < 0 ? Math.PI : 0)
  const warmUp = Math.ceil((12 * service[0].mean) / period) * period
  return experimentOf<NetworkTotals>(
    records,
    ({ id, measure }) => {
      if (measure === 'periodicPeakCaseload')
        return harmonic(([mean, cosine, sine]) => mean + 2 * Math.hypot(cosine, sine))
      if (measure === 'peakLag') return harmonic(([, cosine, sine]) => lagOf(cosine, sine, phase) * period)
      throw new ReferenceError(`${id}: nothing is known here of the measure ${measure}`, ['measure'])
    },
    { firstEffort: 2 * period, entitiesOf: (length) => rateOf(plan) * (warmUp + length) },
    (streams, length) =>
      simulateNetwork(plan, streams, { warmUp, length: Math.ceil(length / period) * period, period }),
  )
}

/** From the mean number present, and the means of it times cosine and sine. */
function harmonic(combine: (means: readonly [number, number, number]) => number): Estimator<NetworkTotals> {
  return {
    collect: (seen) => [seen.present[0], seen.cosine, seen.sine, seen.time],
    combine: (sums) => combine([sums[0] / sums[3], sums[1] / sums[3], sums[2] / sums[3]]),
  }
}

/** How far the number present lags behind the rate, as a share of the period in [0, 1). */
function lagOf(cosine: number, sine: number, phase: number): number {
  // The number is mean + A sin(x + phase − lag), so that its cosine part is A sin(phase − lag).
  const turn = (phase - Math.atan2(cosine, sine)) / (2 * Math.PI)
  return turn - Math.floor(turn)
}
