import type { Law } from './law.ts'

/** Arrivals one after the other: the time between two has this law. */
export interface Renewals {
  readonly between: Law
}

/** Arrivals at a rate that changes with time, by thinning a Poisson process of the greatest rate. */
export interface ChangingRate {
  /** Rate at a time since the start [arrivals per time unit], never above `most`. */
  rateAt(time: number): number
  readonly most: number
}

/** Where entities come from. */
export interface Source {
  /** Index of the station they go to first. */
  readonly station: number
  /** Their class. Default: 0. */
  readonly group?: number
  readonly arrivals: Renewals | ChangingRate
  /** How many come at once, each with a service of its own. Default: one. */
  readonly batch?: Law
}

/** A place of service: servers and the queue in front of them, first come, first served within a class. */
export interface Station {
  /** How many, from 1; Infinity for a place without a queue. */
  readonly servers: number
  /** Length of service by class [time units]; a law without a finite mean may never end. */
  readonly service: readonly Law[]
  /** Most entities here at once, those in service included; others are turned away. Default: no bound. */
  readonly capacity?: number
  /** How long an entity waits before it gives up [time units]. Default: for ever. */
  readonly patience?: Law
  /** Chance that an arrival joins who finds so many here. Default: all join. */
  readonly joins?: (found: number) => number
  /** Whether an arrival of a better class takes the server from one of a worse class, who later goes on where it stopped. */
  readonly preemptive?: boolean
  /** Servers that fail while they serve, at this rate, and are repaired; the service then goes on where it stopped. */
  readonly failures?: { readonly rate: number; readonly repair: Law }
}

/** A network of stations, as plain data. */
export interface NetworkPlan {
  readonly stations: readonly Station[]
  readonly sources: readonly Source[]
  /** How many classes of entity. Class 0 is served first. Default: 1. */
  readonly groups?: number
  /** Chance of going on from one station (row) to another (column); what is left leaves. Default: all leave. */
  readonly routing?: readonly (readonly number[])[]
  /** Chance of leaving a station (row) by each of several ends (column), beside `routing`; what is left has no end's name. */
  readonly ends?: readonly (readonly number[])[]
  /** Entities of class 0 at each station at time 0, their services fresh. Default: none. */
  readonly initial?: readonly number[]
  /** Ticks to a time unit; at least 1,000 to the shortest time that matters (see `ticksPerUnit`). */
  readonly ticksPerUnit: number
}

/** What stretch of time is looked at, and how [time units]. */
export interface Span {
  /** Time before anything is counted. */
  readonly warmUp: number
  /** Time counted; Infinity runs until nothing is left to come. */
  readonly length: number
  /** Times since the start, rising, at which every station is looked at. Default: none. */
  readonly probes?: readonly number[]
  /** Waits of which it is counted how many are longer. Default: none. */
  readonly waits?: readonly number[]
  /** Period of which the first harmonic of station 0 is measured. Default: none. */
  readonly period?: number
}

const ticksToShortest = 4096
/** Shortest mean time from which on ticks are coarser [time units]: a run of millions of them fits into exact ticks. */
const long = 1024

/**
 * Ticks to a time unit, a power of two, so that the shortest of the mean times of a model has 4,096 ticks or more: what
 * rounding to whole ticks moves is then far below what a simulation can tell.
 * @param means [time units]; those that are not positive and finite do not count
 */
export function ticksPerUnit(means: readonly number[]): number {
  const some = means.filter((mean) => mean > 0 && mean < Number.POSITIVE_INFINITY)
  const shortest = some.length === 0 ? 1 : Math.min(...some)
  return 2 ** Math.ceil(Math.log2(ticksToShortest / Math.max(Math.min(shortest, 1), shortest / long)))
}
