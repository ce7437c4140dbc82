import type { Band, MeasureSummary } from '../../experiment/result.ts'
import {
  bandLabel,
  chartCaption,
  chartTitle,
  chartValue,
  lineChartText,
  runsIn10,
  scaleNote,
} from '../../words/chart-words.ts'
import { monthInWords } from '../../words/period-in-words.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { timeChart, timeScale } from '../charts/time-chart.ts'
import type { TimePoint, TimeSeries } from '../charts/time-series.ts'
import type { Column, TableOptions } from '../data-table.ts'
import type { Content } from '../element.ts'
import { lineSample } from '../icons.ts'
import type { ModelLook } from '../model-look.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** What is drawn over time, where it was measured. */
const charted: readonly string[] = [
  'caseload-per-worker',
  'unallocated',
  'allocation-wait',
  'looked-after-open',
  're-referral-rate',
  'children-in-need-open',
]

interface Moment {
  readonly key: string
  readonly at: number
  readonly label: string
}

interface DrawnLine {
  readonly look: ModelLook
  readonly measure: MeasureSummary
  /** One for each moment; undefined where there is no value. */
  readonly values: readonly ({ readonly mean: number; readonly band?: Band } | undefined)[]
}

/**
 * How the main figures run through the years under each model.
 * @param measures names of those drawn, in order; one that was not measured is left out
 */
export function overTime(
  page: ReportPage,
  heading = 'Over time',
  measures: readonly string[] = charted,
): Section | undefined {
  const figures = measures.flatMap((name) => chartOf(page, name) ?? [])
  if (figures.length === 0) return undefined
  const intro = 'The shading shows where 8 runs in 10 fall. It is not the range of the average, which is narrower.'
  const told = page.result.replications < 2 ? '' : intro
  return section(page, heading, told, page.make('div', { class: 'figs' }, figures))
}

function chartOf(page: ReportPage, name: string): HTMLElement | undefined {
  const { result, models } = page
  const found = models.flatMap((look) => {
    const measure = measureOf(result, look.name, name)
    return measure ? [{ look, measure }] : []
  })
  const first = found[0]?.measure
  if (!first) return undefined
  const monthly = found.every(({ measure }) => (measure.byMonth?.length ?? 0) > 0)
  const moments = monthly ? monthsOf(page) : yearsOf(page)
  const lines = found.map(
    ({ look, measure }): DrawnLine => ({ look, measure, values: valuesAt(measure, moments, monthly) }),
  )
  const shown = lines.filter(({ values }) => values.some((value) => value !== undefined))
  if (shown.length === 0) return undefined
  return figureOf(page, first, shown, moments, monthly)
}

function figureOf(
  page: ReportPage,
  measure: MeasureSummary,
  lines: readonly DrawnLine[],
  moments: readonly Moment[],
  monthly: boolean,
): HTMLElement {
  const series = lines.map((line): TimeSeries => {
    const points = pointsOf(line, moments)
    return { look: line.look, points, ends: chartValue(points.at(-1)?.mean ?? 0, measure) }
  })
  const level = lines.flatMap(({ values }) => values.flatMap((value) => value?.band?.level ?? []))[0]
  const from = Number(page.result.start.slice(0, 4))
  const chart = {
    series,
    from,
    to: from + page.result.years,
    band: level === undefined ? undefined : bandLabel(level),
    marks: !monthly,
  }
  const told = lineChartText(
    measure,
    lines.flatMap(({ look, values }) => {
      const present = values.filter((value) => value !== undefined)
      const [first, last] = [present[0], present.at(-1)]
      return first && last ? [{ label: look.label, first: first.mean, last: last.mean, band: last.band }] : []
    }),
  )
  const each = monthly
    ? measure.kind === 'stock'
      ? 'end of each month'
      : 'average of each month'
    : 'each year to 31 March'
  return chartFigure(page, {
    title: chartTitle(measure, differenceOf(page, measure.name), page.period.lastDay),
    caption: chartCaption(measure, each, page.result.area, page.periodTold),
    key: keyOf(page, lines),
    draw: (size, labelledBy) => timeChart(page.document, chart, size, labelledBy),
    text: [told, scaleNote(timeScale(series).low)].filter((sentence) => sentence !== '').join(' '),
    table: tableOf(measure, lines, moments, monthly, level),
  })
}

/** With two models the title says what came of them; with one there is nothing to find, with three no one finding. */
function differenceOf({ result, models }: ReportPage, name: string) {
  const arm = models.length === 2 ? models[1]?.name : undefined
  const comparison = arm === undefined ? undefined : comparisonOf(result, arm, name)
  if (!comparison) return undefined
  const { mean, interval } = comparison.difference
  return { arm: comparison.arm, mean, why: comparison.why, interval }
}

function pointsOf({ values }: DrawnLine, moments: readonly Moment[]): TimePoint[] {
  return values.flatMap((value, i) => {
    const at = moments[i]?.at
    return value && at !== undefined ? [{ at, mean: value.mean, low: value.band?.low, high: value.band?.high }] : []
  })
}

function keyOf(page: ReportPage, lines: readonly DrawnLine[]): Content {
  return lines.map(({ look }) => page.make('span', {}, lineSample(page.document, look), look.label))
}

/** A month is drawn at its end, a year in its middle. */
function monthsOf({ period, result }: ReportPage): Moment[] {
  const from = Number(result.start.slice(0, 4))
  return period.months.map((month, i) => ({ key: month, at: from + (i + 1) / 12, label: monthInWords(month) }))
}

function yearsOf({ period, result }: ReportPage): Moment[] {
  const from = Number(result.start.slice(0, 4))
  return period.years.map((year, i) => ({ key: year, at: from + i + 0.5, label: year }))
}

function valuesAt(measure: MeasureSummary, moments: readonly Moment[], monthly: boolean): DrawnLine['values'] {
  const byKey = new Map<string, { readonly mean: number; readonly band?: Band }>(
    monthly
      ? measure.byMonth?.map((value) => [value.month, value])
      : measure.byYear.map((value) => [value.year, value]),
  )
  return moments.map(({ key }) => byKey.get(key))
}

function tableOf(
  measure: MeasureSummary,
  lines: readonly DrawnLine[],
  moments: readonly Moment[],
  monthly: boolean,
  level: number | undefined,
): TableOptions {
  const ends = level === undefined ? [] : [`Low, ${runsIn10(level)}`, `High, ${runsIn10(level)}`]
  const columns: Column[] = [
    { head: monthly ? 'Month' : 'Year' },
    ...lines.flatMap(({ look }) =>
      ['Average', ...ends].map((head): Column => ({ head, group: look.label, numeric: true })),
    ),
  ]
  const told = (value: number | undefined): string => (value === undefined ? 'no value' : chartValue(value, measure))
  // A moment at which no line has a point is no row either.
  const rows = moments.flatMap(({ label }, i) => {
    const values = lines.map((line) => line.values[i])
    if (values.every((value) => value === undefined)) return []
    const cells = values.flatMap((value) => [
      told(value?.mean),
      ...(level === undefined ? [] : [told(value?.band?.low), told(value?.band?.high)]),
    ])
    return [[label, ...cells]]
  })
  return { caption: measure.title, columns, rows }
}
