import seedrandom from 'seedrandom'
import { cumulativeStdNormalProbability } from 'simple-statistics'
import { expect, test } from 'vitest'
import { measures } from '../../src/measure/index.ts'
import { type RunScenario, sizeStaffing } from '../../src/experiment/size.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const place = { file: 'queue', line: 1, column: 1 }
const TEAMS = 3
const LIMIT = 16
const limit = { measure: 'caseload-per-worker', by: 'team', bound: 'at-most', limit: LIMIT, unit: 'children' } as const
const targets = { inRuns: 0.9, teams: [], costs: new Map(), place, meet: [{ ...limit, path: '', place }] }
const scenario = queueScenario({ pools: TEAMS, servers: 3 * 20, arrivals: 1, meanService: 20, years: 1 })
const measure = measures.find(({ name }) => name === 'caseload-per-worker')

/** Children of each team in a run: about 360, spread by a twentieth. */
function childrenIn(seed: number, replication: number): number[] {
  const random = seedrandom(`${seed} ${replication}`)
  return Array.from({ length: TEAMS }, () => {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    return 360 * (1 + 0.05 * normal)
  })
}

/** Runs whose caseloads are children over posts, and nothing else: what they need is known exactly. */
function countedRuns(seed: number): { run: RunScenario; made: string[] } {
  const made: string[] = []
  const run = ({ teams: { teams } }: Scenario, replications: readonly number[]) =>
    Promise.resolve(
      replications.map((replication) => {
        made.push(`${teams.map(({ posts }) => posts).join()} ${replication}`)
        const byTeamYear = childrenIn(seed, replication).map((children, t) => children / (teams[t]?.posts ?? 1))
        const result = { overall: 0, byYear: new Float64Array(1), byTeamYear: Float64Array.from(byTeamYear) }
        return {
          fingerprint: '',
          events: 0,
          routes: [],
          checks: [],
          measures: { [measure?.name ?? '']: result as never },
        }
      }),
    )
  return { run, made }
}

/** Probability that a run meets the targets. */
function truth(posts: readonly number[]): number {
  return posts.reduce((all, count) => all * cumulativeStdNormalProbability(((LIMIT * count) / 360 - 1) / 0.05), 1)
}

test('what is confirmed is enough in truth and little more than the least, and one post fewer is told as it is', async () => {
  const sides = [22, 23, 24, 25, 26, 27, 28]
  const all = sides.flatMap((a) => sides.flatMap((b) => sides.map((c) => [a, b, c])))
  const least = Math.min(...all.filter((posts) => truth(posts) >= 0.9).map(([a = 0, b = 0, c = 0]) => a + b + c))
  const answers: { truth: number; total: number }[] = []
  for (let seed = 1; seed <= 12; seed++) {
    const { run, made } = countedRuns(seed)
    const { met, teams, confirmation, confirmations } = await sizeStaffing({ scenario, targets, runs: 40 }, run)
    const posts = teams.map(({ after }) => after)
    expect(met).toBe(true)
    expect(confirmation.metRuns).toBeGreaterThanOrEqual(72)
    answers.push({ truth: truth(posts), total: confirmation.total })
    // Each of 30 staffings by 40 runs, as if nothing followed from anything, would be twice as many.
    expect(made.length).toBeLessThan(900)
    const first = 40 + 80 * confirmations.findLastIndex(({ confirmed }) => confirmed)
    const children = Array.from({ length: 80 }, (_, i) => childrenIn(seed, first + i))
    for (const [t, { fewer }] of teams.entries()) {
      const less = posts.with(t, (posts[t] ?? 0) - 1)
      const metRuns = children.filter((one) => one.every((count, team) => count / (less[team] ?? 1) <= LIMIT)).length
      expect(fewer).toEqual({ metRuns, runs: 80, atMost: false })
    }
  }
  const shares = answers.map((one) => one.truth).toSorted((a, b) => a - b)
  expect(shares[0]).toBeGreaterThan(0.82)
  expect(shares[6]).toBeGreaterThan(0.89)
  for (const { total } of answers) expect(Math.abs(total - least)).toBeLessThanOrEqual(3)
})
