import { isAccepted, type PassRate, type TruthRun } from './truth-run.ts'

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

/** A truth run as it is kept. */
export function keptTruth(base: { file: string; sha256: string }, truth: TruthRun, backCast: TruthRun): KeptTruth {
  const { area, year, replications, all, predicted } = truth
  return {
    area,
    base: base.file,
    sha256: base.sha256,
    year,
    replications,
    reproduced: isAccepted(truth),
    all,
    predicted,
    backCast: { year: backCast.year, all: backCast.all, predicted: backCast.predicted },
  }
}

/**
 * The truth run of the base that scenarios rest on.
 * @param texts every text they were read from
 * @returns undefined where no base among them was held to a year
 */
export function truthVerdict(
  kept: readonly KeptTruth[],
  texts: readonly { readonly file: string; readonly sha256: string }[],
): TruthVerdict | undefined {
  for (const truth of kept) {
    const found = texts.find(({ file }) => file === truth.base)
    if (found) return { ...truth, unchanged: found.sha256 === truth.sha256 }
  }
  return undefined
}
