import type { Scenario } from '../scenario/scenario.ts'
import type { Targets } from '../scenario/targets.ts'
import { binomialInterval } from '../statistics/binomial-interval.ts'
import type { SelfCheck, TrialResult } from './trial.ts'
import type { SizePoint, SizeResult } from './size-result.ts'
import { searchStaffing } from './staffing-search.ts'
import { blamedFor, evidenceOf, meetsAll, shortfallOf, withMorePosts } from './target-evidence.ts'
import { targetLines } from './target-lines.ts'

/** What a search for staffing is given. */
export interface SizeQuestion {
  readonly scenario: Scenario
  readonly targets: Targets
  /** Runs of each staffing in the search, and fresh ones of what was found. */
  readonly search: number
  readonly confirm: number
}

/** What came of it, but for who asked. */
export type SizeAnswer = Pick<
  SizeResult,
  'inRuns' | 'met' | 'teams' | 'cost' | 'confirmation' | 'frontier' | 'search' | 'replications'
> & { readonly checks: readonly { readonly name: string; readonly replications: readonly (readonly SelfCheck[])[] }[] }

/** Runs a scenario from one replication up to another, in order. */
export type RunScenario = (scenario: Scenario, from: number, to: number) => Promise<readonly TrialResult[]>

/** Runs that are simulated together, so that what is plainly too few posts is left early. */
const BATCH = 3
/** The same of what is confirmed, where more runs are at stake. */
const CONFIRM_BATCH = 6
/** Level of the interval of the share of runs. */
const LEVEL = 0.95
/** How often what was found may fall short in fresh runs and be given a post more. */
const ROUNDS = 8
/** Where between today and the answer the frontier is told; beyond 1 it goes on. */
const STEPS = [0, 0.25, 0.5, 0.75, 1, 1.25]
/** Nobody looks beyond so many times the posts of today, and a few. */
const REACH = 2
const FEW = 5

/** The teams whose posts may change, as indices: those named, else all that have posts for cases. */
export function sizedTeams({ teams }: Scenario['teams'], { teams: named }: Targets): number[] {
  return teams.flatMap(({ name, line, role }, t) =>
    role !== '' && (named.length === 0 || named.includes(name) || named.includes(line)) ? [t] : [],
  )
}

/** The scenario with other posts in some of its teams. */
export function withPosts(scenario: Scenario, which: readonly number[], posts: readonly number[]): Scenario {
  const teams = scenario.teams.teams.map((team, t) =>
    which.includes(t) ? { ...team, posts: posts[which.indexOf(t)] ?? team.posts } : team,
  )
  return { ...scenario, teams: { ...scenario.teams, teams } }
}

/**
 * The staffing of least cost that meets the targets of a scenario in the share of runs they ask for, found under common
 * luck and confirmed with runs the search did not see; where those fall short a post is added to every team they miss too
 * often and all is confirmed anew. Where nothing within reach meets them, how the most that was tried does.
 * @param hear is told of every staffing as it is judged
 */
