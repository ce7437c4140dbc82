import type { Streams } from '../kernel/streams.ts'
import type { Estimator } from './estimator.ts'
import type { ReferenceRecord } from './reference-record.ts'

/** How all records of one model are measured by one simulation. */
export interface Experiment {
  /** How much a first try simulates in a replication: counted time, or independent copies. */
  readonly firstEffort: number
  /** Whether effort is counted time of a system in its long run, in which a file may say how long is enough. */
  readonly isLongRun: boolean
  /** About how many entities a replication of an effort simulates: what it costs, whoever's machine it is. */
  entitiesOf(effort: number): number
  /** Simulates one replication: by record, what it adds up. */
  run(streams: Streams, effort: number): ArrayLike<number>[]
  /** By record: how it is estimated. */
  readonly estimators: readonly Estimator<never>[]
}

/** An experiment of one kind of simulation and an estimator for each record. */
export function experimentOf<Seen>(
  records: readonly ReferenceRecord[],
  estimatorOf: (record: ReferenceRecord) => Estimator<Seen>,
  cost: Pick<Experiment, 'firstEffort' | 'entitiesOf'> & Partial<Pick<Experiment, 'isLongRun'>>,
  simulate: (streams: Streams, effort: number) => Seen,
): Experiment {
  const estimators = records.map((record) => estimatorOf(record))
  return {
    isLongRun: false,
    ...cost,
    estimators,
    run: (streams, effort) => {
      const seen = simulate(streams, effort)
      return estimators.map((estimator) => estimator.collect(seen))
    },
  }
}
