import { precisionInWords } from '../words/precision-in-words.ts'
import type { PrecisionResult } from './precision-result.ts'
import type { StudyResult } from './result.ts'

/** The result of a study that ran until intervals were narrow, with why it stopped among its notices. */
export function withPrecision(result: StudyResult, precision: PrecisionResult): StudyResult {
  return { ...result, notices: [...result.notices, precisionInWords(precision)], precision }
}
