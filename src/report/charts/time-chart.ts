import * as Plot from '@observablehq/plot'
import type { ModelLook } from '../model-look.ts'
import { type ChartScale, chartScale, tickLabel } from './chart-scale.ts'
import { endLabels } from './end-labels.ts'
import { type ChartWidth, chartWidths, plainPlot } from './plain-plot.ts'
import type { TimePoint, TimeSeries } from './time-series.ts'
import { valueAxis } from './value-axis.ts'

export interface TimeChart {
  readonly series: readonly TimeSeries[]
  /** First and last 1 April of the axis. */
  readonly from: number
  readonly to: number
  /** What the shading is; undefined where there is none. */
  readonly band: string | undefined
  /** Whether every point gets a mark, as years do and months do not. */
  readonly marks: boolean
}

/** The scale of the values of all lines and bands. */
export function timeScale(series: readonly TimeSeries[]): ChartScale {
  return chartScale(
    series.flatMap(({ points }) => points.flatMap(({ mean, low, high }) => [mean, low ?? mean, high ?? mean])),
  )
}

/** Lines over time with the bands of single runs behind them. */
export function timeChart(
  document: Document,
  chart: TimeChart,
  size: ChartWidth,
  labelledBy: readonly string[],
): SVGElement {
  const { series, from, to, band } = chart
  const scale = timeScale(series)
  const wide = size === 'wide'
  const height = wide ? 300 : 250
  const longest = Math.max(...scale.ticks.map((tick) => tickLabel(tick, scale).length))
  const marginLeft = 14 + 10 * longest
  const margins = { marginTop: band ? 36 : 16, marginRight: wide ? 116 : 22, marginBottom: 34, marginLeft }
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  const everyOther = (to - from) * 50 > chartWidths[size] - margins.marginRight - marginLeft
  const shown = years.filter((year) => !everyOther || year === from || year === to || isInside(year, from, to))
  const labels = wide ? endLabels(series, scale, { top: margins.marginTop, bottom: height - margins.marginBottom }) : []
  return plainPlot(
    document,
    {
      width: chartWidths[size],
      height,
      ...margins,
      x: { domain: [from, to], type: 'linear' },
      y: { domain: [scale.low, scale.high], type: 'linear' },
      marks: [
        ...valueAxis(scale),
        Plot.axisX(years, {
          tickSize: 6,
          label: null,
          tickFormat: (year: number) => (shown.includes(year) ? String(year) : ''),
          fill: 'var(--text-2)',
          stroke: 'var(--text-2)',
        }),
        series.map(({ look, points }) =>
          Plot.areaY(points.filter(hasBand), {
            x: 'at',
            y1: 'low',
            y2: 'high',
            fill: `var(--${look.letter}-band)`,
            fillOpacity: 0.8,
            className: 'band',
          }),
        ),
        series.map(({ points }) =>
          Plot.lineY(points, { x: 'at', y: 'mean', stroke: 'var(--page)', strokeWidth: 7, className: 'halo' }),
        ),
        // The first model's line is dashed and lies on top: where two lines are one, both are seen.
        series.toReversed().map(({ look, points }) => [
          Plot.lineY(points, {
            x: 'at',
            y: 'mean',
            stroke: `var(--${look.letter})`,
            strokeWidth: 3,
            ...(look.dash && { strokeDasharray: look.dash }),
            className: 'series',
          }),
          ...(chart.marks ? [markAt(points.slice(0, -1), look, 4)] : []),
          markAt(points.slice(-1), look, 5.5),
        ]),
        ...(band
          ? [
              Plot.text([band], {
                frameAnchor: 'top-left',
                dy: -28,
                dx: wide ? 0 : 12 - marginLeft,
                fill: 'var(--text)',
              }),
            ]
          : []),
        labels.map(({ at, y, look, text, bold }) =>
          Plot.text([{ at, y }], {
            x: 'at',
            y: 'y',
            dx: 12,
            textAnchor: 'start',
            text: () => text,
            fill: `var(--${look.letter}-text)`,
            ...(bold && { fontWeight: 'bold' as const }),
          }),
        ),
      ],
    },
    size,
    labelledBy,
  )
}

function markAt(points: readonly TimePoint[], look: ModelLook, r: number): Plot.Dot {
  return Plot.dot(points, {
    x: 'at',
    y: 'mean',
    r,
    symbol: look.symbol,
    fill: `var(--${look.letter})`,
    stroke: 'var(--page)',
    strokeWidth: 2,
  })
}

function hasBand({ low, high }: TimePoint): boolean {
  return low !== undefined && high !== undefined
}

/** Of the marks between the ends, those an even step from the start and not next to the end. */
function isInside(year: number, from: number, to: number): boolean {
  return (year - from) % 2 === 0 && to - year >= 2
}
