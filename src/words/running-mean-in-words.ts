import { type ChartedMeasure, modelLabel } from './chart-words.ts'
import { inSentence, several } from './listing.ts'
import { styleOf } from './number-style.ts'
import { plainNumber } from './plain-numbers.ts'
import { rowLabel } from './row-label.ts'

/** An average that settled, as far as words speak of it. */
export interface SettledTold {
  readonly measure: ChartedMeasure
  readonly arm?: string | undefined
  readonly wanted: number
  readonly narrow?: number | undefined
  readonly points: readonly { readonly runs: number; readonly mean: number }[]
}

/** Said above the pictures. */
export const runningMeanIntro: string =
  'The average over the first runs, the first and second, and so on. The shading is the 95% range of the average, as wide as this page prints it; the broken lines are how near to the last average it was to come. However near it is, there are at least 10 runs, and five more that confirm it.'

/** What came of it, as the title of a chart. */
export function settledTitle({ measure, arm, narrow }: SettledTold): string {
  const label = rowLabel(measure.name, measure.title)
  const of = arm === undefined ? label : `Difference of ${modelLabel(arm)} in ${inSentence(label)}`
  return narrow === undefined ? `${of}: not near enough` : `${of}: near enough from ${several(narrow, 'run', 'runs')}`
}

/** The picture in words. */
export function settledText({ measure, wanted, narrow, points }: SettledTold): string {
  const number = (value: number): string => plainNumber(value, styleOf(measure), 'table', 1)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return ''
  const moved = `The average is ${number(first.mean)} after ${several(first.runs, 'run', 'runs')} and ${number(last.mean)} after ${last.runs}.`
  const near = `It was to be known to within ${number(wanted)} either way`
  return narrow === undefined
    ? `${moved} ${near}, which it was not.`
    : `${moved} ${near}, which it was from ${narrow} on.`
}
