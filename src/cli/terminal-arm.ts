import type { StudyResult } from '../experiment/result.ts'
import { styleOf } from '../words/number-style.ts'
import { plainNumber, withUnit } from '../words/plain-numbers.ts'
import { rowLabel } from '../words/row-label.ts'
import { plainTable } from './plain-table.ts'

/** One arm by itself: its measures, the average and where 8 runs in 10 fall. Twins for each 10,000 children are left out. */
export function armTable(result: StudyResult, width: number): string {
  const [arm] = result.arms
  const table: string[][] = [['', 'average', '8 runs in 10']]
  for (const measure of arm?.measures ?? []) {
    if (measure.name.endsWith('-per-10000') || measure.kind === 'parts') continue
    const style = styleOf(measure)
    const number = (value: number): string => plainNumber(value, style, 'table')
    const { mean, band } = measure.overall
    table.push([
      `  ${rowLabel(measure.name, measure.title)}`,
      withUnit(number(mean), measure.unit === '%' ? '%' : ''),
      band ? `${number(band.low)} to ${number(band.high)}` : '',
    ])
  }
  return plainTable(table, ['words', 'number', 'number'], width)
}
