import type { KeptTruth, TruthVerdict } from './kept-truth.ts'
import type { StudyResult } from './result.ts'
import { isAccepted, type TruthRun } from './truth-run.ts'

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

/** A result, and what the truth run of its base came to where it was held to a year. */
export function addTruth(
  result: StudyResult,
  kept: readonly KeptTruth[],
  texts: Parameters<typeof truthVerdict>[1],
): StudyResult {
  const truth = truthVerdict(kept, texts)
  return truth ? { ...result, truth } : result
}
