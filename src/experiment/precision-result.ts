/** How narrow one interval is. */
export interface PrecisionLine {
  readonly arm: string
  readonly measure: string
  readonly title: string
  /** Half the width of the interval, and what is wanted, in the measure's unit. */
  readonly half: number
  readonly wanted: number
}

/** How a study with a precision stopped, or stands. */
export interface PrecisionResult {
  readonly part: number
  readonly measure?: string
  readonly replications: number
  /** Replications that were enough; absent where the ceiling came first. */
  readonly enough?: number
  /** Those not narrow enough, widest first; empty when all are. */
  readonly wide: readonly PrecisionLine[]
}
