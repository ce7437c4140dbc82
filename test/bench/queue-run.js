/**
 * The benchmarks' systems on any event list with `schedule(tick, kind, subject)` and `advance(until)`. A process runs one
 * class of event list only, so that every call site knows what it calls.
 */
import { Generator } from './generator.js'

/** Ticks to a unit of time. */
const FINE = 1024
const ARRIVAL = 0

/** Team of each stage, and the columns of customers: nothing is allocated after this. */
function layOut({ customers, stages }) {
  const first = []
  const free = []
  for (const { teams, servers } of stages) {
    first.push(free.length)
    for (let team = 0; team < teams; team++) free.push(servers)
  }
  return {
    first: Int32Array.from(first),
    teams: Int32Array.from(stages, (stage) => stage.teams),
    mean: Float64Array.from(stages, (stage) => stage.mean * FINE),
    free: Int32Array.from(free),
    head: new Int32Array(free.length).fill(-1),
    tail: new Int32Array(free.length).fill(-1),
    next: new Int32Array(customers),
    stage: new Uint8Array(customers),
    arrived: new Float64Array(customers),
  }
}

/**
 * Runs a system until its last customer has left.
 * @returns events that happened, and the customers' mean time in it [units]
 */
export function runSystem(list, system) {
  const { customers, stages } = system
  const { first, teams, mean, free, head, tail, next, stage, arrived } = layOut(system)
  const chance = new Generator()
  const gap = FINE / system.rate
  let clock = 0
  let inSystem = 0
  let events = 0

  // A notice's kind is 1 + the team that ends a service; the subject is the customer.
  const arriveAt = (customer, tick) => {
    const at = stage[customer]
    const team = first[at] + (teams[at] === 1 ? 0 : (chance.uniform() * teams[at]) | 0)
    if (free[team] > 0) {
      free[team]--
      list.schedule(tick + Math.round(chance.exponential(mean[at])), 1 + team, customer)
      return
    }
    next[customer] = -1
    if (head[team] < 0) head[team] = customer
    else next[tail[team]] = customer
    tail[team] = customer
  }

  clock += chance.exponential(gap)
  list.schedule(Math.round(clock), ARRIVAL, 0)
  while (list.advance(Infinity)) {
    events++
    const { kind, subject, tick } = list
    if (kind === ARRIVAL) {
      arrived[subject] = tick
      arriveAt(subject, tick)
      if (subject + 1 < customers) {
        clock += chance.exponential(gap)
        list.schedule(Math.round(clock), ARRIVAL, subject + 1)
      }
      continue
    }
    const team = kind - 1
    const waiting = head[team]
    if (waiting < 0) free[team]++
    else {
      head[team] = next[waiting]
      list.schedule(tick + Math.round(chance.exponential(mean[stage[waiting]])), kind, waiting)
    }
    if (++stage[subject] < stages.length) arriveAt(subject, tick)
    else inSystem += tick - arrived[subject]
  }
  return { events, value: inSystem / customers / FINE }
}

/** Runs hold; gives the mean time until a notice came due [units]. `between` is called after a tenth of the events. */
export function runHold(list, { pending, events }, between = () => {}) {
  const chance = new Generator()
  const mean = pending * FINE
  for (let subject = 0; subject < pending; subject++) {
    list.schedule(Math.round(chance.exponential(mean)), 1, subject)
  }
  const step = (count) => {
    for (let i = 0; i < count; i++) {
      list.advance(Infinity)
      list.schedule(list.tick + Math.round(chance.exponential(mean)), 1, list.subject)
    }
  }
  step(events / 10)
  const from = list.tick
  between()
  step(events - events / 10)
  return { events, value: (list.tick - from) / (events - events / 10) / FINE }
}
