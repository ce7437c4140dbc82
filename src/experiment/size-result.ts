import type { CheckResult } from './result.ts'
import type { FewerPosts, Trying } from './staffing-tried.ts'
import type { WarmUpResult } from './warm-up-result.ts'

/** The answer to how many people the targets of a scenario need. */
export interface SizeResult {
  readonly caseflow: string
  readonly format: 1
  readonly scenario: { readonly title: string; readonly file: string; readonly sha256: string }
  readonly seed: string
  readonly years: number
  readonly start: string
  /** Of the scenario as written, where it begins empty: every staffing has the same. */
  readonly warmUp?: WarmUpResult
  /** Share of runs in which all targets must be met at once. */
  readonly inRuns: number
  /** Whether fresh runs meet them so often. */
  readonly met: boolean
  readonly sentence: string
  readonly teams: readonly SizedTeam[]
  readonly cost: { readonly before: number; readonly after: number; readonly bound: number }
  /** Runs the search did not see, with what was found, or with the most that was tried. */
  readonly confirmation: SizePoint
  /** Staffings that were put to such runs, in order, each to runs of its own. */
  readonly confirmations: readonly Trying[]
  /** From the staffing of today to that found and beyond: what each step buys. */
  readonly frontier: readonly SizePoint[]
  /** Staffings that were simulated in the search, in order, with the runs it took beside what followed from others. */
  readonly search: readonly { readonly posts: readonly number[]; readonly runs: number; readonly metRuns: number }[]
  /** Runs of the search in which a staffing may miss to be possible, and to be put to fresh runs. */
  readonly searchRuns: { readonly mayMiss: number; readonly mustMiss: number }
  /** Runs each staffing is judged by in the search. */
  readonly replications: number
  readonly checks: readonly CheckResult[]
}

/** A team whose posts may change. */
export interface SizedTeam {
  readonly team: string
  readonly role: string
  readonly before: number
  readonly after: number
  /** Fewest posts that could do, however many the others had; absent where nothing was enough. */
  readonly bound?: number
  /** How the fresh runs do with one post fewer here; absent where nothing was confirmed, or one post is all there is. */
  readonly fewer?: FewerPosts
}

/** A staffing and how it does. */
export interface SizePoint {
  readonly posts: readonly number[]
  readonly total: number
  readonly cost: number
  readonly runs: number
  /** Runs in which all targets are met at once, and the 95 % interval of their share (Clopper and Pearson 1934). */
  readonly metRuns: number
  readonly interval: { readonly low: number; readonly high: number; readonly level: number }
  readonly targets: readonly TargetEvidence[]
}

/** How one target does in one place over the runs. */
export interface TargetEvidence {
  readonly measure: string
  readonly title: string
  readonly unit: string
  readonly bound: 'at-most' | 'at-least'
  readonly limit: number
  readonly by: 'area' | 'team' | 'locality'
  /** Team or locality; absent for the area. */
  readonly place?: string
  readonly mean: number
  /** Nine runs in ten are no worse than this. */
  readonly worst: number
  readonly metRuns: number
  /** How far the mean misses, in the measure's unit; 0 where it does not. */
  readonly miss: number
}
