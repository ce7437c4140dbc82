import { describe, expect, test } from 'vitest'
import { constant } from '../../src/kernel/distributions/constant.ts'
import { exponential } from '../../src/kernel/distributions/exponential.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams, type Streams } from '../../src/kernel/streams.ts'
import { simulateNetwork } from '../../src/laboratory/network.ts'
import type { NetworkPlan } from '../../src/laboratory/network-plan.ts'
import type { NetworkTotals } from '../../src/laboratory/network-totals.ts'

const UNIT = 4096

function streams(replication = 0): Streams {
  return createStreams(rootKey('network'), replication)
}

function sum(values: ArrayLike<number>): number {
  return Array.from(values).reduce((total, value) => total + value, 0)
}

/** Two classes fight over three servers; what is done goes on to one server that fails, and may come back. */
const busy: NetworkPlan = {
  stations: [
    { servers: 3, service: [exponential(1), exponential(0.5)], preemptive: true },
    {
      servers: 1,
      service: [exponential(0.3), exponential(0.3)],
      failures: { rate: 0.5, repair: exponential(0.2) },
    },
  ],
  sources: [
    { station: 0, group: 0, arrivals: { between: exponential(1) } },
    { station: 0, group: 1, arrivals: { rateAt: (time) => 1 + Math.sin(time), most: 2 } },
  ],
  groups: 2,
  routing: [
    [0, 0.6],
    [0.2, 0],
  ],
  ticksPerUnit: UNIT,
}

/** One queue that is left by every door there is. */
const leaky: NetworkPlan = {
  stations: [
    { servers: 2, service: [exponential(1)], capacity: 6, patience: exponential(2), joins: (found) => 2 / (found + 2) },
  ],
  sources: [{ station: 0, arrivals: { between: exponential(0.25) } }],
  ticksPerUnit: UNIT,
}

describe('a network, to the last entity and tick', () => {
  test('whoever came has left by one door, or is still there', () => {
    for (let replication = 0; replication < 5; replication++) {
      const seen = simulateNetwork(leaky, streams(replication), { warmUp: 0, length: 500, probes: [500] })
      const inside = seen.probes[0]?.present[0] ?? Number.NaN
      expect(seen.offered[0]).toBe(seen.left + sum(seen.refused) + sum(seen.balked) + sum(seen.abandoned) + inside)
      for (const door of [seen.refused, seen.balked, seen.abandoned]) expect(door[0]).toBeGreaterThan(5)
    }
  })

  test('and along every route: entered is served or there, served is gone or went on', () => {
    const seen = simulateNetwork(busy, streams(), { warmUp: 0, length: 800, probes: [800] })
    const inside = seen.probes[0]?.present ?? []
    for (const s of [0, 1]) expect(seen.offered[s]).toBe((seen.served[s] ?? 0) + (inside[s] ?? 0))
    const wentOn = seen.offered[1] ?? 0
    expect(seen.left).toBeGreaterThan(500)
    expect(sum(seen.served)).toBe(seen.left + wentOn + (sum(seen.offered) - wentOn - cameFromOutside(seen)))
  })

  test("Little's law holds on the sample path: the integral of how many is the sum of how long", () => {
    const cohort: NetworkPlan = { ...busy, sources: [], initial: [400, 100] }
    const seen = simulateNetwork(cohort, streams(), { warmUp: 0, length: Number.POSITIVE_INFINITY })
    expect(seen.left).toBe(500)
    expect(sum(seen.present)).toBe(seen.whole)
    expect(sum(seen.present)).toBe(sum(seen.stays))
    // What is not waiting is being served or repaired; a server that fails is kept by whom it served.
    expect(sum(seen.busy) - sum(seen.failed)).toBe(sum(seen.work))
    expect(sum(seen.present)).toBe(sum(seen.waiting) + sum(seen.busy))
  })

  test('the same luck gives the same run, other luck another, in whatever order replications run', () => {
    const run = (replication: number): NetworkTotals =>
      simulateNetwork(busy, streams(replication), { warmUp: 10, length: 100 })
    const forwards = [0, 1, 2, 3].map(run)
    const backwards = [3, 2, 1, 0].map(run).toReversed()
    expect(backwards).toEqual(forwards)
    expect(new Set(forwards.map(({ whole }) => whole)).size).toBe(4)
  })

  test('a longer run begins with the shorter one, and a warm-up forgets no entity', () => {
    const whole = simulateNetwork(leaky, streams(), { warmUp: 0, length: 300 })
    const start = simulateNetwork(leaky, streams(), { warmUp: 0, length: 100 })
    const rest = simulateNetwork(leaky, streams(), { warmUp: 100, length: 200 })
    for (const key of ['present', 'waiting', 'offered', 'abandoned', 'served'] as const) {
      expect(whole[key][0]).toBe((start[key][0] ?? 0) + (rest[key][0] ?? 0))
    }
  })
})

