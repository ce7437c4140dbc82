import { describe, expect, test } from 'vitest'
import { simulate } from '../../src/experiment/simulate.ts'
import { sizeStaffing } from '../../src/experiment/size.ts'
import { searchStaffing, type StaffingPoint } from '../../src/experiment/staffing-search.ts'
import { erlangWait } from '../reference/erlang-c.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const place = { file: 'queue', line: 1, column: 1 }

describe('staffing of a queue', () => {
  const MEAN_SERVICE = 20
  const ARRIVALS = 0.64
  /** Far from what either side of the answer waits in the long run. */
  const LIMIT = 5.5

  test('is the one Erlang C finds', { timeout: 120_000 }, async () => {
    const servers = Array.from({ length: 30 }, (_, i) => i + 1).find(
      (count) => count > ARRIVALS * MEAN_SERVICE && erlangWait(count, ARRIVALS, 1 / MEAN_SERVICE) <= LIMIT,
    )
    const wait = (count: number): number => erlangWait(count, ARRIVALS, 1 / MEAN_SERVICE)
    expect([wait(14), wait(15)].map(Math.round)).toEqual([11, 4])
    const scenario = queueScenario({
      pools: 1,
      servers: 20,
      arrivals: ARRIVALS,
      meanService: MEAN_SERVICE,
      years: 3,
    })
    const found = await sizeStaffing(
      {
        scenario,
        targets: {
          inRuns: 0.5,
          teams: [],
          costs: new Map(),
          place,
          meet: [
            {
              measure: 'allocation-wait',
              by: 'area',
              bound: 'at-most',
              limit: LIMIT,
              unit: 'working days',
              path: '',
              place,
            },
          ],
        },
        search: 9,
        confirm: 9,
      },
      (changed, from, to) =>
        Promise.resolve(
          Array.from({ length: to - from }, (_, i) =>
            simulate({ scenario: changed, seed: 'size', replication: from + i }),
          ),
        ),
    )
    expect(found.met).toBe(true)
    expect(found.teams).toMatchObject([{ team: 'Team of Pool 1', role: 'social worker', before: 20, after: servers }])
    expect(found.cost.bound).toBeLessThanOrEqual(found.cost.after)
  })
})

describe('the search', () => {
  /** A point judged by a rule; remembers what it was asked. */
  function asked(isMet: (posts: readonly number[]) => boolean, shortfall: (posts: readonly number[]) => number) {
    const seen: string[] = []
    const judge = (posts: readonly number[]): Promise<StaffingPoint> => {
      seen.push(posts.join(' '))
      const blamed = posts.map((count, t) => shortfall(posts.with(t, count + 1)) < shortfall(posts))
      return Promise.resolve({ posts, met: isMet(posts), shortfall: shortfall(posts), blamed })
    }
    return { seen, judge }
  }

  test('finds the corner of any box, asking of no staffing twice and of few', async () => {
    for (let seed = 1; seed <= 60; seed++) {
      const present = [20 + (seed % 7), 50, 9]
      const need = [1 + ((seed * 7) % 44), 1 + ((seed * 31) % 104), 1 + ((seed * 5) % 22)]
      const miss = (posts: readonly number[]): number =>
        posts.reduce((sum, count, t) => sum + Math.max(0, (need[t] ?? 0) - count), 0)
      const { seen, judge } = asked((posts) => miss(posts) === 0, miss)
      const most = present.map((posts) => 2 * posts + 5)
      const found = await searchStaffing({ present, most, costs: [1, 1, 1] }, judge)
      expect(found).toEqual({ met: true, posts: need, bounds: need })
      expect(new Set(seen).size).toBe(seen.length)
      expect(seen.length).toBeLessThan(40)
    }
  })

  test('where teams stand in for each other, no post can be taken away and dear ones are few', async () => {
    const enough = ([a = 0, b = 0]: readonly number[]): number => Math.max(0, 30 - a - 2 * b)
    const { judge } = asked((posts) => enough(posts) === 0, enough)
    const { posts, bounds } = await searchStaffing({ present: [10, 5], most: [25, 15], costs: [1, 1] }, judge)
    expect(enough(posts)).toBe(0)
    for (const t of [0, 1]) expect(enough(posts.with(t, (posts[t] ?? 0) - 1)) > 0 || posts[t] === bounds[t]).toBe(true)
    // By exhaustion: no sum of two that is enough is below 16.
    expect(posts[0] ?? 0).toBe(16 - (posts[1] ?? 0))
  })

  test('tells when the most that is allowed is not enough', async () => {
    const { judge } = asked(
      () => false,
      () => 1,
    )
    const found = await searchStaffing({ present: [10], most: [25], costs: [1] }, judge)
    expect(found).toEqual({ met: false, posts: [25], bounds: [1] })
  })
})
