import * as Plot from '@observablehq/plot'
import type { Comparison, LocalityDifference, MeasureSummary } from '../../experiment/result.ts'
import { chartValue } from '../../words/chart-words.ts'
import { intervalInWords, rangeStyle } from '../../words/interval-in-words.ts'
import { inSentence } from '../../words/listing.ts'
import { localitiesInWords, localVerdict } from '../../words/localities-in-words.ts'
import { plainSize } from '../../words/plain-numbers.ts'
import { rowLabel } from '../../words/row-label.ts'
import type { Verdict } from '../../words/verdict-words.ts'
import { voiceOf } from '../../words/voice.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { chartScale } from '../charts/chart-scale.ts'
import { MARK_AT, NAME_ENDS, ROW_HEIGHT, rowChart } from '../charts/row-chart.ts'
import { dataTable, type TableOptions } from '../data-table.ts'
import { comparisonOf, measureOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Drawn for each model; the others are one table away. */
const MOST = 2

/** Drawn whatever came out: who waits is what the lines between localities decide. */
const always = 'allocation-wait'

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
  const compared = models.slice(1).map((look) => localRows(page, look.name))
  const figures = compared.flatMap((rows) => rows.slice(0, MOST).map((row) => figureOf(page, row)))
  if (figures.length === 0) return undefined
  const intro =
    'Each locality is judged by the same rules as the whole area. The dot is the average difference in the last year and the bar its 95% range; the grey zone is too small to matter.'
  return section(
    page,
    'By locality',
    intro,
    make('div', { class: 'figs' }, figures),
    compared.flatMap((rows) => (rows.length > 0 ? [everyRow(page, rows)] : [])),
  )
}

/** Headline rows told by locality, the wait first, then those whose localities differ the most for what matters. */
function localRows({ result }: ReportPage, arm: string): LocalRows[] {
  const apart = ({ rows, measure }: LocalRows): number => {
    const means = rows.map(({ mean }) => mean)
    return (Math.max(...means) - Math.min(...means)) / (measure.matters || 1)
  }
  const first = ({ measure }: LocalRows): number => Number(measure.name === always)
  return result.headline
    .flatMap((name): LocalRows[] => {
      const comparison = comparisonOf(result, arm, name)
      const measure = measureOf(result, arm, name)
      const rows = comparison?.byLocality ?? []
      return comparison && measure && measure.betterWhen !== 'neither' && rows.length > 0
        ? [{ comparison, measure, rows }]
        : []
    })
    .toSorted((a, b) => first(b) - first(a) || apart(b) - apart(a))
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
    title: titleOf(page, comparison.arm, localitiesInWords(measure, rows, counted).replace(/\.$/, '')),
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

/** With more than one comparison the title says which it is of. */
function titleOf({ models }: ReportPage, arm: string, finding: string): string {
  const label = models.find(({ name }) => name === arm)?.label ?? arm
  return models.length > 2 ? `${label}: ${inSentence(finding)}` : finding
}

function marksOf(rows: readonly LocalityDifference[], measure: MeasureSummary, counted: number): Plot.Markish {
  const { matters } = measure
  return rows.map((row, i) => {
    const y = i * ROW_HEIGHT + MARK_AT
    const [y1, y2] = [i * ROW_HEIGHT + NAME_ENDS, (i + 1) * ROW_HEIGHT]
    const verdict = localVerdict(row, measure, counted)
    const claimed = verdict === 'better' || verdict === 'worse'
    return [
      Plot.rect([{}], { x1: -matters, x2: matters, y1, y2, fill: 'var(--zone)' }),
      Plot.ruleX([0], { y1, y2, stroke: 'var(--text-2)' }),
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
  })
}

/** Every headline row by locality, for one model. */
function everyRow(page: ReportPage, of: readonly LocalRows[]): HTMLElement {
  const { make } = page
  const localities = [...new Set(of.flatMap(({ rows }) => rows.map(({ locality }) => locality)))]
  const label = page.models.find(({ name }) => name === of[0]?.comparison.arm)?.label ?? ''
  return make(
    'details',
    { class: 'data' },
    make('summary', {}, `Show every headline measure by locality, ${label}`),
    dataTable(page, {
      caption: `Differences by locality, ${label}`,
      columns: [{ head: 'Locality' }, ...of.map(({ measure }) => ({ head: rowLabel(measure.name, measure.title) }))],
      rows: localities.map((locality) => [
        locality,
        ...of.map(({ rows, measure, comparison }) => {
          const row = rows.find((one) => one.locality === locality)
          if (!row) return 'no value'
          const verdict = localVerdict(row, measure, comparison.difference.counted)
          return [told(row, measure), make('span', { class: 'rng' }, verdictTold[verdict])]
        }),
      ]),
      class: 'localities',
    }),
  )
}

function told({ mean }: LocalityDifference, measure: MeasureSummary): string {
  if (mean === 0) return 'no difference'
  const { styleInTable, direction } = voiceOf(measure, '')
  return `${plainSize(mean, measure.matters, styleInTable, 'table')} ${direction[mean < 0 ? 0 : 1]}`
}

function tableOf({ result, models }: ReportPage, { comparison, measure, rows }: LocalRows): TableOptions {
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
      row.interval ? intervalInWords(row.interval, rangeStyle(measure, [measure.overall.mean])) : 'no range',
      verdictTold[localVerdict(row, measure, comparison.difference.counted)],
    ]),
  }
}
