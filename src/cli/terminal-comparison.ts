import type { Comparison, StudyResult } from '../experiment/result.ts'
import { safetyMeasure } from '../words/headline-measures.ts'
import { rowLabel } from '../words/row-label.ts'
import type { Verdict } from '../words/verdict-words.ts'
import { plainTable } from './plain-table.ts'
import type { TerminalOptions } from './terminal-options.ts'

const groups: readonly (readonly [heading: string, verdicts: readonly Verdict[]])[] = [
  ['Better', ['better']],
  ['Worse', ['worse']],
  ['No clear difference', ['no-clear-difference', 'exactly-the-same']],
  ['Also changed, or too early to say', ['not-judged']],
]

/** The headline rows of one arm against the first, better and worse side by side with what does not differ. */
export function comparisonTable(result: StudyResult, arm: string, { colour }: TerminalOptions): string {
  const [base] = result.arms
  const rows = result.headline.flatMap((name): Comparison[] => {
    const found = result.comparisons.find((one) => one.arm === arm && one.measure === name)
    return found ? [found] : []
  })
  const bold = (text: string): string => (colour ? `\u001B[1m${text}\u001B[22m` : text)
  const table = plainTable(['left', 'right', 'right', 'left', 'right'])
  const runs = rows.some((row) => row.cells.runs !== '') ? 'runs' : ''
  table.push(['', base?.name ?? '', arm, 'difference', runs])
  for (const [heading, verdicts] of groups) {
    const inGroup = rows.filter((row) => row.measure !== safetyMeasure && verdicts.includes(row.verdict))
    if (inGroup.length === 0) continue
    table.push([bold(`  ${heading}`), '', '', '', ''])
    for (const row of inGroup) table.push(cellsOf(result, row, '    '))
  }
  const safety = rows.find((row) => row.measure === safetyMeasure)
  if (safety) {
    table.push([bold('  Safety line'), '', '', '', ''])
    table.push(cellsOf(result, safety, '    '))
  }
  return table.toString().replace(/[ \t]+$/gm, '')
}

function cellsOf(result: StudyResult, row: Comparison, indent: string): string[] {
  const title = result.arms[0]?.measures.find((measure) => measure.name === row.measure)?.title ?? row.measure
  const { against, arm, difference, runs } = row.cells
  return [`${indent}${rowLabel(row.measure, title)}`, against, arm, difference, runs]
}
