import type { Scenario } from '../scenario/scenario.ts'
import type { Targets } from '../scenario/targets.ts'
import { binomialInterval } from '../statistics/binomial-interval.ts'
import { fewMisses } from '../statistics/few-misses.ts'
import type { SelfCheck, TrialResult } from './trial.ts'
import type { SizePoint, SizeResult } from './size-result.ts'
import { confirmStaffing } from './staffing-confirmation.ts'
import { RunsJudge } from './staffing-judge.ts'
import { searchStaffing } from './staffing-search.ts'
import type { StaffingHeard } from './staffing-tried.ts'
import { evidenceOf, meetsAll } from './target-evidence.ts'
import { targetLines } from './target-lines.ts'

/** Runs of each staffing in a search, unless another number is asked for. */
export const SEARCH_RUNS = 40

/** What a search for staffing is given. */
export interface SizeQuestion {
  readonly scenario: Scenario
  readonly targets: Targets
  /** Runs of each staffing in the search, above 0. Twice as many fresh ones confirm what was found. */
  readonly runs: number
}

/** What came of it, but for who asked. */
export type SizeAnswer = Pick<
  SizeResult,
  | 'inRuns'
  | 'met'
  | 'teams'
  | 'cost'
  | 'confirmation'
  | 'confirmations'
  | 'frontier'
  | 'search'
  | 'searchRuns'
  | 'replications'
> & { readonly checks: readonly { readonly name: string; readonly replications: readonly (readonly SelfCheck[])[] }[] }

/** Runs these replications of a scenario, and gives them in this order; only the measures named are wanted. */
export type RunScenario = (
  scenario: Scenario,
  replications: readonly number[],
  measures: readonly string[],
) => Promise<readonly TrialResult[]>

/** Fresh runs for each of the search. */
const FRESH = 2
/** Level of the interval of the share of runs. */
const LEVEL = 0.95
/** Where between today and the answer the frontier is told; beyond 1 it goes on. */
const STEPS = [0, 0.25, 0.5, 0.75, 1, 1.25]
/** Runs of each of these. */
const STEP_RUNS = 20
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
 * luck and confirmed with runs the search did not see; with what the same runs say of one post fewer in each team. Where
 * nothing within reach meets them, how the most that was tried does.
 * @param hear is told how a staffing stands whenever runs of it have been made
 */
export async function sizeStaffing(
  { scenario, targets, runs }: SizeQuestion,
  run: RunScenario,
  hear: (point: StaffingHeard) => void = () => {},
): Promise<SizeAnswer> {
  const { teams } = scenario.teams
  const which = sizedTeams(scenario.teams, targets)
  const lines = targetLines(targets.meet, scenario, which)
  const measures = [...new Set(lines.map(({ measure }) => measure.name))]
  const costs = which.map((t) => targets.costs.get(teams[t]?.role ?? '') ?? 1)
  const before = which.map((t) => Math.round(teams[t]?.posts ?? 0))
  const cost = (posts: readonly number[]): number => posts.reduce((sum, count, i) => sum + count * (costs[i] ?? 1), 0)
  const checks: { name: string; replications: readonly (readonly SelfCheck[])[] }[] = []
  const staffed = new Map<string, Scenario>()
  const simulate = async (
    posts: readonly number[],
    replications: readonly number[],
  ): Promise<readonly TrialResult[]> => {
    const key = posts.join(' + ')
    // One and the same scenario for all runs of a staffing, so that its tables are made once.
    const own = staffed.get(key) ?? withPosts(scenario, which, posts)
    staffed.set(key, own)
    const trials = await run(own, replications, measures)
    checks.push({ name: `${key} posts`, replications: trials.map((trial) => trial.checks) })
    return trials
  }

  const search: { posts: readonly number[]; runs: number; metRuns: number }[] = []
  const mayMiss = Math.floor(runs * (1 - targets.inRuns) + 1e-9)
  const mustMiss = fewMisses(runs, 1 - targets.inRuns)
  const judge = new RunsJudge(
    { lines, which, mayMiss, mustMiss, replications: Array.from({ length: runs }, (_, run) => run) },
    async (posts, replications) => {
      const trials = await simulate(posts, replications)
      const metRuns = trials.filter((trial) => meetsAll(lines, trial)).length
      const at = search.findIndex((one) => one.posts.every((count, i) => count === posts[i]))
      const known = search[at] ?? { posts, runs: 0, metRuns: 0 }
      const point = { posts, runs: known.runs + trials.length, metRuns: known.metRuns + metRuns }
      search[at < 0 ? search.length : at] = point
      hear({ ...point, isFresh: false })
      return trials
    },
  )
  const most = before.map((posts) => REACH * posts + FEW)
  const found = await searchStaffing({ present: before, costs, most }, judge)

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
  const { posts, trials, replications, tried, fewer } = await confirmStaffing(found.posts, found.met, {
    lines,
    which,
    costs,
    inRuns: targets.inRuns,
    runs: FRESH * runs,
    first: runs,
    simulate,
    hear,
  })
  const frontier: SizePoint[] = []
  for (const step of STEPS) {
    const between = before.map((count, i) => Math.max(1, Math.round(count + step * ((posts[i] ?? 0) - count))))
    if (frontier.some((one) => one.posts.every((count, i) => count === between[i]))) continue
    // Runs the search has not seen: in its own the answer looks better than it is.
    frontier.push(pointAt(between, await simulate(between, replications.slice(0, STEP_RUNS))))
  }
  return {
    inRuns: targets.inRuns,
    met: tried.some((one) => one.confirmed),
    teams: which.map((t, i) => ({
      team: teams[t]?.name ?? '',
      role: teams[t]?.role ?? '',
      before: before[i] ?? 0,
      after: posts[i] ?? 0,
      ...(found.met && { bound: found.bounds[i] ?? 1 }),
      ...(fewer[i] && { fewer: fewer[i] }),
    })),
    cost: { before: cost(before), after: cost(posts), bound: found.met ? cost(found.bounds) : cost(posts) },
    confirmation: pointAt(posts, trials),
    confirmations: tried,
    frontier,
    search,
    searchRuns: { mayMiss, mustMiss },
    replications: runs,
    checks,
  }
}
