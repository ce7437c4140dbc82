import { Spread } from './spread.ts'

/** What every station of a network looked like at one time. */
export interface Probe {
  /** By station: entities there. */
  readonly present: Int32Array
  /** By station: of those, not in service. */
  readonly waiting: Int32Array
  /** The integral of the entities at station 0, from the start of counting to this time [ticks]. */
  readonly sofar: number
}

/**
 * What was seen of a network during the counted time. Integrals over time, and sums of lengths of time, are in ticks.
 * Waits are counted when a first service begins, times at a station when its service ends, times in all when an entity
 * leaves: so none is cut short by the end of the counted time.
 */
export class NetworkTotals {
  /** Counted time [ticks]. */
  time = 0

  /** By station, integrals: entities there, its square, those waiting, servers busy (failed ones too), servers failed. */
  readonly present: Float64Array
  readonly presentSquared: Float64Array
  readonly waiting: Float64Array
  readonly busy: Float64Array
  readonly failed: Float64Array
  /** By station × class: entities there, as an integral. */
  readonly presentOfGroup: Float64Array
  /** Of station 0, by number of entities there: time. */
  levels: Float64Array = new Float64Array(64)
  /** Of the entities in service anywhere with a known end, integrals: time since they began, time to their end. */
  elapsed = 0
  remaining = 0
  /** Integrals of the entities of station 0 times cosine and sine of the time in the period asked for. */
  cosine = 0
  sine = 0

  /** By station: came, turned away, would not join, had to wait, gave up. */
  readonly offered: Float64Array
  readonly refused: Float64Array
  readonly balked: Float64Array
  readonly delayed: Float64Array
  readonly abandoned: Float64Array
  /** Of all stations: those that gave up, and their waits. */
  waitedInVain = 0
  /** First services begun, their waits, the squares of these, and how many were longer than each wait asked for. */
  started = 0
  waits = 0
  waitsSquared = 0
  readonly longer: Float64Array
  /** By station: services ended. */
  readonly served: Float64Array
  /** By class, of services ended: how many, time at the station, time in service. */
  readonly servedOfGroup: Float64Array
  readonly stays: Float64Array
  readonly work: Float64Array
  /** Times at a station [ticks]. */
  readonly spread: Spread = new Spread()
  /** Entities that left for good, their stations visited, these squared, their times in all, these squared. */
  left = 0
  visits = 0
  visitsSquared = 0
  whole = 0
  wholeSquared = 0
  /** By end of the plan: those who left by it. */
  readonly ends: Float64Array
  /** Whole times of those who left [ticks]. */
  readonly wholeSpread: Spread = new Spread()
  /** What was seen at each of the times asked for. */
  readonly probes: Probe[] = []

  constructor(stations: number, groups: number, waits: number, ends: number) {
    this.present = new Float64Array(stations)
    this.presentSquared = new Float64Array(stations)
    this.waiting = new Float64Array(stations)
    this.busy = new Float64Array(stations)
    this.failed = new Float64Array(stations)
    this.presentOfGroup = new Float64Array(stations * groups)
    this.offered = new Float64Array(stations)
    this.refused = new Float64Array(stations)
    this.balked = new Float64Array(stations)
    this.delayed = new Float64Array(stations)
    this.abandoned = new Float64Array(stations)
    this.served = new Float64Array(stations)
    this.longer = new Float64Array(waits)
    this.servedOfGroup = new Float64Array(groups)
    this.stays = new Float64Array(groups)
    this.work = new Float64Array(groups)
    this.ends = new Float64Array(ends)
  }
}
