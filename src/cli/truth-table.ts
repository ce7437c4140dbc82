import { isAccepted, type PassRate, type TruthLine, type TruthRun } from '../experiment/truth-run.ts'
import { plainTable } from './plain-table.ts'

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
    `Met: ${rate(run.all)} of all lines judged, ${rate(run.predicted)} of those predicted.`,
    ...broken.map(({ found, name }) => `Does not hold: ${name} (${found}).`),
    isAccepted(run) ? 'The year is reproduced.' : 'The year is not reproduced.',
    '',
  ].join('\n')
}

/** What a line is about, with its part. */
export function lineName({ part, title }: Pick<TruthLine, 'part' | 'title'>): string {
  return part === undefined ? title : `${title}: ${part}`
}

/** A value of a line, with as many digits as its unit asks for. */
export function lineNumber(value: number, { kind, unit }: Pick<TruthLine, 'kind' | 'unit'>): string {
  const isCount = unit !== '%' && kind !== 'average'
  const digits = isCount ? 0 : 1
  const number = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return unit === '%' ? `${number} %` : number
}

/** As "38 of 45 (84 %)". */
export function rate({ judged, met }: PassRate): string {
  return judged === 0 ? 'none' : `${met} of ${judged} (${Math.floor((100 * met) / judged)} %)`
}
