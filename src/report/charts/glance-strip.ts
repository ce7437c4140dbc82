import * as Plot from '@observablehq/plot'
import { plainPlot } from './plain-plot.ts'

/** One difference as it is drawn in a row of the table of differences. */
export interface GlanceStrip {
  readonly mean: number
  readonly interval?: { readonly low: number; readonly high: number } | undefined
  /** One for each pair of runs; null where there is none. */
  readonly runs: readonly (number | null)[]
  readonly matters: number
  readonly betterWhen: 'lower' | 'higher' | 'neither'
  /** Whether anything is claimed: a full dot, else a hollow one. */
  readonly claimed: boolean
}

/** Drawn size [px]. */
export const STRIP_WIDTH = 260
const HEIGHT = 40

/** The strip ends at this many times what matters, either way. */
const ENDS = 7

/** Where the dot and the ticks lie [px from the top]. */
const DOT = 13
const TICKS = [24, 33] as const

/**
 * Dot, interval and single runs of a difference on a scale of what matters, better to the right. What lies beyond the
 * ends is drawn at the end with an arrowhead.
 */
export function glanceStrip(document: Document, strip: GlanceStrip): SVGElement {
  const { claimed } = strip
  const unit = strip.matters > 0 ? strip.matters : Math.abs(strip.mean) / 3 || 1
  const turned = (strip.betterWhen === 'lower' ? -1 : 1) / unit
  const placed = (value: number): number => Math.max(-ENDS, Math.min(ENDS, value * turned))
  const mean = placed(strip.mean)
  const ends = strip.interval ? [placed(strip.interval.low), placed(strip.interval.high)] : []
  const runs = strip.runs.flatMap((value) => (value === null ? [] : [placed(value)]))
  const beyond = Math.abs(strip.mean * turned) > ENDS
  const ink = 'var(--text)'
  return plainPlot(
    document,
    {
      width: STRIP_WIDTH,
      height: HEIGHT,
      margin: 0,
      x: { domain: [-ENDS, ENDS], range: [12, STRIP_WIDTH - 12], type: 'linear', axis: null },
      y: { domain: [0, HEIGHT], range: [0, HEIGHT], type: 'linear', axis: null },
      marks: [
        Plot.rect([{}], { x1: -1, x2: 1, y1: 0, y2: HEIGHT, fill: 'var(--zone)', className: 'zone' }),
        Plot.ruleX([0], { stroke: 'var(--text-2)' }),
        Plot.ruleX(runs, {
          x: (value: number) => value,
          y1: TICKS[0],
          y2: TICKS[1],
          stroke: 'var(--text-2)',
          strokeWidth: 1.6,
          strokeOpacity: 0.7,
          className: 'runs',
        }),
        ...(ends.length === 2
          ? [
              Plot.ruleY([DOT], {
                x1: Math.min(...ends),
                x2: Math.max(...ends),
                stroke: ink,
                strokeWidth: 3.5,
                className: 'interval',
              }),
            ]
          : []),
        Plot.dot([mean], {
          x: (value: number) => value,
          y: DOT,
          r: beyond ? 8 : 6.5,
          ...(beyond && { symbol: 'triangle' as const, rotate: mean < 0 ? -90 : 90 }),
          fill: claimed ? ink : 'var(--page)',
          stroke: ink,
          strokeWidth: 2.5,
          className: 'mean',
        }),
      ],
    },
    'strip',
    [],
  )
}
