/** An area whose published year the model must reproduce. */
export interface TruthArea {
  /** As `--area` takes it. */
  readonly name: string
  /** The year that decides. */
  readonly truth: string
  /** The year before, with nothing fitted to it: shown and not counted. */
  readonly backCast: string
  /** Runs of each year, where the command line does not say. */
  readonly replications: number
}

/** A year of England unscaled takes minutes; its sums are so large that chance is nothing in them. */
export const truthAreas: readonly TruthArea[] = [
  { name: 'buckinghamshire', truth: 'buckinghamshire-2024', backCast: 'buckinghamshire-2023', replications: 30 },
  { name: 'england', truth: 'england-2024', backCast: 'england-2023', replications: 2 },
]
