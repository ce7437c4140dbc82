import * as Plot from '@observablehq/plot'
import { type ChartScale, tickLabel } from './chart-scale.ts'

/** The lines and numbers of a chart's upright axis. */
export function valueAxis(scale: ChartScale): Plot.Markish[] {
  return [
    Plot.gridY(scale.ticks, { stroke: 'var(--rule)', strokeOpacity: 1 }),
    Plot.axisY(scale.ticks, {
      tickSize: 0,
      label: null,
      tickFormat: (tick: number) => tickLabel(tick, scale),
      fill: 'var(--text-2)',
    }),
  ]
}
