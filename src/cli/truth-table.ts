import { isAccepted, type TruthRun } from '../experiment/truth-run.ts'
import { plainTable } from './plain-table.ts'
import { lineName, lineNumber, passRateInWords } from './truth-words.ts'

/** A truth run for a terminal: its lines, what it comes to, and the identities that do not hold. */
export function truthTable(run: TruthRun, width: number): string {
  const head = ['', 'Published', 'Simulated', 'Bar', 'Role', 'Verdict']
  const rows = run.lines.map((line) => [
    lineName(line),
    lineNumber(line.published, line),
    line.simulated === null ? '' : lineNumber(line.simulated, line),
    `± ${line.bar.words}`,
    line.role,
    line.verdict,
  ])
  const broken = run.identities.filter(({ holds }) => !holds)
  return [
    `${run.area}, ${run.year}`,
    '',
    plainTable([head, ...rows], ['words', 'number', 'number', 'number', 'number', 'number'], Math.max(width, 100)),
    '',
    `Met: ${passRateInWords(run.all)} of all lines judged, ${passRateInWords(run.predicted)} of those predicted.`,
    ...broken.map(({ found, name }) => `Does not hold: ${name} (${found}).`),
    isAccepted(run) ? 'The year is reproduced.' : 'The year is not reproduced.',
    '',
  ].join('\n')
}
