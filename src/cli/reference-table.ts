import type { ReferenceVerdict } from '../laboratory/measure-reference.ts'
import { plainTable } from './plain-table.ts'

/** Digits of values and estimates: more than any of these simulations can tell. */
const digits = 6

/** What came of a reference file, for a terminal: a line for each record, and what they come to. */
export function referenceTable(verdicts: readonly ReferenceVerdict[], byChance: number, width: number): string {
  const rows = verdicts.map(({ id, value, estimate, standardError, verdict }) => [
    id,
    value.toPrecision(digits),
    estimate.toPrecision(digits),
    standardError.toPrecision(2),
    verdict,
  ])
  const many = (verdict: ReferenceVerdict['verdict']): number => verdicts.filter((it) => it.verdict === verdict).length
  const atFirst = verdicts.filter(({ again }) => again).length
  return [
    plainTable(
      [['Case', 'Value', 'Estimate', 'Standard error', 'Verdict'], ...rows],
      ['words', 'number', 'number', 'number', 'number'],
      Math.max(width, 110),
    ),
    '',
    `${many('met')} of ${verdicts.length} met, ${many('missed')} missed. Missed by four standard errors at the first try: ${atFirst}; a right engine misses no more than ${byChance} in 999 of 1,000 such files.`,
  ].join('\n')
}
