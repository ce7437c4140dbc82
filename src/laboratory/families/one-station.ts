import type { Experiment } from '../experiment.ts'
import type { ReferenceRecord } from '../reference-record.ts'
import { atTimes, inTheLongRun } from '../run-network.ts'
import { stationOf } from '../station-of.ts'

/** Every family of one station with one class: looked at at a time where the kind says so, else in the long run. */
export function oneStation(records: readonly ReferenceRecord[]): Experiment {
  const [{ parameters, kind }] = records
  return kind.startsWith('transient')
    ? atTimes(records, stationOf(parameters))
    : inTheLongRun(records, stationOf(parameters))
}
