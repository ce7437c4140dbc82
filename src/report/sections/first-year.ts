import type { PublishedLine } from '../../experiment/result.ts'
import { chartValue } from '../../words/chart-words.ts'
import type { NumberStyle } from '../../words/number-style.ts'
import { plainNumber } from '../../words/plain-numbers.ts'
import { publishedInWords } from '../../words/published-in-words.ts'
import { onlyPredictedCounts, roles } from '../../words/report-words.ts'
import { voiceOf } from '../../words/voice.ts'
import { dataTable } from '../data-table.ts'
import { measureOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** The first simulated year beside published figures, misses first. */
export function firstYear(page: ReportPage): Section | undefined {
  const { make, result, models } = page
  if (result.published.length === 0) return undefined
  const lines = result.published.toSorted(
    (a, b) => Number(a.within10) - Number(b.within10) || Math.abs(b.differencePercent) - Math.abs(a.differencePercent),
  )
  const base = models[0]?.label ?? ''
  return section(
    page,
    'The first year beside published figures',
    onlyPredictedCounts,
    make('p', { class: 'finding' }, publishedInWords(result.published)),
    dataTable(page, {
      caption: `Published figures and the first simulated year, ${base}`,
      captionHidden: true,
      columns: [
        { head: 'Figure' },
        { head: 'Published', numeric: true },
        { head: 'Simulated', numeric: true },
        { head: 'Low', group: '8 runs in 10', numeric: true },
        { head: 'High', group: '8 runs in 10', numeric: true },
        { head: 'Difference', numeric: true },
        { head: 'Within 10%' },
        { head: 'Role' },
      ],
      rows: lines.map((line) => rowOf(page, line)),
      class: 'published',
    }),
  )
}

function rowOf({ make, result, models }: ReportPage, line: PublishedLine) {
  const kind = measureOf(result, models[0]?.name ?? '', line.measure)
  const measure = {
    name: line.measure,
    title: line.title,
    unit: line.unit,
    kind: kind?.kind ?? 'flow',
    matters: kind?.matters ?? 1,
  }
  const value = (number: number | undefined): string =>
    number === undefined ? 'no value' : chartValue(number, measure)
  return [
    [line.title, make('span', { class: 'rng' }, line.source)],
    value(line.published),
    value(line.simulated),
    value(line.band?.low),
    value(line.band?.high),
    [
      signed(line.difference, voiceOf(measure, '').styleInTable, line.unit === '%' ? ' points' : ''),
      make('span', { class: 'rng' }, signed(line.differencePercent, 'ratio', '\u00a0%')),
    ],
    make('span', { class: line.within10 ? 'verdict' : 'verdict miss' }, line.within10 ? 'Yes' : 'No'),
    roles[line.role],
  ]
}

function signed(value: number, style: NumberStyle, unit: string): string {
  // A difference of part of a child is told as one, not as none.
  const number = plainNumber(value, style === 'count' && Math.abs(value) < 1 ? 'ratio' : style, 'table')
  return `${value > 0 ? '+' : ''}${number}${unit}`
}
