import type { Cursor } from './cursor.ts'
import { factor } from './dimensions.ts'
import { isOriginKey } from './origin.ts'
import type { CaseWeights } from './workforce.ts'

const HINT = 'Write a factor above 0, as "1.2"; all of them are scaled so that the mean case weighs 1.'

/** What a child weighs against the cap in each stage, and each further child of a family. */
export function readCaseWeights(cursor: Cursor): CaseWeights {
  const stages: { stage: string; weight: number }[] = []
  let furtherSibling = 1
  for (const value of cursor.entries()) {
    if (isOriginKey(value.name)) continue
    const weight = value.quantity(factor)
    if (weight === 0) value.report('out-of-range', 'A child who weighs nothing would never fill a caseload.', HINT)
    if (value.name === 'furtherSibling') furtherSibling = weight
    else stages.push({ stage: value.referKey('stage'), weight })
  }
  cursor.done()
  return { stages, furtherSibling }
}
