import type { NetworkPlan, Span } from './network-plan.ts'
import { NetworkTotals } from './network-totals.ts'

/** How many are where in a network, and the sums kept of it as time passes. */
export class NetworkClock {
  totals: NetworkTotals
  /** By station: entities there, waiting, servers busy, servers failed. */
  readonly present: Int32Array
  readonly waiting: Int32Array
  readonly busy: Int32Array
  readonly failed: Int32Array

  private readonly groups: number
  private readonly presentOfGroup: Int32Array
  /** By station: when its sums were last brought up to date [ticks]. */
  private readonly touched: Float64Array
  private readonly waits: Float64Array
  private readonly fresh: () => NetworkTotals
  private readonly period: number
  private counted = 0
  /** Of those in service at station 0, where it has no queue: sums of when they began and when they end. */
  private readonly isOpen: boolean
  private inService = 0
  private begins = 0
  private finishes = 0

  constructor(plan: NetworkPlan, span: Span) {
    const { stations, groups = 1, ends } = plan
    this.groups = groups
    this.present = new Int32Array(stations.length)
    this.waiting = new Int32Array(stations.length)
    this.busy = new Int32Array(stations.length)
    this.failed = new Int32Array(stations.length)
    this.presentOfGroup = new Int32Array(stations.length * groups)
    this.touched = new Float64Array(stations.length)
    this.waits = Float64Array.from(span.waits ?? [], (wait) => wait * plan.ticksPerUnit)
    this.period = (span.period ?? 0) * plan.ticksPerUnit
    this.isOpen = stations[0].servers === Number.POSITIVE_INFINITY
    this.fresh = () => new NetworkTotals(stations.length, groups, this.waits.length, ends?.[0]?.length ?? 0)
    this.totals = this.fresh()
  }

  /** Brings a station's sums up to `now`; to be called before anything about it changes. */
  touch(s: number, now: number): void {
    const past = now - this.touched[s]
    if (past === 0) return
    const totals = this.totals
    const present = this.present[s]
    totals.present[s] += present * past
    totals.presentSquared[s] += present * present * past
    totals.waiting[s] += this.waiting[s] * past
    totals.busy[s] += this.busy[s] * past
    totals.failed[s] += this.failed[s] * past
    if (this.groups > 1) {
      for (let i = s * this.groups; i < (s + 1) * this.groups; i++) {
        totals.presentOfGroup[i] += this.presentOfGroup[i] * past
      }
    }
    if (s === 0) this.touchFirst(present, past, now)
    this.touched[s] = now
  }

  private touchFirst(present: number, past: number, now: number): void {
    const totals = this.totals
    if (present >= totals.levels.length) {
      const longer = new Float64Array(2 * present)
      longer.set(totals.levels)
      totals.levels = longer
    }
    totals.levels[present] += past
    if (this.isOpen) {
      const middle = now - past / 2
      totals.elapsed += past * (this.inService * middle - this.begins)
      totals.remaining += past * (this.finishes - this.inService * middle)
    }
    if (this.period > 0) {
      const turn = (2 * Math.PI) / this.period
      const before = ((now - past) % this.period) * turn
      const after = before + past * turn
      totals.cosine += (present * (Math.sin(after) - Math.sin(before))) / turn
      totals.sine += (present * (Math.cos(before) - Math.cos(after))) / turn
    }
  }

  add(s: number, group: number, change: number): void {
    this.present[s] += change
    this.presentOfGroup[s * this.groups + group] += change
  }

  /** A first service begins, after a wait [ticks]. */
  started(wait: number): void {
    const totals = this.totals
    totals.started++
    totals.waits += wait
    totals.waitsSquared += wait * wait
    for (let i = 0; i < this.waits.length; i++) if (wait > this.waits[i]) totals.longer[i]++
  }

  beganService(s: number, began: number, due: number): void {
    if (s !== 0 || !this.isOpen) return
    this.inService++
    this.begins += began
    this.finishes += due
  }

  endedService(s: number, began: number, due: number): void {
    if (s !== 0 || !this.isOpen) return
    this.inService--
    this.begins -= began
    this.finishes -= due
  }

  /** A service ends after so long at the station, of which so much in service [ticks]. */
  served(s: number, group: number, stay: number, work: number): void {
    const totals = this.totals
    totals.served[s]++
    totals.servedOfGroup[group]++
    totals.stays[group] += stay
    totals.work[group] += work
    totals.spread.add(stay)
  }

  /** An entity leaves for good. */
  left(visits: number, whole: number): void {
    const totals = this.totals
    totals.left++
    totals.visits += visits
    totals.visitsSquared += visits * visits
    totals.whole += whole
    totals.wholeSquared += whole * whole
    totals.wholeSpread.add(whole)
  }

  /** Keeps how many are where. */
  look(now: number): void {
    this.touch(0, now)
    const sofar = this.totals.present[0]
    this.totals.probes.push({ present: this.present.slice(), waiting: this.waiting.slice(), sofar })
  }

  /** The warm-up ends: what was counted is forgotten, who is where is not. */
  restart(now: number): NetworkTotals {
    for (let s = 0; s < this.present.length; s++) this.touch(s, now)
    this.totals = this.fresh()
    this.counted = now
    return this.totals
  }

  finish(now: number): void {
    for (let s = 0; s < this.present.length; s++) this.touch(s, now)
    this.totals.time = now - this.counted
  }
}
