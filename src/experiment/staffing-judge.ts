import { KnownRuns } from './known-runs.ts'
import type { StaffingJudge } from './staffing-search.ts'
import { missOn, type TargetLine, valueOn } from './target-lines.ts'
import type { TrialResult } from './trial.ts'

/** What staffings are judged by. */
export interface JudgedBy {
  readonly lines: readonly TargetLine[]
  /** Teams whose posts may change, as indices. */
  readonly which: readonly number[]
  /** The same for every staffing. */
  readonly replications: readonly number[]
  /** Runs that may miss for a staffing to be possible [runs]. */
  readonly mayMiss: number
  /** Runs that may miss for it to be enough [runs]; fewer, since the best of many tried looks better than it is. */
  readonly mustMiss: number
}

/** How often a staffing misses. */
export interface Tally {
  readonly missed: number
  /** Runs of which it is known whether they miss. */
  readonly known: number
}

/** Runs that are simulated together, so that what is plainly too few posts is left early. */
const BATCH = 4
/** Missed runs over which further posts are weighed against each other. */
const WEIGHED = 12

/** Judges staffings by runs of the same luck; what follows from runs that were made is not simulated. */
export class RunsJudge implements StaffingJudge {
  readonly #by: JudgedBy
  readonly #simulate: (posts: readonly number[], replications: readonly number[]) => Promise<readonly TrialResult[]>
  readonly #known: KnownRuns
  readonly #runs: readonly number[]

  /** @param simulate called for runs that are not known */
  constructor(
    by: JudgedBy,
    simulate: (posts: readonly number[], replications: readonly number[]) => Promise<readonly TrialResult[]>,
  ) {
    this.#by = by
    this.#simulate = simulate
    this.#known = new KnownRuns(by.lines.map(({ blamed }) => by.which.flatMap((t, i) => (blamed[t] ? [i] : []))))
    this.#runs = by.replications.map((_, run) => run)
  }

  /** How many there are of each staffing [runs]. */
  get runs(): number {
    return this.#runs.length
  }

  /** Takes in runs that were made elsewhere, in the order of the replications. */
  learn(posts: readonly number[], trials: readonly TrialResult[], runs: readonly number[] = this.#runs): void {
    trials.forEach((trial, i) => {
      const misses = this.#by.lines.map((line) => missOn(line, valueOn(line, trial)))
      this.#known.learn(runs[i] ?? 0, posts, misses)
    })
  }

  async survey(posts: readonly number[]): Promise<readonly boolean[]> {
    const { lines, which, mayMiss } = this.#by
    const known = this.#known
    const isBeyond = (line: number): boolean =>
      this.#runs.filter((run) => known.isMissed(line, run, posts)).length > mayMiss
    const mayBeDueTo = (t: number): number[] => lines.flatMap(({ blamed }, line) => (blamed[t] ? [line] : []))
    for (;;) {
      const beyond = lines.map((_, line) => isBeyond(line))
      const isShort = which.map((t) => mayBeDueTo(t).some((line) => beyond[line]))
      const open = new Set(which.flatMap((t, i) => (isShort[i] ? [] : mayBeDueTo(t))))
      const unknown = this.#runs.filter((run) =>
        [...open].some((line) => known.isMissed(line, run, posts) === undefined),
      )
      if (unknown.length === 0) return isShort.map((isOne) => !isOne)
      await this.#make(posts, unknown.slice(0, BATCH))
    }
  }

  async could(posts: readonly number[]): Promise<boolean> {
    return (await this.tally(posts, this.#by.mayMiss)).missed <= this.#by.mayMiss
  }

  async does(posts: readonly number[]): Promise<boolean> {
    return (await this.tally(posts, this.#by.mustMiss)).missed <= this.#by.mustMiss
  }

  /** @param most missed runs beyond which nobody counts */
  async tally(posts: readonly number[], most: number): Promise<Tally> {
    for (;;) {
      const missed = this.#missed(posts).length
      const unknown = this.#runs.filter((run) => this.#known.isAnyMissed(run, posts) === undefined)
      if (missed > most || unknown.length === 0) return { missed, known: this.#runs.length - unknown.length }
      await this.#make(posts, unknown.slice(0, BATCH))
    }
  }

  blamed(posts: readonly number[]): readonly boolean[] {
    const { lines, which, mayMiss } = this.#by
    const misses = lines.map((_, line) => this.#runs.filter((run) => this.#known.isMissed(line, run, posts)).length)
    const least = misses.some((count) => count > mayMiss) ? mayMiss : 0
    return which.map((t) => lines.some(({ blamed }, line) => blamed[t] && (misses[line] ?? 0) > least))
  }

  async shortfall(posts: readonly number[], beside: readonly number[]): Promise<{ missed: number; amount: number }> {
    const { lines } = this.#by
    // More posts never make a run miss: those that miss beside it are all that can tell the two apart.
    const runs = this.#missed(beside).slice(0, WEIGHED)
    const missOf = (run: number, line: number): number | undefined => this.#known.miss(line, run, posts)
    await this.#make(
      posts,
      runs.filter((run) => lines.some((_, line) => missOf(run, line) === undefined)),
    )
    const weighed = runs.map((run) =>
      lines.reduce((sum, { measure }, line) => sum + (missOf(run, line) ?? 0) / (measure.matters || 1), 0),
    )
    return { missed: weighed.filter((one) => one > 0).length, amount: weighed.reduce((sum, one) => sum + one, 0) }
  }

  #missed(posts: readonly number[]): number[] {
    return this.#runs.filter((run) => this.#known.isAnyMissed(run, posts))
  }

  async #make(posts: readonly number[], runs: readonly number[]): Promise<void> {
    if (runs.length === 0) return
    const replications = runs.map((run) => this.#by.replications[run] ?? 0)
    this.learn(posts, await this.#simulate(posts, replications), runs)
  }
}
