/** How many of the lines that are judged were met. */
export interface PassRate {
  readonly met: number
  readonly judged: number
}

/** What holding an area's base to a published year came to, as it is kept beside the bases. */
export interface KeptTruth {
  readonly area: string
  /** The base, as its text is named, and the SHA-256 of that text when it was held to the year. */
  readonly base: string
  readonly sha256: string
  readonly year: string
  readonly replications: number
  /** Whether it reached what is asked of it. */
  readonly reproduced: boolean
  readonly all: PassRate
  readonly predicted: PassRate
  /** The year before, with nothing fitted to it; it does not decide. */
  readonly backCast: { readonly year: string; readonly all: PassRate; readonly predicted: PassRate }
}

/** The same for a study that rests on that base. */
export interface TruthVerdict extends KeptTruth {
  /** Whether the base is as it was then. */
  readonly unchanged: boolean
}
