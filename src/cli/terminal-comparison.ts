import type { Comparison, StudyResult } from '../experiment/result.ts'
import { safetyMeasure } from '../words/headline-measures.ts'
import { countedIn } from '../words/practice-assumptions-in-words.ts'
import { rowLabel } from '../words/row-label.ts'
import type { Verdict } from '../words/verdict-words.ts'
import { emphasis } from './emphasis.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'

const groups: readonly (readonly [heading: string, verdicts: readonly Verdict[]])[] = [
  ['Better', ['better']],
  ['Worse', ['worse']],
  ['No clear difference', ['no-clear-difference', 'exactly-the-same']],
  ['Also changed, or too early to say', ['not-judged']],
]

/**
 * The headline rows of one arm against the first, better and worse side by side with what does not differ. The safety
 * line stands last whatever it says.
 */
export function comparisonTable(result: StudyResult, arm: string, options: TerminalOptions): string {
  const [base] = result.arms
  const rows = result.headline.flatMap((name): Comparison[] => {
    const found = result.comparisons.find((one) => one.arm === arm && one.measure === name)
    return found ? [found] : []
  })
  const runs = rows.some((row) => row.cells.runs !== '') ? ', runs' : ''
  const practised = rows.some((row) => row.withPractice)
  const counted = countedIn(result.arms, [base?.name ?? '', arm])
  const head = practised ? [`${counted}${runs}`, 'with practice assumptions'] : [`difference${runs}`]
  const table: string[][] = [['', base?.name ?? '', arm, ...head]]
  for (const [heading, verdicts] of groups) {
    const inGroup = rows.filter((row) => row.measure !== safetyMeasure && verdicts.includes(row.verdict))
    if (inGroup.length === 0) continue
    table.push([`  ${emphasis(heading, options)}`, '', '', ...head.map(() => '')])
    for (const row of inGroup) table.push(cellsOf(result, row, '    ', practised))
  }
  for (const row of rows.filter(({ measure }) => measure === safetyMeasure))
    table.push(cellsOf(result, row, '  ', practised))
  const columns = ['words', 'number', 'number', 'words', 'number'] as const
  return plainTable(table, columns.slice(0, practised ? 5 : 4), options.width)
}

function cellsOf(result: StudyResult, row: Comparison, indent: string, practised: boolean): string[] {
  const title = result.arms[0]?.measures.find((measure) => measure.name === row.measure)?.title ?? row.measure
  const { against, arm, difference, runs } = row.cells
  return [
    `${indent}${rowLabel(row.measure, title)}`,
    against,
    arm,
    runs === '' ? difference : `${difference}, ${runs.replaceAll(' ', '\u00a0')}`,
    ...(practised ? [row.withPractice?.cells.short ?? ''] : []),
  ]
}
