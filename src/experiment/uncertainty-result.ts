/** What a study was made again with: values drawn from their ranges. */
export interface UncertaintyResult {
  /** Draws of all inputs together. */
  readonly draws: number
  /** Replications of every draw, the first so many of the study's: the same luck for each. */
  readonly replications: number
  readonly parameters: readonly DrawnParameter[]
  readonly answers: readonly { readonly arm: string; readonly against: string; readonly sentence: string }[]
}

/** A value that was drawn; ends in the unit written. */
export interface DrawnParameter {
  /** Dotted path in the scenario file. */
  readonly path: string
  readonly unit: string
  readonly value: number
  readonly range: readonly [number, number]
  readonly law: string
  /** Arms it belongs to, when not all. */
  readonly arms?: readonly string[]
}
