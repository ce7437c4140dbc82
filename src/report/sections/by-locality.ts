import * as Plot from '@observablehq/plot'
import type { Comparison, LocalityDifference, MeasureSummary } from '../../experiment/result.ts'
import { chartValue } from '../../words/chart-words.ts'
import { intervalInWords } from '../../words/interval-in-words.ts'
import { localitiesInWords, localVerdict } from '../../words/localities-in-words.ts'
import { plainSize } from '../../words/plain-numbers.ts'
import { rowLabel } from '../../words/row-label.ts'
import type { Verdict } from '../../words/verdict-words.ts'
import { voiceOf } from '../../words/voice.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { chartScale } from '../charts/chart-scale.ts'
import { MARK_AT, ROW_HEIGHT, rowChart } from '../charts/row-chart.ts'
import type { TableOptions } from '../data-table.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Drawn for each model; the others are one table away. */
const MOST = 4

const verdictTold: Readonly<Record<Verdict, string>> = {
  better: 'better',
  worse: 'worse',
  'no-clear-difference': 'no clear difference',
  'exactly-the-same': 'exactly the same',
  'not-judged': 'not judged',
}

interface LocalRows {
  readonly comparison: Comparison
  readonly measure: MeasureSummary
  readonly rows: readonly LocalityDifference[]
}

/** Which localities gain and which lose under each model. */
export function byLocality(page: ReportPage): Section | undefined {
  const { make, models } = page
  const figures = models.slice(1).flatMap((look) => localRows(page, look.name).map((rows) => figureOf(page, rows)))
  if (figures.length === 0) return undefined
  const intro =
    'Each locality is judged by the same rules as the whole area. The dot is the average difference in the last year and the bar its 95% range; the grey zone is too small to matter.'
  return section(page, 'By locality', intro, make('div', { class: 'figs' }, figures))
}

/** Headline rows told by locality, those first whose localities differ the most for what matters. */
function localRows({ result }: ReportPage, arm: string): LocalRows[] {
  const furthest = ({ rows, measure }: LocalRows): number =>
    Math.max(...rows.map(({ mean }) => Math.abs(mean))) / (measure.matters || 1)
  return result.headline
    .flatMap((name): LocalRows[] => {
      const comparison = comparisonOf(result, arm, name)
      const measure = measureOf(result, arm, name)
      const rows = comparison?.byLocality ?? []
      return comparison && measure && measure.betterWhen !== 'neither' && rows.length > 0
        ? [{ comparison, measure, rows }]
        : []
    })
    .toSorted((a, b) => furthest(b) - furthest(a))
    .slice(0, MOST)
}

function figureOf(page: ReportPage, { comparison, measure, rows }: LocalRows): HTMLElement {
  const { result } = page
  const { counted } = comparison.difference
  const scale = chartScale([
    -measure.matters,
    measure.matters,
    ...rows.flatMap(({ mean, interval }) => [mean, interval?.low ?? mean, interval?.high ?? mean]),
  ])
  const label = rowLabel(measure.name, measure.title)
  const year = page.period.years.at(-1) ?? ''
  return chartFigure(page, {
    title: localitiesInWords(measure, rows, counted).replace(/\.$/, ''),
    caption: `${label}: ${comparison.arm} less ${comparison.against}, ${year}, ${result.area}. Left of the line is lower.`,
    draw: (size, labelledBy) =>
      rowChart(
        page.document,
        rows.map(({ locality }) => ({ label: locality })),
        scale,
        marksOf(rows, measure, counted),
        size,
        labelledBy,
      ),
    text: rows.map((row) => `${row.locality}: ${told(row, measure)}`).join('; ') + '.',
    table: tableOf(page, { comparison, measure, rows }),
  })
}

function marksOf(rows: readonly LocalityDifference[], measure: MeasureSummary, counted: number): Plot.Markish {
  const { matters } = measure
  return [
    Plot.rect([{}], { x1: -matters, x2: matters, y1: 0, y2: rows.length * ROW_HEIGHT + 6, fill: 'var(--zone)' }),
    Plot.ruleX([0], { stroke: 'var(--text-2)' }),
    rows.map((row, i) => {
      const y = i * ROW_HEIGHT + MARK_AT
      const verdict = localVerdict(row, measure, counted)
      const claimed = verdict === 'better' || verdict === 'worse'
      return [
        ...(row.interval
          ? [Plot.ruleY([y], { x1: row.interval.low, x2: row.interval.high, stroke: 'var(--text)', strokeWidth: 3.5 })]
          : []),
        Plot.dot([row.mean], {
          x: (value: number) => value,
          y,
          r: 6.5,
          fill: claimed ? 'var(--text)' : 'var(--page)',
          stroke: 'var(--text)',
          strokeWidth: 2.5,
          className: 'point',
        }),
      ]
    }),
  ]
}

function told({ mean }: LocalityDifference, measure: MeasureSummary): string {
  if (mean === 0) return 'no difference'
  const { styleInTable, direction } = voiceOf(measure, '')
  return `${plainSize(mean, measure.matters, styleInTable, 'table')} ${direction[mean < 0 ? 0 : 1]}`
}

function tableOf({ result, models }: ReportPage, { comparison, measure, rows }: LocalRows): TableOptions {
  const { styleInTable, direction } = voiceOf(measure, '')
  const values = (arm: string, locality: string): string => {
    const value = measureOf(result, arm, measure.name)?.byLocality?.find((one) => one.locality === locality)?.mean
    return value === undefined ? 'no value' : chartValue(value, measure)
  }
  const label = (arm: string): string => models.find(({ name }) => name === arm)?.label ?? arm
  const level = rows.find(({ interval }) => interval)?.interval?.level ?? 0.95
  return {
    caption: `${rowLabel(measure.name, measure.title)} by locality`,
    columns: [
      { head: 'Locality' },
      { head: label(comparison.against), numeric: true },
      { head: label(comparison.arm), numeric: true },
      { head: 'Difference' },
      { head: `${Math.round(100 * level)}% range, low to high` },
      { head: 'Verdict' },
    ],
    rows: rows.map((row) => [
      row.locality,
      values(comparison.against, row.locality),
      values(comparison.arm, row.locality),
      told(row, measure),
      row.interval ? intervalInWords(row.interval, styleInTable, 'table', direction) : 'no range',
      verdictTold[localVerdict(row, measure, comparison.difference.counted)],
    ]),
  }
}
