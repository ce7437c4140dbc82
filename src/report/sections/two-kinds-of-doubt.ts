import type { Band, Comparison } from '../../experiment/result.ts'
import { modelLabel } from '../../words/chart-words.ts'
import { intervalInWords, rangeStyle } from '../../words/interval-in-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { drawsInWords, uncertaintyCaption } from '../../words/uncertainty-in-words.ts'
import { dataTable } from '../data-table.ts'
import { anyMeasure, comparisonOf, type ReportPage } from '../report-page.ts'
import { type Section, section } from './section.ts'

/** Chance beside ignorance: both bands of every headline difference, how the variance splits, and probability. */
export function twoKindsOfDoubt(page: ReportPage): Section | undefined {
  const { make, result, models } = page
  const { uncertainty } = result
  if (!uncertainty) return undefined
  const tables = models.slice(1).map(({ name }) => table(page, name))
  return section(
    page,
    'Two kinds of doubt',
    uncertaintyCaption,
    uncertainty.answers.map(({ sentence }) => make('p', {}, sentence)),
    make(
      'p',
      { class: 'cap' },
      drawsInWords(uncertainty.parameters.length, uncertainty.draws, uncertainty.replications),
    ),
    tables,
  )
}

function table(page: ReportPage, arm: string): HTMLElement {
  const { result } = page
  const rows = result.headline.flatMap((name): Comparison[] => {
    const found = comparisonOf(result, arm, name)
    return found ? [found] : []
  })
  return dataTable(page, {
    caption: `${modelLabel(arm)} compared with ${modelLabel(result.arms[0]?.name ?? '')}: where 8 runs in 10 fall`,
    columns: [
      { head: 'Difference in' },
      { head: 'Chance' },
      { head: 'Chance and inputs' },
      { head: 'Part of chance', numeric: true },
      { head: 'Part of inputs', numeric: true },
    ],
    rows: rows.flatMap(({ measure: name, difference }) => {
      const measure = anyMeasure(result, name)
      if (!measure) return []
      const style = rangeStyle(measure, [measure.overall.mean, measure.overall.mean - difference.mean])
      const told = (band: Band | undefined): string => (band ? intervalInWords(band, style) : 'too few runs')
      const { band, bandWithParameters, variance } = difference
      const isStill = !variance || variance.chance + variance.parameters === 0
      const part = (share: number): string => (isStill ? '–' : `${Math.round(100 * share)}\u00a0%`)
      return [
        [
          rowLabel(name, measure.title),
          told(band),
          told(bandWithParameters),
          part(variance?.chance ?? 0),
          part(variance?.parameters ?? 0),
        ],
      ]
    }),
    class: 'doubt',
  })
}
