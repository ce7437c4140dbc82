import { rootKey } from '../kernel/seed.ts'
import { createStreams } from '../kernel/streams.ts'
import { checkPlan } from './check-plan.ts'
import type { Estimator } from './estimator.ts'
import { type Experiment, experimentOf } from './experiment.ts'
import { simulateNetwork } from './network.ts'
import type { NetworkPlan } from './network-plan.ts'
import type { NetworkTotals, Probe } from './network-totals.ts'
import type { ReferenceRecord } from './reference-record.ts'

/** What was seen of a cohort: entities that enter together and never meet. */
export interface Cohort {
  readonly totals: NetworkTotals
  readonly size: number
  /** What was seen at a time of the records, by that time. */
  at(record: ReferenceRecord): Probe
}

/**
 * A cohort through places without queues: all enter the first place at time 0, and the run ends when the last has left,
 * or after the last time asked for where some never leave.
 */
export function ofCohort(
  records: readonly ReferenceRecord[],
  plan: Omit<NetworkPlan, 'sources' | 'initial'>,
  start: number,
  estimatorOf: (record: ReferenceRecord) => Estimator<Cohort>,
): Experiment {
  const times = [...new Set(records.map(({ parameters }) => Number(parameters['t'])).filter(Number.isFinite))].sort(
    (a, b) => a - b,
  )
  if (times.some((t) => t < 0)) throw new RangeError('the time t to look at should be a number from 0')
  if (start < 0) throw new RangeError('the place to start from is none of those there are')
  checkPlan({ ...plan, sources: [] })
  const experiment = experimentOf(
    records,
    estimatorOf,
    { firstEffort: 500, entitiesOf: Math.ceil },
    (streams, effort) => {
      const size = Math.ceil(effort)
      const initial = plan.stations.map((_, station) => (station === start ? size : 0))
      const span = { warmUp: 0, length: Number.POSITIVE_INFINITY, probes: times }
      const totals = simulateNetwork({ ...plan, sources: [], initial }, streams, span)
      const at = ({ parameters }: ReferenceRecord): Probe => {
        const probe = totals.probes[times.indexOf(Number(parameters['t']))]
        if (!probe) throw new RangeError('the time t to look at should be a number from 0')
        return probe
      }
      return { totals, size, at }
    },
  )
  // One entity, so that what is missing is told before anything else is run.
  experiment.run(createStreams(rootKey('check'), 0), 1)
  return experiment
}

/** Entities anywhere at the time of a probe. */
export function everywhere({ present }: Probe): number {
  return present.reduce((sum, count) => sum + count, 0)
}
