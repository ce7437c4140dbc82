import type { Experiment } from '../experiment.ts'
import { atRate, readLaw } from '../law.ts'
import { type NetworkPlan, ticksPerUnit } from '../network-plan.ts'
import { numberOf, type ReferenceRecord } from '../reference-record.ts'
import { inTheLongRun } from '../run-network.ts'
import { oneStation } from './one-station.ts'

/** Cases that come back: to the back of the queue at once, or to an open caseload after a gap. */
export function feedback(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters }] = records
  if (!('gap' in parameters)) return oneStation(records)
  const rate = numberOf(parameters, 'newArrivalRate')
  const duration = readLaw(parameters, 'duration')
  const gap = readLaw(parameters, 'gap')
  const servers = Number.POSITIVE_INFINITY
  const plan: NetworkPlan = {
    // Whether a case will come back is settled as it closes: those who will not are in no gap.
    stations: [
      { servers, service: [duration] },
      { servers, service: [gap] },
    ],
    sources: [{ station: 0, arrivals: { between: atRate(rate) } }],
    routing: [
      [0, numberOf(parameters, 'rereferralProbability')],
      [1, 0],
    ],
    ticksPerUnit: ticksPerUnit([1 / rate, duration.mean, gap.mean]),
  }
  return inTheLongRun(records, plan)
}