/** Everybody who entered from outside: those who left, and those who had not by the end. */
function cameFromOutside(seen: NetworkTotals): number {
  return seen.left + sum(seen.probes[0]?.present ?? [])
}

/** Mean and its standard error, of one number from each replication. */
function meanOf(values: readonly number[]): { mean: number; error: number } {
  const mean = sum(values) / values.length
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

test('who was interrupted goes on where she stopped: M/D/1 with preemption, by its formula', () => {
  const [rates, lengths] = [
    [0.3, 0.2],
    [1, 2],
  ]
  const plan: NetworkPlan = {
    stations: [{ servers: 1, service: lengths.map((length) => constant(length)), preemptive: true }],
    sources: rates.map((rate, group) => ({ station: 0, group, arrivals: { between: exponential(1 / rate) } })),
    groups: 2,
    ticksPerUnit: UNIT,
  }
  const runs = Array.from({ length: 30 }, (_, i) => simulateNetwork(plan, streams(i), { warmUp: 500, length: 5000 }))
  // Kleinrock, Queueing Systems II (1976), preemptive resume: lengths of 1 and 2 at loads of 0.3 and 0.4.
  const theory = [1 + (0.3 * 1) / (2 * 0.7), 2 / 0.7 + (0.3 * 1 + 0.2 * 4) / (2 * 0.7 * 0.3)]
  for (const group of [0, 1]) {
    const stays = runs.map(({ stays, servedOfGroup }) => (stays[group] ?? 0) / (servedOfGroup[group] ?? 1) / UNIT)
    const { mean, error } = meanOf(stays)
    expect(Math.abs(mean - (theory[group] ?? Number.NaN))).toBeLessThan(4 * error + 1e-3)
    expect(error).toBeLessThan(0.02 * (theory[group] ?? Number.NaN))
  }
})

test('whoever is not served waits as long as she has patience, and no longer', () => {
  const [waiting, mean] = [100_000, 2]
  const plan: NetworkPlan = {
    // The server is taken by the first and is free when nobody is left.
    stations: [{ servers: 1, service: [constant(1000)], patience: exponential(mean) }],
    sources: [],
    initial: [waiting + 1],
    ticksPerUnit: UNIT,
  }
  const seen = simulateNetwork(plan, streams(), { warmUp: 0, length: Number.POSITIVE_INFINITY })
  expect(seen.abandoned[0]).toBe(waiting)
  const waited = (seen.waiting[0] ?? 0) / waiting / UNIT
  expect(Math.abs(waited - mean)).toBeLessThan((4 * mean) / Math.sqrt(waiting))
})

test('arrivals at a rate that could be higher are a Poisson process: as many in mean as in variance', () => {
  const plan: NetworkPlan = {
    stations: [{ servers: Infinity, service: [constant(0.1)] }],
    sources: [{ station: 0, arrivals: { rateAt: () => 1, most: 4 } }],
    ticksPerUnit: UNIT,
  }
  const counts = Array.from({ length: 600 }, (_, i) => {
    return simulateNetwork(plan, streams(i), { warmUp: 0, length: 100 }).offered[0] ?? Number.NaN
  })
  const { mean, error } = meanOf(counts)
  expect(Math.abs(mean - 100)).toBeLessThan(4 * error)
  const dispersion = (error ** 2 * counts.length) / mean
  expect(Math.abs(dispersion - 1)).toBeLessThan(4 * Math.sqrt(2 / counts.length))
})
