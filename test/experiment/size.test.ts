import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import { type SizeAnswer, sizeStaffing } from '../../src/experiment/size.ts'
import { searchStaffing, type StaffingJudge } from '../../src/experiment/staffing-search.ts'
import { erlangWait } from '../reference/erlang-c.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const place = { file: 'queue', line: 1, column: 1 }

describe('staffing of a queue', () => {
  const MEAN_SERVICE = 20
  /** Far from what either side of the answer waits in the long run. */
  const LIMIT = 5.5

  /** What waits of the last of three years ask for, when they may be longer in half of the runs. */
  async function sized(arrivals: number, inRuns: number, present: number): Promise<SizeAnswer> {
    const scenario = queueScenario({ pools: 1, servers: present, arrivals, meanService: MEAN_SERVICE, years: 3 })
    const limit = {
      measure: 'allocation-wait',
      by: 'area',
      bound: 'at-most',
      limit: LIMIT,
      unit: 'working days',
    } as const
    const targets = { inRuns, teams: [], costs: new Map(), place, meet: [{ ...limit, path: '', place }] }
    return sizeStaffing({ scenario, targets, runs: 9 }, (changed, replications, measures) =>
      Promise.resolve(
        replications.map((replication) => simulate({ scenario: changed, seed: 'size', replication, measures })),
      ),
    )
  }

  test.each([
    [0.64, 11, 4],
    [0.3, 12, 4],
    [0.5, 14, 4],
  ])('is the one Erlang C finds for %d families a day', { timeout: 120_000 }, async (arrivals, short, enough) => {
    const wait = (count: number): number => erlangWait(count, arrivals, 1 / MEAN_SERVICE)
    const servers = Array.from({ length: 30 }, (_, i) => i + 1).find(
      (count) => count > arrivals * MEAN_SERVICE && wait(count) <= LIMIT,
    )
    expect([wait((servers ?? 1) - 1), wait(servers ?? 1)].map(Math.round)).toEqual([short, enough])
    const found = await sized(arrivals, 0.5, 20)
    expect(found.met).toBe(true)
    expect(found.teams).toMatchObject([{ team: 'Team of Pool 1', role: 'social worker', before: 20, after: servers }])
    expect(found.cost.bound).toBeLessThanOrEqual(found.cost.after)
    // The evidence: enough of fresh runs with it, too few of the same runs with one fewer.
    const { metRuns, runs } = found.confirmation
    expect(runs).toBe(18)
    expect(metRuns).toBeGreaterThanOrEqual(9)
    expect(found.teams[0]?.fewer?.metRuns).toBeLessThan(9)
  })
})

describe('the search', () => {
  /** Staffings judged by how far they fall short of a rule; remembers what it was asked. */
  function asked(shortOf: (posts: readonly number[]) => number) {
    const seen = new Set<string>()
    const short = (posts: readonly number[]): number => {
      seen.add(posts.join(' '))
      return shortOf(posts)
    }
    const blamed = (posts: readonly number[]): boolean[] =>
      posts.map((count, t) => shortOf(posts.with(t, count + 1)) < shortOf(posts))
    const judge: StaffingJudge = {
      survey: (posts) => Promise.resolve(short(posts) === 0 ? posts.map(() => true) : blamed(posts).map((is) => !is)),
      could: (posts) => Promise.resolve(short(posts) === 0),
      does: (posts) => Promise.resolve(short(posts) === 0),
      blamed,
      shortfall: (posts) => Promise.resolve({ missed: short(posts) > 0 ? 1 : 0, amount: shortOf(posts) }),
    }
    return { seen, judge }
  }

  test('finds the corner of any box, asking of few staffings', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const present = [20 + (seed % 7), 50, 9]
      const need = [1 + ((seed * 7) % 44), 1 + ((seed * 31) % 104), 1 + ((seed * 5) % 22)]
      const miss = (posts: readonly number[]): number =>
        posts.reduce((sum, count, t) => sum + Math.max(0, (need[t] ?? 0) - count), 0)
      const { seen, judge } = asked(miss)
      const most = present.map((posts) => 2 * posts + 5)
      const found = await searchStaffing({ present, most, costs: [1, 1, 1] }, judge)
      expect(found).toEqual({ met: true, posts: need, bounds: need })
      expect(seen.size).toBeLessThan(40)
    }
  })

  test('where teams stand in for each other, no post can be taken away and dear ones are few', async () => {
    const enough = ([a = 0, b = 0]: readonly number[]): number => Math.max(0, 30 - a - 2 * b)
    const { judge } = asked(enough)
    const { posts, bounds } = await searchStaffing({ present: [10, 5], most: [25, 15], costs: [1, 1] }, judge)
    expect(enough(posts)).toBe(0)
    for (const t of [0, 1]) expect(enough(posts.with(t, (posts[t] ?? 0) - 1)) > 0 || posts[t] === bounds[t]).toBe(true)
    // By exhaustion: no sum of two that is enough is below 16.
    expect(posts[0] ?? 0).toBe(16 - (posts[1] ?? 0))
  })

  test('tells when the most that is allowed is not enough', async () => {
    const { judge } = asked(() => 1)
    const found = await searchStaffing({ present: [10], most: [25], costs: [1] }, judge)
    expect(found).toEqual({ met: false, posts: [25], bounds: [1] })
  })
})
