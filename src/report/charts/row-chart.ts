import * as Plot from '@observablehq/plot'
import { type ChartScale, tickLabel } from './chart-scale.ts'
import { shortenedTo } from './shortened-to.ts'
import { type ChartWidth, chartWidths, plainPlot } from './plain-plot.ts'

/** A row of a chart: its name in words above, what is drawn beneath. */
export interface ChartRow {
  readonly label: string
}

/** Of a row, text and marks together [px]. */
export const ROW_HEIGHT = 52

/** From the top of a row to where its name ends [px]. */
export const NAME_ENDS = 21

/** From the top of a row to the middle of what is drawn [px]. */
export const MARK_AT = 36

/** As many characters of a name as there is room for; the words under the chart have it whole. */
const mostCharacters: Readonly<Record<ChartWidth, number>> = { wide: 46, narrow: 26 }

/**
 * A chart of rows, each with its name over it, so that names have the whole width however long they are.
 * @param marks drawn between the grid and the names; y is in px from the top, row i starting at i × ROW_HEIGHT
 */
export function rowChart(
  document: Document,
  rows: readonly ChartRow[],
  scale: ChartScale,
  marks: Plot.Markish,
  size: ChartWidth,
  labelledBy: readonly string[],
): SVGElement {
  const drawn = rows.length * ROW_HEIGHT + 6
  const ticks = size === 'narrow' && scale.ticks.length > 5 ? scale.ticks.filter((_, i) => i % 2 === 0) : scale.ticks
  return plainPlot(
    document,
    {
      width: chartWidths[size],
      height: drawn + 30,
      marginTop: 0,
      marginBottom: 30,
      marginLeft: 12,
      marginRight: 26,
      x: { domain: [scale.low, scale.high], type: 'linear' },
      y: { domain: [0, drawn], range: [0, drawn], type: 'linear', axis: null },
      marks: [
        Plot.gridX(ticks, { stroke: 'var(--rule)', strokeOpacity: 1 }),
        marks,
        Plot.text(
          rows.map(({ label }) => ({ label: shortenedTo(label, mostCharacters[size]) })),
          {
            frameAnchor: 'left',
            textAnchor: 'start',
            dx: -12,
            y: (_: ChartRow, i: number) => i * ROW_HEIGHT + 12,
            text: 'label',
            fill: 'var(--text)',
            stroke: 'var(--page)',
            strokeWidth: 6,
          },
        ),
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
