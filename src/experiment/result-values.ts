/** A value over replications. */
export interface Summary {
  readonly mean: number
  readonly median: number
  /** One for each replication, in order; null where that replication has no value (a share of nothing). */
  readonly replications: readonly (number | null)[]
  /** Replications that have a value, and so stand behind the mean. Addition. */
  readonly counted: number
  /** Absent under two replications. */
  readonly interval?: Interval
  /** Absent under two replications. */
  readonly band?: Band
  /** Where single runs fall when inputs are drawn from their ranges too; only when they are. Addition. */
  readonly bandWithParameters?: Band
  /** Shares of chance and of unknown inputs, only when inputs are drawn from their ranges. */
  readonly variance?: Variance
}

/** Shares of the variance of a run with inputs drawn, which come to 1; both 0 where nothing varies. */
export interface Variance {
  readonly chance: number
  readonly parameters: number
}

/** A range in which the mean over endless replications lies, as sure as `level`. */
export interface Interval {
  readonly low: number
  readonly high: number
  readonly level: number
  readonly kind: 'confidence-of-mean'
  /** Headline rows the level allows for at once (Bonferroni); absent for one by itself. Addition. */
  readonly comparisons?: number
}

/** Where single replications fall: 8 in 10 lie inside. */
export interface Band {
  readonly low: number
  readonly high: number
  readonly level: number
  readonly kind: 'prediction'
  readonly uncertainty: 'chance' | 'chance-and-parameters'
}

export interface YearValue {
  /** Financial year, as "2025-26". */
  readonly year: string
  readonly mean: number
  readonly band?: Band
}

export interface MonthValue {
  /** As "2025-04". */
  readonly month: string
  readonly mean: number
  readonly band?: Band
}

export interface TeamValue {
  readonly team: string
  readonly mean: number
  readonly byYear: readonly YearValue[]
}

export interface LocalityValue {
  readonly locality: string
  readonly mean: number
  readonly byYear: readonly YearValue[]
}
