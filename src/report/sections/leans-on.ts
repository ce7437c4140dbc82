import type { LeanedOn } from '../../experiment/leaning.ts'
import { leaningCaption, nothingMoves, nothingTurns, turnInWords, turnsAt } from '../../words/leaning-in-words.ts'
import { evidence } from '../../words/report-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { dataTable } from '../data-table.ts'
import type { Content } from '../element.ts'
import { anyMeasure, type ReportPage } from '../report-page.ts'
import { inputNamed, inputRange, leanedNumber } from './leaned-input.ts'
import { type Section, section } from './section.ts'
import { tornado } from './tornado.ts'

const HEADING = 'What would change this answer'

/** Inputs shown. */
const MOST = 5

/** What the answer leans on most, with the values at which it would turn. */
export function leansOn(page: ReportPage): Section | undefined {
  const { make, leaning } = page
  if (!leaning || leaning.moved === 0) return undefined
  const { method, replications, moved, arm } = leaning
  if (leaning.inputs.length === 0) return section(page, HEADING, nothingMoves(moved, arm))
  const shown = leaning.inputs.slice(0, MOST)
  const turning = shown.flatMap(({ input, moves }) => {
    const measure = anyMeasure(page.result, moves.measure)
    if (typeof moves.switching !== 'number' || !measure) return []
    const row = rowLabel(measure.name, measure.title)
    return [turnInWords(inputNamed(input.path), row, moves.switching, input.value, input.range, input.unit)]
  })
  const isTold = method === 'tornado' && arm !== undefined
  return section(
    page,
    HEADING,
    leaningCaption(method, shown.length, moved, replications, arm),
    isTold ? (turning.length > 0 ? turning : [nothingTurns]).map((told) => make('p', {}, told)) : undefined,
    make('div', { class: 'figs' }, tornado(page)),
    table(page, shown, isTold),
  )
}

function table(page: ReportPage, shown: readonly LeanedOn[], isTold: boolean): HTMLElement {
  const { make, result, leaning } = page
  const ends = leaning?.method === 'tornado' ? ['At the low end', 'As written', 'At the high end'] : ['Effect']
  return dataTable(page, {
    caption: 'Inputs the answer leans on most',
    captionHidden: true,
    columns: [
      { head: 'Input' },
      { head: 'Evidence' },
      { head: leaning?.arm === undefined ? 'Moves most' : 'Difference it moves most' },
      ...ends.map((head) => ({ head, numeric: true })),
      ...(isTold ? [{ head: 'Sign turns at' }] : []),
    ],
    rows: shown.flatMap(({ input, moves, assumption }) => {
      const measure = anyMeasure(result, moves.measure)
      if (!measure) return []
      const number = (value: number | undefined): string => leanedNumber(page, value, measure)
      const values = ends.length === 1 ? [moves.effect] : [moves.low, moves.written, moves.high]
      const name: Content = [
        inputNamed(input.path),
        make('span', { class: 'rng' }, `${inputRange(input)}, written ${input.value.toLocaleString('en-GB')}`),
      ]
      return [
        [
          name,
          assumption
            ? [
                make('span', { class: 'tag' }, evidence[assumption.confidence]),
                make('span', { class: 'rng' }, assumption.source),
              ]
            : '–',
          rowLabel(measure.name, measure.title),
          ...values.map(number),
          ...(isTold ? [turnsAt(moves.switching, input.unit)] : []),
        ],
      ]
    }),
    class: 'assumptions',
  })
}
