import type { MeasureSummary } from '../../experiment/result.ts'
import type { InputInfluence } from '../../experiment/sensitivity.ts'
import { chartValue } from '../../words/chart-words.ts'
import { styleOf } from '../../words/number-style.ts'
import { plainNumber } from '../../words/plain-numbers.ts'
import type { ReportPage } from '../report-page.ts'

/** The path of an input as it is read: "pathway › stages › assessment". */
export function inputNamed(path: string): string {
  return path.split('.').join(' \u203a ')
}

/** "16 to 20 children". */
export function inputRange({ range, unit }: InputInfluence): string {
  const [low, high] = range.map((end) => end.toLocaleString('en-GB'))
  return `${low} to ${high} ${unit}`.trimEnd()
}

/** What an input moves: a value with its unit, of a difference a number; a dash where it was not run. */
export function leanedNumber({ leaning }: ReportPage, value: number | undefined, measure: MeasureSummary): string {
  if (value === undefined) return '–'
  return leaning?.arm === undefined ? chartValue(value, measure) : plainNumber(value, styleOf(measure), 'table', 1)
}
