import type { BestOnMeasure } from '../../experiment/best-result.ts'
import type { MeasureSummary } from '../../experiment/result.ts'
import { bestCaption, bestInRuns, bestInWords, probabilityOfBest, selectionInWords } from '../../words/best-in-words.ts'
import { chartValue, modelLabel } from '../../words/chart-words.ts'
import { intervalInWords, rangeStyle } from '../../words/interval-in-words.ts'
import { listing } from '../../words/listing.ts'
import { rowLabel } from '../../words/row-label.ts'
import { dataTable } from '../data-table.ts'
import { anyMeasure, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** A row of the headline and its measure. */
interface Row {
  readonly measure: MeasureSummary
  readonly best: BestOnMeasure
}

/** Which of three or more models may be best, how often each was, every pair beside each other, what a selection came to. */
export function whichBest(page: ReportPage): Section | undefined {
  const { make, result } = page
  const { best = [], selection } = result
  const rows = best.flatMap((one): Row[] => {
    const measure = anyMeasure(result, one.measure)
    return measure ? [{ measure, best: one }] : []
  })
  const selected = selection && anyMeasure(result, selection.measure)
  const told = selection && selected ? make('p', {}, selectionInWords(selected, selection)) : undefined
  if (rows.length === 0) {
    return told && section(page, 'Which is best', '', told)
  }
  const names = result.arms.map(({ name }) => name)
  const level = best[0]?.arms[0]?.againstBest.interval?.level ?? 0.95
  const sentence = bestInWords(
    rows.map(({ measure, best: { notToldFromBest } }) => ({ measure, notToldFromBest })),
    names,
    Math.max(...best.map(({ counted }) => counted)),
  )
  return section(
    page,
    'Which is best',
    bestCaption(names.length, result.headline.length, level),
    make('p', { class: 'finding' }, sentence),
    told,
    bestTable(page, rows, names),
    make(
      'details',
      { class: 'data' },
      make('summary', {}, 'Show every pair of models, with its range'),
      pairTable(page, rows),
    ),
  )
}

function bestTable(page: ReportPage, rows: readonly Row[], names: readonly string[]): HTMLElement {
  const { make } = page
  const isDrawn = rows.some(({ best }) => best.arms.some(({ probabilityBest }) => probabilityBest !== undefined))
  const group = isDrawn ? 'Best in runs, and its probability' : 'Best in runs'
  return dataTable(page, {
    caption: 'Which model may be best on each measure',
    captionHidden: true,
    columns: [
      { head: 'Measure' },
      { head: 'May be best' },
      ...names.map((name) => ({ head: modelLabel(name), group, numeric: true })),
    ],
    rows: rows.map(({ measure, best }) => [
      rowLabel(measure.name, measure.title),
      best.notToldFromBest.length === names.length
        ? 'any of them'
        : listing(best.notToldFromBest.map(modelLabel), 'or'),
      ...best.arms.map(({ shareOfReplicationsBest, probabilityBest }) => [
        bestInRuns(shareOfReplicationsBest, best.counted),
        isDrawn ? make('span', { class: 'rng' }, probabilityOfBest(probabilityBest)) : undefined,
      ]),
    ]),
    class: 'best',
  })
}

function pairTable(page: ReportPage, rows: readonly Row[]): HTMLElement {
  return dataTable(page, {
    caption: 'Every pair of models',
    captionHidden: true,
    columns: [{ head: 'Measure' }, { head: 'Models' }, { head: 'Averages', numeric: true }, { head: 'Difference' }],
    rows: rows.flatMap(({ measure, best }) =>
      best.pairs.map(({ arm, against, interval }) => {
        const values = [against, arm].map((name) => best.arms.find((one) => one.arm === name)?.mean ?? 0)
        return [
          rowLabel(measure.name, measure.title),
          `${modelLabel(arm)} compared with ${modelLabel(against)}`,
          values.map((value) => chartValue(value, measure)).join(' → '),
          interval ? intervalInWords(interval, rangeStyle(measure, values)) : 'too few runs',
        ]
      }),
    ),
    class: 'best',
  })
}
