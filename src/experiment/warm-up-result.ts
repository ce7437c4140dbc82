import type { Interval } from './result-values.ts'

/** How a study that begins empty was warmed up, and whether that was enough. */
export interface WarmUpResult {
  /** Length, the same for every model [days]. */
  readonly days: number
  /** `MSER-5`: found; `given`: the scenario says so. */
  readonly how: 'MSER-5' | 'given'
  /** By how much it is longer than what MSER-5 cuts, so that what follows is level [days]. */
  readonly lengthened: number
  /** Pilot runs of each model, and how long each was [years]. */
  readonly pilots: number
  readonly years: number
  /** Whether every series is level after it. */
  readonly settled: boolean
  /** Children held, in all and by team, of every model. */
  readonly series: readonly WarmUpSeries[]
  /** Teams with a load over 1 in the last year of the pilot runs, highest first. */
  readonly overloaded: readonly OverloadedTeam[]
}

/** Children held by a team, or by all, week by week, averaged over the pilot runs. */
export interface WarmUpSeries {
  readonly arm: string
  /** Absent for all teams together. */
  readonly team?: string
  /** What MSER-5 cuts [days]. */
  readonly cut: number
  /** Whether that is the most it may cut, so that the pilot runs are too short to tell. */
  readonly atEnd: boolean
  /** Mean of the first and of the second half of what follows the warm-up [children]. */
  readonly first: number
  readonly second: number
  /** Second less first, run by run; the interval holds for all series together. */
  readonly difference: { readonly mean: number; readonly interval?: Interval }
  /** Whether the halves agree: 0 lies in the interval, or they differ by under 1 %. */
  readonly level: boolean
}

export interface OverloadedTeam {
  readonly arm: string
  readonly team: string
  /** Of what it has, as a share: over 1 is more than there is. */
  readonly load: number
  /** `hours` of work wanted for those there are, or children for the `places` there are. */
  readonly per: 'hours' | 'places'
}
