import type { LeanedOn } from '../../experiment/leaning.ts'
import { barInWords, barsCaption, barsTitle } from '../../words/leaning-in-words.ts'
import { rowLabel } from '../../words/row-label.ts'
import { chartFigure } from '../charts/chart-figure.ts'
import { type TornadoRow, tornadoChart } from '../charts/tornado-chart.ts'
import { anyMeasure, type ReportPage } from '../report-page.ts'
import { inputNamed, inputRange, leanedNumber } from './leaned-input.ts'

/** Inputs drawn; a chart of more is not read. */
const MOST = 10

/** Inputs taken from end to end, those that move the answer most on top; undefined where they were not moved one by one. */
export function tornado(page: ReportPage): HTMLElement | undefined {
  const { document, make, leaning, result } = page
  if (leaning?.method !== 'tornado') return undefined
  const drawn = leaning.inputs.slice(0, MOST).flatMap((leaned) => {
    const measure = anyMeasure(result, leaned.moves.measure)
    return measure && measure.matters > 0 ? [{ leaned, measure, row: rowOf(leaned, measure) }] : []
  })
  const [first] = drawn
  if (!first) return undefined
  const isDifference = leaning.arm !== undefined
  const number = (value: number | undefined, { measure }: typeof first): string => leanedNumber(page, value, measure)
  const rows = drawn.map(({ row }) => row)
  const { input, moves } = first.leaned
  const hasTurn = rows.some(({ turns }) => turns !== undefined)
  return chartFigure(page, {
    title: barsTitle(inputNamed(input.path)),
    caption: barsCaption(isDifference, result.area),
    key: [
      make('span', {}, make('i', { class: 'swatch' }), 'at the low end of its range'),
      make('span', {}, make('i', { class: 'swatch full' }), 'at the high end'),
      hasTurn
        ? make('span', {}, make('i', { class: 'swatch turn' }), 'here the difference would change sides')
        : undefined,
    ],
    keyAlways: true,
    draw: (size, labelledBy) => tornadoChart(document, rows, size, labelledBy),
    text: barInWords(
      inputNamed(input.path),
      inputRange(input),
      first.row.measure,
      number(moves.low, first),
      number(moves.written, first),
      number(moves.high, first),
    ),
    table: {
      caption: 'Inputs taken from end to end of their ranges',
      columns: [
        { head: 'Input' },
        { head: 'Range' },
        { head: isDifference ? 'Difference in' : 'Moves' },
        ...['At the low end', 'As written', 'At the high end'].map((head) => ({ head, numeric: true })),
      ],
      rows: drawn.map((one) => [
        inputNamed(one.leaned.input.path),
        inputRange(one.leaned.input),
        one.row.measure,
        ...[one.leaned.moves.low, one.leaned.moves.written, one.leaned.moves.high].map((value) => number(value, one)),
      ]),
      class: 'assumptions',
    },
  })
}

function rowOf(
  { input, moves }: LeanedOn,
  { name, title, matters }: { readonly name: string; readonly title: string; readonly matters: number },
): TornadoRow {
  const { low = 0, written = 0, high = 0, switching } = moves
  return {
    label: inputNamed(input.path),
    measure: rowLabel(name, title),
    low: (low - written) / matters,
    high: (high - written) / matters,
    turns: typeof switching === 'number' ? -written / matters : undefined,
  }
}
