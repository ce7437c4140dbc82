import { createFutureEventList, type NoticeHandle } from '../kernel/future-event-list.ts'
import { runUntil } from '../kernel/simulation.ts'
import type { Streams } from '../kernel/streams.ts'
import type { Law } from './law.ts'
import { ticksPerUnit } from './network-plan.ts'

/** What ended a cohort, and when. */
export interface Endings {
  readonly size: number
  /** Sum of the times to the first end [time units]. */
  readonly time: number
  /** By cause, then by time asked for: how many it ended at or before then. */
  readonly byThen: readonly Float64Array[]
}

/**
 * A cohort in which every entity has a notice on the event list for each cause; the first to come due withdraws the
 * others.
 * @param times by which ends are counted; Infinity counts all
 */
export function simulateCompetingRisks(
  causes: readonly Law[],
  times: readonly number[],
  streams: Streams,
  size: number,
): Endings {
  const unit = ticksPerUnit(causes.map(({ mean }) => mean))
  const list = createFutureEventList()
  const named = causes.map((_, cause) => streams.stream(`cause ${cause}`))
  const notices = causes.map(() => new Int32Array(size))
  const byThen = causes.map(() => new Float64Array(times.length))
  let sum = 0
  for (let entity = 0; entity < size; entity++) {
    causes.forEach((law, cause) => {
      const tick = Math.round(law.quantile(streams.uniform(named[cause], entity, 0)) * unit)
      notices[cause][entity] = list.schedule(tick, cause, entity)
    })
  }
  const handlers = causes.map((_, cause) => (entity: number, tick: number) => {
    for (let other = 0; other < causes.length; other++) {
      if (other !== cause) list.cancel(notices[other][entity] as NoticeHandle, entity)
    }
    sum += tick / unit
    for (let i = 0; i < times.length; i++) if (tick <= times[i] * unit) byThen[cause][i]++
  })
  runUntil(list, handlers, Number.POSITIVE_INFINITY)
  return { size, time: sum, byThen }
}
