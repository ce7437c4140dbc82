import * as Plot from '@observablehq/plot'
import { type ChartScale, chartScale, tickLabel } from './chart-scale.ts'
import { type ChartWidth, chartWidths, plainPlot } from './plain-plot.ts'
import { shortenedTo } from './shortened-to.ts'

/** One input: how far the answer moves from where it is as written, to either end of the range. */
export interface TornadoRow {
  /** The input; the end of a long name says most. */
  readonly label: string
  /** What it moves. */
  readonly measure: string
  /** In multiples of what matters of the measure. */
  readonly low: number
  readonly high: number
  /** Where the difference would change sides; undefined where it does not. */
  readonly turns: number | undefined
}

/** Of a row: two lines of words and two bars [px]. */
const ROW = 84
const BAR = 12
const FIRST_BAR = 46

/** Room for half of the number at the left end of the axis [px]. */
const EDGE = 20

const mostCharacters: Readonly<Record<ChartWidth, number>> = { wide: 46, narrow: 33 }

/** The scale of all bars, 0 being the answer as written. */
export function tornadoScale(rows: readonly TornadoRow[]): ChartScale {
  return chartScale([0, ...rows.flatMap(({ low, high, turns }) => [low, high, turns ?? 0])])
}

/** Two bars for each input from where the answer is: hollow to the low end of its range, full to the high end. */
export function tornadoChart(
  document: Document,
  rows: readonly TornadoRow[],
  size: ChartWidth,
  labelledBy: readonly string[],
): SVGElement {
  const scale = tornadoScale(rows)
  const drawn = rows.length * ROW
  const ticks = size === 'narrow' && scale.ticks.length > 5 ? scale.ticks.filter((_, i) => i % 2 === 0) : scale.ticks
  const most = mostCharacters[size]
  const words = (dy: number, text: (row: TornadoRow) => string, fill: string): Plot.Markish =>
    Plot.text(
      rows.map((row, i) => ({ text: text(row), y: i * ROW + dy })),
      {
        frameAnchor: 'left',
        textAnchor: 'start',
        dx: -EDGE,
        y: 'y',
        text: 'text',
        fill,
        stroke: 'var(--page)',
        strokeWidth: 6,
      },
    )
  return plainPlot(
    document,
    {
      width: chartWidths[size],
      height: drawn + 30,
      marginTop: 0,
      marginBottom: 30,
      marginLeft: EDGE,
      marginRight: 26,
      x: { domain: [scale.low, scale.high], type: 'linear' },
      y: { domain: [0, drawn], range: [0, drawn], type: 'linear', axis: null },
      marks: [
        Plot.gridX(ticks, { stroke: 'var(--rule)', strokeOpacity: 1 }),
        rows.flatMap((row, i) => marksOf(row, i * ROW + FIRST_BAR)),
        words(12, ({ label }) => endOf(label, most), 'var(--text)'),
        words(33, ({ measure }) => shortenedTo(measure, most), 'var(--text-2)'),
        Plot.axisX(ticks, {
          tickSize: 0,
          label: null,
          tickFormat: (tick: number) => tickLabel(tick, scale),
          fill: 'var(--text-2)',
        }),
      ],
    },
    size,
    labelledBy,
  )
}

function marksOf({ low, high, turns }: TornadoRow, top: number): Plot.Markish[] {
  const bar = (to: number, y1: number, fill: string): Plot.Markish =>
    Plot.rect([{}], {
      x1: Math.min(0, to),
      x2: Math.max(0, to),
      y1,
      y2: y1 + BAR,
      fill,
      stroke: 'var(--text)',
      strokeWidth: 1.5,
    })
  const bottom = top + 2 * BAR + 3
  return [
    bar(low, top, 'var(--page)'),
    bar(high, top + BAR + 3, 'var(--text)'),
    Plot.ruleX([0], { y1: top - 4, y2: bottom + 4, stroke: 'var(--text)', strokeWidth: 2 }),
    ...(turns === undefined
      ? []
      : [
          Plot.ruleX([turns], { y1: top - 6, y2: bottom + 6, stroke: 'var(--page)', strokeWidth: 7 }),
          Plot.ruleX([turns], {
            y1: top - 6,
            y2: bottom + 6,
            stroke: 'var(--warn)',
            strokeWidth: 3,
            strokeDasharray: '5 3',
          }),
        ]),
  ]
}

/** A path shortened from its front: "… › referral › share". */
function endOf(label: string, most: number): string {
  if (label.length <= most) return label
  const parts = label.split(' \u203a ')
  while (parts.length > 1 && parts.join(' \u203a ').length + 4 > most) parts.shift()
  return shortenedTo(`\u2026 \u203a ${parts.join(' \u203a ')}`, most)
}
