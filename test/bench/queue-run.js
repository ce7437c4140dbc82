/**
 * The benchmarks' systems on any event list with `schedule(tick, kind, subject)` and `advance(until)`. A process runs one
 * class of event list only, so that every call site knows what it calls.
 */
import { Generator } from './generator.js'

/** Ticks to a unit of time. */
const FINE = 1024
const ARRIVAL = 0

/** A system under way. Nothing is allocated once it is laid out. */
class QueueSystem {
  constructor(list, { customers, rate, stages }) {
    const first = []
    const free = []
    for (const { teams, servers } of stages) {
      first.push(free.length)
      for (let team = 0; team < teams; team++) free.push(servers)
    }
    this.list = list
    this.customers = customers
    this.stages = stages.length
    this.chance = new Generator()
    this.first = Int32Array.from(first)
    this.teams = Int32Array.from(stages, (stage) => stage.teams)
    this.mean = Float64Array.from(stages, (stage) => stage.mean * FINE)
    /** By team: workers who are free, and the first and last customer who waits. */
    this.free = Int32Array.from(free)
    this.head = new Int32Array(free.length).fill(-1)
    this.tail = new Int32Array(free.length).fill(-1)
    /** By customer: who waits behind her, her stage, the tick she came. */
    this.next = new Int32Array(customers)
    this.stage = new Uint8Array(customers)
    this.arrived = new Int32Array(customers)
    /** Mean gap between arrivals, and the next of them [ticks], not rounded. */
    this.clock = new Float64Array([FINE / rate, 0])
    this.inSystem = 0
  }

  run() {
    const { list, stage, arrived } = this
    let events = 0
    this.expectArrival(0)
    // A notice's kind is 1 + the team that ends a service; the subject is the customer.
    while (list.advance(Infinity)) {
      events++
      const { kind, subject, tick } = list
      if (kind === ARRIVAL) {
        arrived[subject] = tick
        this.enter(subject, tick)
        if (subject + 1 < this.customers) this.expectArrival(subject + 1)
      } else {
        this.callNext(kind - 1, tick)
        if (++stage[subject] < this.stages) this.enter(subject, tick)
        else this.inSystem += tick - arrived[subject]
      }
    }
    return { events, value: this.inSystem / this.customers / FINE }
  }

  expectArrival(customer) {
    const { clock, chance } = this
    clock[1] -= Math.log(chance.uniform()) * clock[0]
    this.list.schedule((clock[1] + 0.5) | 0, ARRIVAL, customer)
  }

  /** She comes to a team of her stage: is served, or waits. */
  enter(customer, tick) {
    const at = this.stage[customer]
    const team = this.first[at] + (this.teams[at] === 1 ? 0 : this.chance.below(this.teams[at]))
    if (this.free[team] > 0) {
      this.free[team]--
      this.serve(team, customer, tick)
      return
    }
    this.next[customer] = -1
    if (this.head[team] < 0) this.head[team] = customer
    else this.next[this.tail[team]] = customer
    this.tail[team] = customer
  }

  /** A worker of the team is free: for the next who waits, if any. */
  callNext(team, tick) {
    const waiting = this.head[team]
    if (waiting < 0) this.free[team]++
    else {
      this.head[team] = this.next[waiting]
      this.serve(team, waiting, tick)
    }
  }

  serve(team, customer, tick) {
    this.list.schedule(tick + this.chance.ticks(this.mean[this.stage[customer]]), 1 + team, customer)
  }
}

/**
 * Runs a system until its last customer has left. `between` is called once it is laid out.
 * @returns events that happened, and the customers' mean time in it [units]
 */
export function runSystem(list, system, between = () => {}) {
  const made = new QueueSystem(list, system)
  between()
  return made.run()
}

/** Runs hold; gives the mean time until a notice came due [units]. `between` is called after a tenth of the events. */
export function runHold(list, { pending, events }, between = () => {}) {
  const chance = new Generator()
  for (let subject = 0; subject < pending; subject++) list.schedule(chance.ticks(FINE), 1, subject)
  step(list, chance, events / 10)
  const from = list.tick
  between()
  step(list, chance, events - events / 10)
  return { events, value: ((list.tick - from) / FINE / (events - events / 10)) * pending }
}

function step(list, chance, count) {
  for (let i = 0; i < count; i++) {
    list.advance(Infinity)
    list.schedule(list.tick + chance.ticks(FINE), 1, list.subject)
  }
}
