/**
 * A network of stations on the kernel's event list and streams: the queueing laboratory's one engine for everything that
 * queues, waits or passes through places. It knows no formula; what it reports it has counted.
 *
 * Times between arrivals are added up exactly and rounded to ticks one by one; lengths of service are rounded by
 * themselves. Draws are keyed by entity and visit, so one draw more or less moves no other.
 */
import { createFutureEventList, type NoticeHandle } from '../kernel/future-event-list.ts'
import { runUntil } from '../kernel/simulation.ts'
import type { Streams } from '../kernel/streams.ts'
import { Entities } from './entities.ts'
import type { Law } from './law.ts'
import { NetworkClock } from './network-clock.ts'
import type { NetworkPlan, Span } from './network-plan.ts'
import type { NetworkTotals } from './network-totals.ts'
import { Queues } from './queues.ts'

const ARRIVE = 0
const FINISH = 1
const GIVE_UP = 2
const FAIL = 3
const REPAIR = 4
const LOOK = 5

/** Runs a network once and reports what was seen of it. */
export function simulateNetwork(plan: NetworkPlan, streams: Streams, span: Span): NetworkTotals {
  const { stations, sources, ticksPerUnit: unit } = plan
  const groups = plan.groups ?? 1
  const list = createFutureEventList()
  const entities = new Entities()
  const columns = entities.columns
  const clock = new NetworkClock(plan, span)
  const queues = new Queues(stations.length * groups, columns)
  const ways = plan.routing
    ? stations.map((_, s) => cumulated([...(plan.routing?.[s] ?? []), ...(plan.ends?.[s] ?? [])]))
    : []
  const serving = stations.map(({ preemptive }) => (preemptive ? new Set<number>() : undefined))
  const arrivals = sources.map(() => ({ count: 0, at: 0 }))
  const [between, thinning, sizes, service, patience, joining, route, failing, repairing] = [
    'between',
    'thinning',
    'batch',
    'service',
    'patience',
    'joining',
    'route',
    'failing',
    'repair',
  ].map((name) => streams.stream(name))
  let totals = clock.totals

  const ticksOf = (law: Law, u: number): number => Math.round(law.quantile(u) * unit)

  /** The time of the next arrival of a source; those that thinning takes out are drawn and passed over. */
  const planNext = (index: number): void => {
    const source = sources[index]
    const arrival = arrivals[index]
    if ('between' in source.arrivals) {
      arrival.at += source.arrivals.between.quantile(streams.uniform(between, index, arrival.count++))
    } else {
      const { arrivals: rate } = source
      let keep = 0
      do {
        arrival.at -= Math.log(streams.uniform(between, index, arrival.count)) / rate.most
        keep = streams.uniform(thinning, index, arrival.count++) * rate.most
      } while (keep >= rate.rateAt(arrival.at))
    }
    list.schedule(Math.max(list.tick, Math.round(arrival.at * unit)), ARRIVE, index)
  }

  const arrive = (index: number): void => {
    const { station, group = 0, batch } = sources[index]
    const size = batch ? batch.quantile(streams.uniform(sizes, index, arrivals[index].count)) : 1
    for (let i = 0; i < size; i++) offer(entities.add(group, list.tick), station)
    planNext(index)
  }

  /** An entity comes to a station: from outside, or from another. */
  const offer = (row: number, s: number): void => {
    const { capacity, joins } = stations[s]
    const present = clock.present[s]
    totals.offered[s]++
    if (capacity !== undefined && present >= capacity) {
      totals.refused[s]++
      entities.remove(row)
      return
    }
    if (joins && streams.uniform(joining, columns.serial[row], columns.visits[row]) >= joins(present)) {
      totals.balked[s]++
      entities.remove(row)
      return
    }
    enter(row, s)
  }

  const enter = (row: number, s: number): void => {
    const station = stations[s]
    const group = columns.group[row]
    clock.touch(s, list.tick)
    clock.add(s, group, 1)
    columns.station[row] = s
    columns.visits[row]++
    columns.arrived[row] = list.tick
    columns.stretches[row] = 0
    const work = ticksOf(station.service[group], streams.uniform(service, columns.serial[row], columns.visits[row]))
    columns.work[row] = work
    columns.left[row] = work
    if (clock.busy[s] < station.servers) {
      begin(row)
      return
    }
    totals.delayed[s]++
    const worse = station.preemptive ? worstServed(s) : -1
    if (worse >= 0 && columns.group[worse] > group) {
      interrupt(worse)
      begin(row)
      return
    }
    clock.waiting[s]++
    queues.append(s * groups + group, row)
    if (station.patience) {
      const wait = ticksOf(station.patience, streams.uniform(patience, columns.serial[row], columns.visits[row]))
      columns.notice[row] = list.schedule(list.tick + wait, GIVE_UP, row)
    }
  }

  /** A stretch of service begins, the first or one after an interruption. */
  const begin = (row: number): void => {
    const s = columns.station[row]
    const now = list.tick
    if (columns.stretches[row]++ === 0) clock.started(now - columns.arrived[row])
    clock.busy[s]++
    serving[s]?.add(row)
    go(row)
    clock.beganService(s, columns.began[row], columns.due[row])
  }

  const go = (row: number): void => {
    const { failures } = stations[columns.station[row]]
    columns.began[row] = list.tick
    columns.due[row] = list.tick + columns.left[row]
    let kind = FINISH
    let due = columns.due[row]
    if (failures) {
      const u = streams.uniform(failing, columns.serial[row], 65_536 * columns.visits[row] + columns.stretches[row])
      const failsAt = list.tick - Math.round((Math.log(u) / failures.rate) * unit)
      if (failsAt < due) {
        kind = FAIL
        due = failsAt
      }
    }
    columns.notice[row] = list.schedule(due, kind, row)
  }

  const finish = (row: number): void => {
    const s = columns.station[row]
    clock.touch(s, list.tick)
    clock.add(s, columns.group[row], -1)
    clock.busy[s]--
    clock.endedService(s, columns.began[row], columns.due[row])
    serving[s]?.delete(row)
    clock.served(s, columns.group[row], list.tick - columns.arrived[row], columns.work[row])
    serveNext(s)
    goOn(row, s)
  }

  const serveNext = (s: number): void => {
    for (let group = 0; group < groups; group++) {
      const row = queues.first(s * groups + group)
      if (row < 0) continue
      queues.remove(s * groups + group, row)
      clock.waiting[s]--
      if (stations[s].patience) list.cancel(columns.notice[row] as NoticeHandle, row)
      begin(row)
      return
    }
  }

  /** To the next station, or out. */
  const goOn = (row: number, from: number): void => {
    const way = ways[from]
    if (way && way.length > 0) {
      const u = streams.uniform(route, columns.serial[row], columns.visits[row])
      let to = 0
      while (to < way.length && u >= way[to]) to++
      if (to < stations.length) {
        offer(row, to)
        return
      }
      if (to < way.length) totals.ends[to - stations.length]++
    }
    clock.left(columns.visits[row], list.tick - columns.entered[row])
    entities.remove(row)
  }

  const giveUp = (row: number): void => {
    const s = columns.station[row]
    clock.touch(s, list.tick)
    clock.add(s, columns.group[row], -1)
    clock.waiting[s]--
    queues.remove(s * groups + columns.group[row], row)
    totals.abandoned[s]++
    totals.waitedInVain += list.tick - columns.arrived[row]
    entities.remove(row)
  }

  const worstServed = (s: number): number => {
    let worst = -1
    for (const row of serving[s] ?? []) {
      // Of those alike the one who came last; a set keeps the order they began in.
      if (worst < 0 || columns.group[row] >= columns.group[worst]) worst = row
    }
    return worst
  }

  const interrupt = (row: number): void => {
    const s = columns.station[row]
    list.cancel(columns.notice[row] as NoticeHandle, row)
    clock.endedService(s, columns.began[row], columns.due[row])
    columns.left[row] = columns.due[row] - list.tick
    serving[s]?.delete(row)
    clock.busy[s]--
    clock.waiting[s]++
    queues.putFirst(s * groups + columns.group[row], row)
  }

  const fail = (row: number): void => {
    const s = columns.station[row]
    const repair = stations[s].failures?.repair
    if (!repair) return
    clock.touch(s, list.tick)
    clock.failed[s]++
    columns.left[row] = columns.due[row] - list.tick
    const u = streams.uniform(repairing, columns.serial[row], 65_536 * columns.visits[row] + columns.stretches[row]++)
    list.schedule(list.tick + ticksOf(repair, u), REPAIR, row)
  }

  const repaired = (row: number): void => {
    clock.touch(columns.station[row], list.tick)
    clock.failed[columns.station[row]]--
    go(row)
  }

  const handlers: ((subject: number) => void)[] = []
  handlers[ARRIVE] = arrive
  handlers[FINISH] = finish
  handlers[GIVE_UP] = giveUp
  handlers[FAIL] = fail
  handlers[REPAIR] = repaired
  handlers[LOOK] = () => clock.look(list.tick)

  plan.initial?.forEach((count, s) => {
    for (let i = 0; i < count; i++) enter(entities.add(0, 0), s)
  })
  sources.forEach((_, index) => planNext(index))
  for (const time of span.probes ?? []) list.schedule(Math.round(time * unit), LOOK, 0)
  const from = Math.round(span.warmUp * unit)
  runUntil(list, handlers, from)
  if (from > 0) totals = clock.restart(from)
  runUntil(list, handlers, from + Math.round(span.length * unit))
  clock.finish(list.tick)
  return totals
}

/** Running sums of chances. */
function cumulated(chances: readonly number[]): Float64Array {
  const sums = Float64Array.from(chances)
  for (let i = 1; i < sums.length; i++) sums[i] += sums[i - 1]
  return sums
}
