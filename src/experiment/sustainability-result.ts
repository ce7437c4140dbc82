import type { Interval, MonthValue } from './result-values.ts'

/** How hard one team works, whether its waiting list runs away, and what it leans on. */
export interface TeamSustainability {
  readonly arm: string
  readonly team: string
  /** Absent where the team's workers have neither hours nor a cap. */
  readonly load?: TeamLoad
  /** Children without a worker, on average over the month. */
  readonly waiting: { readonly byMonth: readonly MonthValue[]; readonly lastYear: number }
  readonly queue: QueueFinding
  /** Of the last year; a measure that does not tell of teams, or has nothing to tell of this one, is absent. */
  readonly leaningOn: readonly { readonly measure: string; readonly title: string; readonly value: number }[]
}

export interface TeamLoad {
  /** `hours`: hours of work wanted for every 100 there are; `places`: children for every 100 the workers may hold. */
  readonly per: 'hours' | 'places'
  readonly byMonth: readonly { readonly month: string; readonly mean: number }[]
  readonly byYear: readonly { readonly year: string; readonly mean: number }[]
  readonly lastYear: number
  /** Of the last year in each replication, in order; null where it has no value. */
  readonly replications: readonly (number | null)[]
}

/** What becomes of a team's list of children without a worker. */
export interface QueueFinding {
  /** `runs-away`: it still grows at the end; `lasts`: it does not, as far as runs can tell. */
  readonly verdict: 'runs-away' | 'lasts' | 'not-judged'
  /** Why it is not judged. */
  readonly why?: 'too few runs' | 'too short'
  /** The last three months less the same three a year before [children]. */
  readonly growth?: {
    readonly mean: number
    /** Simultaneous over the teams of the arm. */
    readonly interval?: Interval
    /** Runs in which it grew, and runs. */
    readonly growing: number
    readonly counted: number
  }
  /** Month from which it runs away, with the months between which that lies; only where it does. */
  readonly from?: { readonly month: string; readonly low: string; readonly high: string; readonly level: number }
}
