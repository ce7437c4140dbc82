import * as Plot from '@observablehq/plot'
import type { MeasureSummary } from '../../experiment/result.ts'
import { barsText, chartCaption, chartTitle, chartValue, runsIn10 } from '../../words/chart-words.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import type { ChartWidth } from '../charts/plain-plot.ts'
import { chartScale } from '../charts/chart-scale.ts'
import { MARK_AT, ROW_HEIGHT, rowChart } from '../charts/row-chart.ts'
import type { ModelLook } from '../model-look.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'

/** The parts of all changes of worker, in the order drawn. */
const parts = [
  ['designed-changes-of-worker', 'By design'],
  ['unplanned-changes-of-worker', 'Unplanned'],
] as const

/** Half the height of a bar [px]. */
const HALF = 9

interface Bar {
  readonly look: ModelLook
  readonly parts: readonly {
    readonly part: string
    readonly measure: MeasureSummary
    readonly from: number
    readonly to: number
  }[]
}

/** Changes of worker in the last year, those the teams' lines make apart from those nobody planned. */
export function workerChanges(page: ReportPage): HTMLElement | undefined {
  const bars = page.models.flatMap((look) => barOf(page, look) ?? [])
  const first = bars[0]?.parts[0]?.measure
  if (bars.length === 0 || !first) return undefined
  const year = page.period.years.at(-1) ?? ''
  const scale = chartScale(
    bars.flatMap((bar) => bar.parts.map(({ to }) => to)),
    true,
  )
  const told = bars.map(({ look, parts }) => ({
    label: look.label,
    parts: parts.map(({ part, measure }) => ({ part, value: chartValue(measure.overall.mean, measure) })),
  }))
  // Where there is no room for the words, the key over the chart gives the order of the numbers.
  const rows = (size: ChartWidth) =>
    told.map(({ label, parts }) => {
      const numbers = parts.map(({ part, value }) => (size === 'wide' ? `${value} ${part.toLowerCase()}` : value))
      return { label: `${label}: ${numbers.join(size === 'wide' ? ', ' : ' and ')}` }
    })
  const whole = measureOf(page.result, bars[0]?.look.name ?? '', 'changes-of-worker') ?? first
  return chartFigure(page, {
    title: chartTitle(whole, differenceOf(page), page.period.lastDay),
    caption: chartCaption({ ...whole, title: 'Changes of worker' }, year, page.result.area, 'by reason'),
    key: [
      page.make('span', {}, page.make('i', { class: 'swatch full' }), 'By design'),
      page.make('span', {}, page.make('i', { class: 'swatch open' }), 'Unplanned'),
    ],
    keyAlways: true,
    draw: (size, labelledBy) => rowChart(page.document, rows(size), scale, segments(bars), size, labelledBy),
    text: barsText(told),
    table: tableOf(bars, year),
  })
}

function barOf({ result }: ReportPage, look: ModelLook): Bar | undefined {
  let from = 0
  const drawn = parts.flatMap(([name, part]) => {
    const measure = measureOf(result, look.name, name)
    if (!measure) return []
    const segment = { part, measure, from, to: from + measure.overall.mean }
    from = segment.to
    return [segment]
  })
  return drawn.length === parts.length ? { look, parts: drawn } : undefined
}

/** The first part full, the second open, each a hair apart from its neighbour. */
function segments(bars: readonly Bar[]): Plot.Markish {
  return bars.map(({ look, parts }, row) =>
    parts.map(({ from, to }, i) =>
      Plot.rect([{ from, to }], {
        x1: 'from',
        x2: 'to',
        y1: row * ROW_HEIGHT + MARK_AT - HALF,
        y2: row * ROW_HEIGHT + MARK_AT + HALF,
        fill: i === 0 ? `var(--${look.letter})` : `var(--${look.letter}-band)`,
        stroke: i === 0 ? 'none' : `var(--${look.letter})`,
        strokeWidth: 2,
        insetLeft: i === 0 ? 0 : 3,
        insetTop: i === 0 ? 0 : 1,
        insetBottom: i === 0 ? 0 : 1,
        className: 'segment',
      }),
    ),
  )
}

function differenceOf({ result, models }: ReportPage) {
  const arm = models.length === 2 ? models[1]?.name : undefined
  const comparison = arm === undefined ? undefined : comparisonOf(result, arm, 'changes-of-worker')
  if (!comparison) return undefined
  const { mean, interval } = comparison.difference
  return { arm: comparison.arm, mean, why: comparison.why, interval }
}

function tableOf(bars: readonly Bar[], year: string) {
  const level = bars.flatMap(({ parts }) => parts.flatMap(({ measure }) => measure.overall.band?.level ?? []))[0]
  const ends = level === undefined ? [] : [`Low, ${runsIn10(level)}`, `High, ${runsIn10(level)}`]
  return {
    caption: `Changes of worker by model and reason, ${year}`,
    columns: [
      { head: 'Model and reason' },
      { head: 'Average', numeric: true },
      ...ends.map((head) => ({ head, numeric: true })),
    ],
    rows: bars.flatMap(({ look, parts }) =>
      parts.map(({ part, measure }) => {
        const { mean, band } = measure.overall
        const cells = level === undefined ? [] : [band?.low, band?.high]
        return [
          `${look.label}, ${part.toLowerCase()}`,
          chartValue(mean, measure),
          ...cells.map((end) => (end === undefined ? 'no value' : chartValue(end, measure))),
        ]
      }),
    ),
  }
}
