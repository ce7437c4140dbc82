import type { ModelLook } from '../model-look.ts'
import type { ChartScale } from './chart-scale.ts'
import { shortenedTo } from './shortened-to.ts'
import type { TimeSeries } from './time-series.ts'

/** A line of text beside the end of a line of the chart; `at` and `y` are in the chart's own units. */
export interface EndLabel {
  readonly at: number
  readonly y: number
  readonly look: ModelLook
  readonly text: string
  readonly bold: boolean
}

/** Of a line of text [px]. */
const LINE = 18

/** As many characters as there is room for. */
const MOST_CHARACTERS = 12

/**
 * Name and last value of each line, beside its end and none over another: lines that end together push their labels
 * apart, as little as needed, in the order of the lines.
 * @param frame upper and lower edge of the drawing [px]
 */
export function endLabels(
  series: readonly TimeSeries[],
  scale: ChartScale,
  frame: { readonly top: number; readonly bottom: number },
): EndLabel[] {
  const perPixel = (scale.high - scale.low) / (frame.bottom - frame.top)
  const wanted = series
    .flatMap(({ look, points, ends }) => {
      const last = points.at(-1)
      return last ? [{ look, ends, at: last.at, middle: frame.bottom - (last.mean - scale.low) / perPixel }] : []
    })
    .toSorted((a, b) => a.middle - b.middle)
  const middles = apart(
    wanted.map(({ middle }) => middle),
    2 * LINE + 4,
    frame,
  )
  return wanted.flatMap(({ look, ends, at }, i) => {
    const middle = middles[i] ?? 0
    const line = (text: string, from: number, bold: boolean): EndLabel => ({
      at,
      y: scale.low + (frame.bottom - (middle + from)) * perPixel,
      look,
      text,
      bold,
    })
    return [line(shortenedTo(look.label, MOST_CHARACTERS), -LINE / 2, false), line(ends, LINE / 2, true)]
  })
}

/** Sorted places moved to be at least `gap` apart, first down, then up where the last falls out of the frame. */
function apart(
  places: readonly number[],
  gap: number,
  frame: { readonly top: number; readonly bottom: number },
): number[] {
  const moved = [...places]
  for (let i = 1; i < moved.length; i++) moved[i] = Math.max(moved[i] ?? 0, (moved[i - 1] ?? 0) + gap)
  const lowest = frame.bottom - gap / 2
  const first = places[0]
  // Half of what a pair was pushed apart goes up, so that neither label strays far from its line.
  if (first !== undefined && moved.length === 2) {
    const pushed = (moved[1] ?? 0) - (places[1] ?? 0)
    moved[0] = first - pushed / 2
    moved[1] = (moved[1] ?? 0) - pushed / 2
  }
  for (let i = moved.length - 1; i >= 0; i--) {
    moved[i] = Math.min(moved[i] ?? 0, lowest - (moved.length - 1 - i) * gap)
  }
  for (let i = 0; i < moved.length; i++) moved[i] = Math.max(moved[i] ?? 0, frame.top + i * gap)
  return moved
}
