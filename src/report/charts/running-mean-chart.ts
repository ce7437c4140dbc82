import * as Plot from '@observablehq/plot'
import type { RunningMean } from '../../experiment/running-mean.ts'
import { chartScale, tickLabel } from './chart-scale.ts'
import { type ChartWidth, plainPlot, chartWidths } from './plain-plot.ts'
import { valueAxis } from './value-axis.ts'

/** Runs before which an interval is so wide that it would flatten all others. */
const SHOWN_FROM = 5

const HEIGHT = 250

/** An average as runs are added, its interval as shading, and as lines how near it was to come. */
export function runningMeanChart(
  document: Document,
  { points, wanted }: RunningMean,
  size: ChartWidth,
  labelledBy: readonly string[],
): SVGElement {
  const later = points.filter(({ runs }) => runs >= SHOWN_FROM)
  const shown = later.length >= 2 ? later : points
  const end = shown.at(-1)?.mean ?? 0
  const bounds = [end - wanted, end + wanted]
  const scale = spanned([...shown.flatMap(({ low, high }) => [low, high]), ...bounds])
  const longest = Math.max(...scale.ticks.map((tick) => tickLabel(tick, scale).length))
  const [from, to] = [shown[0]?.runs ?? 0, shown.at(-1)?.runs ?? 1]
  const marks = chartScale([0, to]).ticks.filter((tick) => tick >= from && tick <= to && Number.isInteger(tick))
  return plainPlot(
    document,
    {
      width: chartWidths[size],
      height: HEIGHT,
      marginTop: 12,
      marginRight: 22,
      marginBottom: 34,
      marginLeft: 14 + 10 * longest,
      x: { domain: [from, Math.max(to, from + 1)], type: 'linear' },
      y: { domain: [scale.low, scale.high], type: 'linear' },
      marks: [
        ...valueAxis(scale),
        Plot.axisX(marks, {
          tickSize: 6,
          label: null,
          tickFormat: String,
          fill: 'var(--text-2)',
          stroke: 'var(--text-2)',
        }),
        Plot.areaY(shown, {
          x: 'runs',
          y1: 'low',
          y2: 'high',
          fill: 'var(--a-band)',
          fillOpacity: 0.8,
          className: 'band',
        }),
        Plot.ruleY(bounds, { stroke: 'var(--text-2)', strokeWidth: 1.5, strokeDasharray: '6 4' }),
        Plot.lineY(shown, { x: 'runs', y: 'mean', stroke: 'var(--a)', strokeWidth: 3, className: 'series' }),
      ],
    },
    size,
    labelledBy,
  )
}

/** A scale from the least value to the greatest, on whichever side of nothing they lie. */
function spanned(values: readonly number[]): ReturnType<typeof chartScale> {
  if (values.some((value) => value > 0)) return chartScale(values)
  const turned = chartScale(values.map((value) => -value))
  return { low: -turned.high, high: -turned.low, ticks: turned.ticks.map((tick) => -tick).toReversed() }
}
