import { type Estimator, ratio, variance } from './estimator.ts'
import type { NetworkTotals, Probe } from './network-totals.ts'
import { ReferenceError, type ReferenceRecord } from './reference-record.ts'

/** What independent copies of a station looked like at chosen times. */
export interface Looked {
  readonly totals: NetworkTotals
  readonly copies: number
}

/**
 * How a measure at a time is estimated from independent copies of one station.
 * @param times those looked at
 * @param servers of each copy
 */
export function lookMeasure(record: ReferenceRecord, times: readonly number[], servers: number): Estimator<Looked> {
  const place = times.indexOf(Number(record.parameters['t']))
  const over = (of: (probe: Probe, copy: number) => number) => (seen: Looked) => {
    const probe = seen.totals.probes[place]
    let sum = 0
    for (let copy = 0; copy < seen.copies; copy++) sum += of(probe, copy)
    return sum
  }
  const copies = (seen: Looked): number => seen.copies
  switch (record.measure) {
    case 'meanInSystemAt_t':
      return ratio(
        over(({ present }, copy) => present[copy]),
        copies,
      )
    case 'varInSystemAt_t':
      return variance(
        over(({ present }, copy) => present[copy] ** 2),
        over(({ present }, copy) => present[copy]),
        copies,
      )
    case 'meanQueueAt_t':
      return ratio(
        over(({ waiting }, copy) => waiting[copy]),
        copies,
      )
    case 'probAllBusyAt_t':
      return ratio(
        over(({ present }, copy) => (present[copy] >= servers ? 1 : 0)),
        copies,
      )
    default:
      throw new ReferenceError(`${record.id}: nothing is known here of the measure ${record.measure}`, ['measure'])
  }
}