export async function sizeStaffing(
  { scenario, targets, search: runs, confirm }: SizeQuestion,
  run: RunScenario,
  hear: (point: { posts: readonly number[]; met: boolean; runs: number }) => void = () => {},
): Promise<SizeAnswer> {
  const { teams } = scenario.teams
  const which = sizedTeams(scenario.teams, targets)
  const lines = targetLines(targets.meet, scenario, which)
  const costOf = (t: number): number => targets.costs.get(teams[t]?.role ?? '') ?? 1
  const costs = which.map(costOf)
  const before = which.map((t) => Math.round(teams[t]?.posts ?? 0))
  const cost = (posts: readonly number[]): number => posts.reduce((sum, count, i) => sum + count * (costs[i] ?? 1), 0)
  const checks: { name: string; replications: readonly (readonly SelfCheck[])[] }[] = []
  const simulate = async (posts: readonly number[], from: number, to: number): Promise<readonly TrialResult[]> => {
    const trials = await run(withPosts(scenario, which, posts), from, to)
    checks.push({ name: `${posts.join(' + ')} posts`, replications: trials.map((trial) => trial.checks) })
    return trials
  }

  const search: { posts: readonly number[]; runs: number; met: boolean }[] = []
  const mayMiss = Math.floor(runs * (1 - targets.inRuns) + 1e-9)
  const found = await searchStaffing(
    { present: before, costs, most: before.map((posts) => REACH * posts + FEW) },
    async (posts) => {
      let missed = 0
      let seen = 0
      const all: TrialResult[] = []
      while (missed <= mayMiss && seen < runs) {
        const to = Math.min(runs, seen + BATCH)
        const trials = await simulate(posts, seen, to)
        all.push(...trials)
        missed += trials.filter((trial) => !meetsAll(lines, trial)).length
        seen = to
      }
      const point = { posts, met: missed <= mayMiss, runs: seen }
      search.push(point)
      hear(point)
      return {
        ...point,
        shortfall: shortfallOf(lines, all.slice(0, BATCH)),
        blamed: point.met ? which.map(() => false) : blamedFor(lines, all, which, mayMiss),
      }
    },
  )

  const pointAt = (posts: readonly number[], trials: readonly TrialResult[]): SizePoint => {
    const metRuns = trials.filter((trial) => meetsAll(lines, trial)).length
    return {
      posts,
      total: posts.reduce((sum, count) => sum + count, 0),
      cost: cost(posts),
      runs: trials.length,
      metRuns,
      interval: { ...binomialInterval(metRuns, trials.length, LEVEL), level: LEVEL },
      targets: lines.flatMap((line) => evidenceOf(line, trials) ?? []),
    }
  }
  const misses = (trials: readonly TrialResult[]): number => trials.filter((trial) => !meetsAll(lines, trial)).length
  let posts = found.posts
  let seen = runs
  let confirmation: SizePoint
  for (let round = 1; ; round++) {
    const trials: TrialResult[] = []
    const isLast = !found.met || round === ROUNDS
    // What has missed too often already is given up early, but for the last that is tried, which is told whole.
    const allowed = isLast ? Infinity : confirm * (1 - targets.inRuns) + 1e-9
    while (trials.length < confirm && misses(trials) <= allowed) {
      const to = isLast ? confirm : Math.min(confirm, trials.length + CONFIRM_BATCH)
      trials.push(...(await simulate(posts, seen + trials.length, seen + to)))
    }
    confirmation = pointAt(posts, trials)
    seen += confirm
    const isConfirmed = trials.length === confirm && isEnough(confirmation, targets.inRuns)
    if (isLast || isConfirmed) break
    hear({ posts, met: false, runs: trials.length })
    posts = withMorePosts(posts, lines, trials, which, 1 - targets.inRuns)
  }
  const frontier: SizePoint[] = []
  for (const step of STEPS) {
    const between = before.map((count, i) => Math.max(1, Math.round(count + step * ((posts[i] ?? 0) - count))))
    if (frontier.some((one) => one.posts.every((count, i) => count === between[i]))) continue
    frontier.push(pointAt(between, await simulate(between, 0, runs)))
  }
  return {
    inRuns: targets.inRuns,
    met: found.met && isEnough(confirmation, targets.inRuns),
    teams: which.map((t, i) => ({
      team: teams[t]?.name ?? '',
      role: teams[t]?.role ?? '',
      before: before[i] ?? 0,
      after: posts[i] ?? 0,
      ...(found.met && { bound: found.bounds[i] ?? 1 }),
    })),
    cost: { before: cost(before), after: cost(posts), bound: found.met ? cost(found.bounds) : cost(posts) },
    confirmation,
    frontier,
    search,
    replications: runs,
    checks,
  }
}

function isEnough({ metRuns, runs }: SizePoint, inRuns: number): boolean {
  return metRuns >= inRuns * runs - 1e-9
}
