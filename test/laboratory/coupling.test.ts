import { describe, expect, test } from 'vitest'
import { exponential } from '../../src/kernel/distributions/exponential.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams, type Streams } from '../../src/kernel/streams.ts'
import { simulateNetwork } from '../../src/laboratory/network.ts'
import type { NetworkPlan } from '../../src/laboratory/network-plan.ts'

const plan: NetworkPlan = {
  stations: [
    { servers: 2, service: [exponential(1)], patience: exponential(3) },
    { servers: 1, service: [exponential(0.6)] },
  ],
  sources: [{ station: 0, arrivals: { between: exponential(0.6) } }],
  routing: [
    [0, 0.5],
    [0, 0],
  ],
  ticksPerUnit: 8192,
}
const span = { warmUp: 0, length: 300 }

/** Streams out of which somebody else draws as well, at every draw, from streams of their own and from the same ones. */
function busyStreams(replication: number): Streams {
  const streams = createStreams(rootKey('coupling'), replication)
  for (let i = 0; i < 10; i++) streams.stream(`somebody else's ${i}`)
  let count = 0
  return {
    stream: (name) => {
      streams.stream(`before ${name}`)
      return streams.stream(name)
    },
    uniform: (stream, subject, occurrence) => {
      streams.uniform(streams.stream(`somebody else's ${count++ % 10}`), subject, occurrence)
      streams.uniform(stream, subject + 1_000_000, occurrence)
      return streams.uniform(stream, subject, occurrence)
    },
  }
}

describe('luck is a matter of whom and what, never of when', () => {
  test('a draw added anywhere changes no other', () => {
    for (let replication = 0; replication < 3; replication++) {
      const quiet = simulateNetwork(plan, createStreams(rootKey('coupling'), replication), span)
      expect(simulateNetwork(plan, busyStreams(replication), span)).toEqual(quiet)
    }
  })

  test('one server more changes no arrival and no length of service: the same work, and never a longer wait in all', () => {
    const with_ = (servers: number, replication: number) =>
      simulateNetwork(
        { stations: [{ servers, service: [exponential(1)] }], sources: plan.sources, ticksPerUnit: plan.ticksPerUnit },
        createStreams(rootKey('coupling'), replication),
        { warmUp: 0, length: 300 },
      )
    for (let replication = 0; replication < 10; replication++) {
      const [two, three] = [with_(2, replication), with_(3, replication)]
      expect(three.offered).toEqual(two.offered)
      expect(three.waiting[0]).toBeLessThanOrEqual(two.waiting[0] ?? 0)
    }
  })

  test('a lower rate thinned out of the same candidates gives arrivals that are among those of a higher', () => {
    const cameBy = (share: number, replication: number) => {
      const rate = (time: number): number => share * (5 + 4 * Math.sin(time))
      const open = {
        stations: [{ servers: Number.POSITIVE_INFINITY, service: [exponential(2)] }],
        sources: [{ station: 0, arrivals: { rateAt: rate, most: 9 } }],
        ticksPerUnit: 8192,
      }
      const probes = Array.from({ length: 100 }, (_, i) => i)
      const seen = simulateNetwork(open, createStreams(rootKey('coupling'), replication), {
        warmUp: 0,
        length: 100,
        probes,
      })
      return seen.offered[0] ?? 0
    }
    for (let replication = 0; replication < 10; replication++) {
      const came = [0.2, 0.5, 0.8, 1].map((share) => cameBy(share, replication))
      expect(came.toSorted((a, b) => a - b)).toEqual(came)
    }
  })
})
