import * as Plot from '@observablehq/plot'
import type { MeasureSummary } from '../../experiment/result.ts'
import { chartTitle, chartValue, runsIn10 } from '../../words/chart-words.ts'
import { sideBySide } from '../../words/report-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { chartScale } from '../charts/chart-scale.ts'
import { MARK_AT, ROW_HEIGHT, rowChart } from '../charts/row-chart.ts'
import { lineSample } from '../icons.ts'
import type { ModelLook } from '../model-look.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'

/** Journeys from referral to closure, by how far they go. */
const journeys = ['hand-offs-per-journey', 'hand-offs-per-journey-with-plan', 'hand-offs-per-journey-with-care']

interface Journey {
  readonly label: string
  readonly values: readonly { readonly look: ModelLook; readonly measure: MeasureSummary }[]
}

/** How often a child is handed on between referral and closure, on common journeys. */
export function journeyHandOffs(page: ReportPage): HTMLElement | undefined {
  const { result, models, period } = page
  const rows = journeys.flatMap((name): Journey[] => {
    const values = models.flatMap((look) => {
      const measure = measureOf(result, look.name, name)
      return measure ? [{ look, measure }] : []
    })
    const first = values[0]?.measure
    return first ? [{ label: rowLabel(name, first.title), values }] : []
  })
  const first = rows[0]?.values[0]?.measure
  if (!first) return undefined
  const scale = chartScale(
    rows.flatMap(({ values }) => values.map(({ measure }) => measure.overall.mean)),
    true,
  )
  const arm = models.length === 2 ? models[1]?.name : undefined
  const comparison = arm === undefined ? undefined : comparisonOf(result, arm, first.name)
  const difference = comparison && {
    arm: comparison.arm,
    mean: comparison.difference.mean,
    why: comparison.why,
    interval: comparison.difference.interval,
  }
  const year = period.years.at(-1) ?? ''
  return chartFigure(page, {
    title: chartTitle(first, difference, period.lastDay),
    caption: `Hand-offs a child on common journeys, children whose case closed in ${year}, ${result.area}.`,
    key: models.map((look) =>
      page.make('span', {}, lineSample(page.document, { ...look, dash: undefined }), look.label),
    ),
    keyAlways: true,
    draw: (size, labelledBy) => rowChart(page.document, rows, scale, dots(rows), size, labelledBy),
    text: rows
      .map(({ label, values }) =>
        sideBySide(
          label,
          values.map(({ look, measure }) => ({ label: look.label, value: chartValue(measure.overall.mean, measure) })),
        ),
      )
      .join(' '),
    table: tableOf(rows, year),
  })
}

/** A line from nothing to each dot; models stand one under the other so that none hides another. */
function dots(rows: readonly Journey[]): Plot.Markish {
  return rows.map(({ values }, row) =>
    values.map(({ look, measure }, i) => {
      const y = row * ROW_HEIGHT + MARK_AT - 8 + (16 * i) / Math.max(1, values.length - 1)
      const { mean } = measure.overall
      return [
        Plot.ruleY([y], { x1: 0, x2: mean, stroke: `var(--${look.letter})`, strokeWidth: 3 }),
        Plot.dot([mean], {
          x: (value: number) => value,
          y,
          r: 6,
          symbol: look.symbol,
          fill: `var(--${look.letter})`,
          stroke: 'var(--page)',
          strokeWidth: 2,
          className: 'point',
        }),
      ]
    }),
  )
}

function tableOf(rows: readonly Journey[], year: string) {
  const level = rows.flatMap(({ values }) => values.flatMap(({ measure }) => measure.overall.band?.level ?? []))[0]
  const ends = level === undefined ? [] : [`Low, ${runsIn10(level)}`, `High, ${runsIn10(level)}`]
  return {
    caption: `Hand-offs a child from referral to closure, ${year}`,
    columns: [
      { head: 'Journey and model' },
      { head: 'Average', numeric: true },
      ...ends.map((head) => ({ head, numeric: true })),
    ],
    rows: rows.flatMap(({ label, values }) =>
      values.map(({ look, measure }) => {
        const { mean, band } = measure.overall
        const cells = level === undefined ? [] : [band?.low, band?.high]
        return [
          `${label}: ${look.label}`,
          chartValue(mean, measure),
          ...cells.map((end) => (end === undefined ? 'no value' : chartValue(end, measure))),
        ]
      }),
    ),
  }
}
