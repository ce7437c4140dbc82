import { capital, inSentence, listing } from './listing.ts'
import type { Quantity } from './number-style.ts'
import { plainNumber } from './plain-numbers.ts'
import { rowLabel } from './row-label.ts'
import { under } from './sentence.ts'
import type { Why } from './verdict-words.ts'
import { isClear } from './verdict.ts'
import { voiceOf } from './voice.ts'

/** A measure, as far as a chart speaks of it. */
export interface ChartedMeasure extends Quantity {
  readonly name: string
  readonly title: string
}

/** What a chart's title needs of a comparison. */
export interface ChartedDifference {
  readonly arm: string
  readonly mean: number
  readonly why: Why
  readonly interval?: { readonly low: number; readonly high: number } | undefined
}

/** Where a line starts and ends, and where single runs end. */
export interface ChartedLine {
  readonly label: string
  readonly first: number
  readonly last: number
  readonly band?: { readonly low: number; readonly high: number; readonly level: number } | undefined
}

/** The name of a model where room is short: "locality" is "Locality". */
export function modelLabel(name: string): string {
  return capital(name)
}

/** A value with its unit, as beside a line or in a cell: "17.5", "86.2 %". */
export function chartValue(value: number, measure: ChartedMeasure): string {
  const { styleInTable, tableUnit } = voiceOf(measure, '')
  return plainNumber(value, styleInTable, 'table') + tableUnit
}

/**
 * The finding of a chart as its title, whatever came out; without a comparison, what is drawn.
 * @param day last day of the study, as "31 March 2030"
 */
export function chartTitle(measure: ChartedMeasure, difference: ChartedDifference | undefined, day: string): string {
  if (!difference) return capital(rowLabel(measure.name, measure.title))
  const { short, lower, higher } = voiceOf(measure, day)
  const way = difference.mean < 0 ? lower : higher
  switch (difference.why) {
    case 'clear':
      return `${under(difference.arm)}, ${way}`
    case 'also changed':
      return isClear(difference.interval) ? `${under(difference.arm)}, ${way}` : `No clear change in ${short}`
    case 'exactly the same':
      return `${capital(short)} would be exactly the same`
    case 'about the same':
      return `${capital(short)} would be about the same`
    case 'too small to matter':
      return `The difference in ${short} is too small to matter`
    case 'cannot tell':
      return `No clear difference in ${short}`
    case 'too early':
      return `${capital(short)}: too early to say`
  }
}

/** What a chart shows, of whom, where and when: "Children in care, end of each month, Buckinghamshire, April 2025 to …". */
export function chartCaption(measure: ChartedMeasure, each: string, area: string, period: string): string {
  const unit = measure.unit === '' || isNamed(measure) ? '' : `, ${measure.unit === '%' ? 'in 100' : measure.unit}`
  return `${capital(measure.title)}${unit}, ${each}, ${area}, ${period}.`
}

/** Whether the title says the unit already. */
function isNamed({ title, unit }: ChartedMeasure): boolean {
  return unit === 'children' || unit === 'young people' || title.toLowerCase().includes(unit.toLowerCase())
}

/** "8 runs in 10 fall inside the shading". */
export function bandLabel(level: number): string {
  return `${runsIn10(level)} fall inside the shading`
}

/** A level as runs: 0.8 is "8 runs in 10", 0.95 is "95 runs in 100". */
export function runsIn10(level: number): string {
  const tenths = level * 10
  const whole = Math.abs(tenths - Math.round(tenths)) < 1e-9
  return whole ? `${Math.round(tenths)} runs in 10` : `${Math.round(level * 100)} runs in 100`
}

/** A line chart told: where each line starts and ends, and how far apart single runs end. */
export function lineChartText(measure: ChartedMeasure, lines: readonly ChartedLine[]): string {
  const moves = lines.map(({ label, first, last }) => {
    const [from, to] = [chartValue(first, measure), chartValue(last, measure)]
    return from === to ? `${label} starts and ends at ${to}` : `${label} starts at ${from} and ends at ${to}`
  })
  const bands = lines.flatMap(({ label, band }) =>
    band ? [`between ${chartValue(band.low, measure)} and ${chartValue(band.high, measure)} for ${label}`] : [],
  )
  const level = lines.find(({ band }) => band)?.band?.level
  const ends = level === undefined ? '' : ` ${runsIn10(level)} end ${listing(bands, 'and')}.`
  return `${moves.join('; ')}.${ends}`
}

/** Said when a scale does not show nothing: "The scale starts at 14, not at zero." */
export function scaleNote(low: number): string {
  const style = Number.isInteger(low) ? 'count' : 'ratio'
  return low === 0 ? '' : `The scale starts at ${plainNumber(low, style, 'table')}, not at zero.`
}

/** Bars told: "Functional: 1,780 by design and 2,260 unplanned; Locality: …" */
export function barsText(
  bars: readonly {
    readonly label: string
    readonly parts: readonly { readonly part: string; readonly value: string }[]
  }[],
): string {
  const told = bars.map(
    ({ label, parts }) =>
      `${label}: ${listing(
        parts.map(({ part, value }) => `${value} ${inSentence(part)}`),
        'and',
      )}`,
  )
  return `${told.join('; ')}.`
}
