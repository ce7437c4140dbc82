import { describe, expect, it } from 'vitest'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams, type StreamId } from '../../src/kernel/streams.ts'

const root = rootKey('streams')

/** Chi-square statistic of counts that should be equal, as a standard normal deviate (Wilson and Hilferty). */
function deviate(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length
  const freedom = counts.length - 1
  const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
  return ((chi / freedom) ** (1 / 3) - (1 - 2 / (9 * freedom))) / Math.sqrt(2 / (9 * freedom))
}

describe('streams', () => {
  it('give the same draw for the same purpose, whatever was named or drawn before', () => {
    const plain = createStreams(root, 3)
    const duration = plain.stream('duration/assessment')
    const route = plain.stream('route/assessment')

    const busy = createStreams(root, 3)
    for (let i = 0; i < 200; i++) busy.uniform(busy.stream(`other/${i}`), i, i)
    const route2 = busy.stream('route/assessment')
    const duration2 = busy.stream('duration/assessment')
    expect(duration2).not.toBe(duration)
    for (let subject = 0; subject < 50; subject++) {
      const later = busy.uniform(route2, subject, 1)
      expect(busy.uniform(duration2, subject, 1)).toBe(plain.uniform(duration, subject, 1))
      expect(later).toBe(plain.uniform(route, subject, 1))
    }
  })

  it('number the names given at the start by their place', () => {
    const streams = createStreams(root, 0, ['a', 'b', 'c'])
    expect([streams.stream('c'), streams.stream('a'), streams.stream('d')]).toEqual([2, 0, 3])
    const lone = createStreams(root, 0)
    expect(streams.uniform(1 as StreamId, 5, 0)).toBe(lone.uniform(lone.stream('b'), 5, 0))
    expect(() => createStreams(root, 0, ['a', 'a'])).toThrow(/named twice/)
  })

  it('differ by seed, replication, stream, subject and occurrence', () => {
    const draws = new Set<number>()
    for (const seed of ['one', 'two']) {
      for (const replication of [0, 1, 2]) {
        const streams = createStreams(rootKey(seed), replication)
        for (const name of ['x', 'y', 'xy', 'yx']) {
          for (const subject of [0, 1, 2 ** 32 - 1]) {
            for (const occurrence of [0, 1, 2 ** 32 - 1]) {
              draws.add(streams.uniform(streams.stream(name), subject, occurrence))
            }
          }
        }
      }
    }
    expect(draws.size).toBe(2 * 3 * 4 * 3 * 3)
  })

  it('refuse a stream they never gave, and a replication that is no count', () => {
    const streams = createStreams(root, 0, ['a'])
    expect(() => streams.uniform(1 as StreamId, 0, 0)).toThrow(/No stream/)
    expect(() => streams.uniform(-1 as StreamId, 0, 0)).toThrow(/No stream/)
    expect(() => createStreams(root, -1)).toThrow(RangeError)
    expect(() => createStreams(root, 0.5)).toThrow(RangeError)
  })

  it('are uniform along subjects, along occurrences and along replications', () => {
    const streams = createStreams(root, 0)
    const stream = streams.stream('uniformity')
    const along = {
      subjects: (i: number) => streams.uniform(stream, i, 0),
      occurrences: (i: number) => streams.uniform(stream, 12, i),
    }
    for (const draw of Object.values(along)) {
      const counts = Array.from({ length: 1000 }, () => 0)
      for (let i = 0; i < 200_000; i++) {
        const u = draw(i)
        if (!(u > 0 && u < 1)) throw new Error(`draw ${i} is ${u}`)
        const cell = Math.floor(u * 1000)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
      expect(Math.abs(deviate(counts))).toBeLessThan(4)
    }
    const counts = Array.from({ length: 50 }, () => 0)
    for (let replication = 0; replication < 5000; replication++) {
      const one = createStreams(root, replication)
      const cell = Math.floor(one.uniform(one.stream('uniformity'), 12, 0) * 50)
      counts[cell] = (counts[cell] ?? 0) + 1
    }
    expect(Math.abs(deviate(counts))).toBeLessThan(4)
  })

  it('are independent in pairs: neighbours in subject, occurrence, stream and replication fill the square evenly', () => {
    const here = createStreams(root, 0)
    const next = createStreams(root, 1)
    const a = here.stream('duration/1')
    const b = here.stream('duration/2')
    const c = next.stream('duration/1')
    const pairs = {
      subjects: (i: number) => [here.uniform(a, i, 0), here.uniform(a, i + 1, 0)],
      occurrences: (i: number) => [here.uniform(a, i, 0), here.uniform(a, i, 1)],
      streams: (i: number) => [here.uniform(a, i, 0), here.uniform(b, i, 0)],
      replications: (i: number) => [here.uniform(a, i, 0), next.uniform(c, i, 0)],
    }
    for (const pair of Object.values(pairs)) {
      const counts = Array.from({ length: 32 * 32 }, () => 0)
      for (let i = 0; i < 100_000; i++) {
        const [u = 0, v = 0] = pair(i)
        const cell = Math.floor(u * 32) * 32 + Math.floor(v * 32)
        counts[cell] = (counts[cell] ?? 0) + 1
      }
      expect(Math.abs(deviate(counts))).toBeLessThan(4)
    }
  })

  it('are what they have always been: stored results depend on them', () => {
    const streams = createStreams(rootKey('caseflow'), 7)
    expect(streams.uniform(streams.stream('duration/assessment'), 123_456, 2)).toBe(0.7882058436059746)
  })
})
