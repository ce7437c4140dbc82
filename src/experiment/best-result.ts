import type { Interval } from './result-values.ts'

/** Which of three or more models is best on one row of the headline. */
export interface BestOnMeasure {
  readonly measure: string
  readonly betterWhen: 'lower' | 'higher'
  /** Replications in which every arm has a value. */
  readonly counted: number
  readonly arms: readonly ArmAgainstBest[]
  /** Names of the arms that cannot be told apart from the best, in the order of the arms. */
  readonly notToldFromBest: readonly string[]
  /** Every two arms: `arm` less `against`. */
  readonly pairs: readonly PairDifference[]
}

export interface ArmAgainstBest {
  readonly arm: string
  /** Over the replications counted. */
  readonly mean: number
  /** Share of the replications in which it was best; where several were, each has its part. They come to 1. */
  readonly shareOfReplicationsBest: number
  /** The same over draws of the inputs; only when inputs are drawn from their ranges. */
  readonly probabilityBest?: number
  /** Its mean less the best mean of the other arms, in the measure's unit, turned so that above 0 is better. */
  readonly againstBest: { readonly mean: number; readonly interval?: Interval }
}

export interface PairDifference {
  readonly arm: string
  readonly against: string
  readonly mean: number
  /** Simultaneous over all pairs and all headline rows. */
  readonly interval?: Interval
}

/** How the best was selected by runs that went where they decided. */
export interface SelectionResult {
  readonly measure: string
  readonly betterWhen: 'lower' | 'higher'
  /** Smallest difference worth finding, in the measure's unit. */
  readonly indifference: number
  /** Chance of choosing wrongly where the best is better than every other by that or more. */
  readonly error: number
  /** Replications of every arm before any was left out: those of the study. */
  readonly first: number
  /** Replications after which it stood so. */
  readonly stage: number
  /** Arms still in play; one when it was decided. */
  readonly inPlay: readonly string[]
  /** Arms left out, and after how many replications. */
  readonly out: readonly { readonly arm: string; readonly stage: number }[]
  /** Replications simulated of each arm. */
  readonly replications: readonly { readonly arm: string; readonly count: number; readonly mean: number }[]
  /** Why it stopped: one was left, the most runs allowed came first, or an arm has no value in some run. */
  readonly why: 'decided' | 'most-runs' | 'no-value'
}
