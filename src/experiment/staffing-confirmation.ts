import { RunsJudge } from './staffing-judge.ts'
import type { FewerPosts, StaffingHeard, Trying } from './staffing-tried.ts'
import { meetsAll, withMorePosts } from './target-evidence.ts'
import type { TargetLine } from './target-lines.ts'
import type { TrialResult } from './trial.ts'

/** The staffing that stands at the end, and the runs it was put to. */
export interface Confirmed {
  readonly posts: readonly number[]
  readonly trials: readonly TrialResult[]
  readonly replications: readonly number[]
  /** In order; one that falls short is left as soon as it must. */
  readonly tried: readonly Trying[]
  /** By team, how the same runs do with one post fewer there; undefined where there is only one. */
  readonly fewer: readonly (FewerPosts | undefined)[]
}

/** What staffings are confirmed with. */
export interface Confirming {
  readonly lines: readonly TargetLine[]
  readonly which: readonly number[]
  readonly costs: readonly number[]
  /** Share of runs that must meet all targets, in (0, 1]. */
  readonly inRuns: number
  /** Fresh runs of each staffing. */
  readonly runs: number
  /** First replication that nobody has seen. */
  readonly first: number
  readonly simulate: (posts: readonly number[], replications: readonly number[]) => Promise<readonly TrialResult[]>
  readonly hear: (point: StaffingHeard) => void
}

/** Runs that are simulated together. */
const BATCH = 6
/** How often what was found may fall short in fresh runs and be given posts more. */
const ROUNDS = 6
/** How often fewer posts, where the runs of what was confirmed let them seem enough, are put to fresh runs of their own. */
const LEANER = 2

/**
 * Puts a staffing to runs that nobody has seen; where they meet the targets too seldom posts are added where they are
 * missed, and fresh runs made. In the runs of what is confirmed each team then has one post fewer. Where all of that
 * still is enough, the leaner staffing is put to fresh runs in turn, and stands if they confirm it; else the single post that
 * is missed least is.
 * @param isFound false for a staffing that is told as the most there can be: it is run whole, once
 */
export async function confirmStaffing(
  found: readonly number[],
  isFound: boolean,
  { lines, which, costs, inRuns, runs, first, simulate, hear }: Confirming,
): Promise<Confirmed> {
  const mayMiss = Math.floor(runs * (1 - inRuns) + 1e-9)
  const tried: Trying[] = []
  const put = async (posts: readonly number[], isWhole: boolean) => {
    const start = first + tried.length * runs
    const replications = Array.from({ length: runs }, (_, i) => start + i)
    const trials: TrialResult[] = []
    let missed = 0
    const allowed = isWhole ? Infinity : mayMiss
    while (trials.length < runs && missed <= allowed) {
      const made = await simulate(posts, replications.slice(trials.length, trials.length + BATCH))
      trials.push(...made)
      missed += made.filter((trial) => !meetsAll(lines, trial)).length
      hear({ posts, runs: trials.length, metRuns: trials.length - missed, isFresh: true })
    }
    const confirmed = missed <= mayMiss
    tried.push({ posts, runs: trials.length, metRuns: trials.length - missed, confirmed })
    return { posts, trials, replications, confirmed }
  }

  let last = await put(found, !isFound)
  const rounds = isFound ? ROUNDS : 1
  for (let round = 2; !last.confirmed && round <= rounds; round++) {
    last = await put(withMorePosts(last.posts, lines, last.trials, which, 1 - inRuns), round === ROUNDS)
  }
  const few = async ({ posts, trials, replications }: typeof last) => {
    const judge = new RunsJudge({ lines, which, replications, mayMiss, mustMiss: mayMiss }, simulate)
    judge.learn(posts, trials)
    return withFewer(posts, costs, judge, isSeparate(lines, which), mayMiss)
  }
  if (!last.confirmed) return { ...last, tried, fewer: last.posts.map(() => undefined) }
  let told = await few(last)
  let next = told.leanest
  for (let round = 1; round <= LEANER && next !== last.posts; round++) {
    const leaner = await put(next, false)
    if (leaner.confirmed) {
      last = leaner
      told = await few(last)
      next = told.leanest
    } else if (String(next) === String(told.single)) break
    else next = told.single
  }
  return { ...last, tried, fewer: told.fewer }
}

/** Whether each target rests on the posts of one team. */
function isSeparate(lines: readonly TargetLine[], which: readonly number[]): boolean {
  return lines.every(({ blamed }) => which.filter((t) => blamed[t]).length === 1)
}

/**
 * How each team would do with one post fewer; the staffing without all posts that those runs do not ask for; and that
 * without the single post they miss least.
 */
async function withFewer(
  posts: readonly number[],
  costs: readonly number[],
  judge: RunsJudge,
  areSeparate: boolean,
  mayMiss: number,
): Promise<{ fewer: Confirmed['fewer']; leanest: readonly number[]; single: readonly number[] }> {
  const one = (t: number, from: readonly number[]): readonly number[] => from.with(t, (from[t] ?? 0) - 1)
  // Where targets rest on one team each, a post fewer in every team at once tells what it does to each.
  if (areSeparate)
    await judge.tally(
      posts.map((count) => Math.max(1, count - 1)),
      Infinity,
    )
  const fewer: (FewerPosts | undefined)[] = []
  const runs = judge.runs
  for (const [t, count] of posts.entries()) {
    if (count <= 1) fewer.push(undefined)
    else {
      const { missed, known } = await judge.tally(one(t, posts), areSeparate ? Infinity : mayMiss)
      fewer.push({ metRuns: runs - missed, runs, atMost: known < runs })
    }
  }
  let leanest = posts
  const order = posts.map((_, t) => t).toSorted((a, b) => (costs[b] ?? 1) - (costs[a] ?? 1))
  for (const t of order) {
    const told = fewer[t]
    if (!told || told.runs - told.metRuns > mayMiss) continue
    if ((await judge.tally(one(t, leanest), mayMiss)).missed <= mayMiss) leanest = one(t, leanest)
  }
  const [least] = order.toSorted((a, b) => (fewer[b]?.metRuns ?? -1) - (fewer[a]?.metRuns ?? -1))
  return { fewer, leanest, single: leanest === posts || least === undefined ? posts : one(least, posts) }
}
