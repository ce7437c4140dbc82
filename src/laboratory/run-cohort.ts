import { checkPlan } from './check-plan.ts'
import type { Estimator } from './estimator.ts'
import { type Experiment, experimentOf } from './experiment.ts'
import { simulateNetwork } from './network.ts'
import type { NetworkPlan } from './network-plan.ts'
import type { NetworkTotals, Probe } from './network-totals.ts'
import { type ReferenceRecord, timeOf } from './reference-record.ts'

/** What was seen of a cohort: entities that enter together and never meet. */
export interface Cohort {
  readonly totals: NetworkTotals
  readonly size: number
  /** What was seen at a time of the records. */
  at(t: number): Probe
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
  const timed = records.filter(({ parameters }) => parameters['t'] !== undefined)
  const times = [...new Set(timed.map((record) => timeOf(record)))].sort((a, b) => a - b)
  checkPlan({ ...plan, sources: [] })
  return experimentOf(records, estimatorOf, { firstEffort: 500, entitiesOf: Math.ceil }, (streams, effort) => {
    const size = Math.ceil(effort)
    const initial = plan.stations.map((_, station) => (station === start ? size : 0))
    const span = { warmUp: 0, length: Number.POSITIVE_INFINITY, probes: times }
    const totals = simulateNetwork({ ...plan, sources: [], initial }, streams, span)
    return { totals, size, at: (t) => totals.probes[times.indexOf(t)] }
  })
}

/** What a record looks at: the cohort at its time. */
export function probeOf(record: ReferenceRecord): (seen: Cohort) => Probe {
  const t = timeOf(record)
  return (seen) => seen.at(t)
}

/** Entities anywhere at the time of a probe. */
export function everywhere({ present }: Probe): number {
  return present.reduce((sum, count) => sum + count, 0)
}
