import { plainNumber } from '../../words/plain-numbers.ts'

/** A scale for the eye: round ends and a few round marks between them. */
export interface ChartScale {
  readonly low: number
  readonly high: number
  readonly ticks: readonly number[]
}

/** Leave nothing out of sight unless all there is to see is in the upper part. */
const NEAR_ENOUGH_TO_ZERO = 0.6

/** About so many steps between the ends. */
const STEPS = 4

/** No step is a smaller part of the greatest value: what differs by less is drawn as one. */
const FINEST = 0.005

/** Steps of less are dust of the arithmetic. */
const NOTHING = 1e-9

/**
 * A scale that holds all values. It starts at zero, unless every value lies in the upper two fifths.
 * @param fromZero whether it starts at zero come what may, as lengths of bars must
 */
export function chartScale(values: readonly number[], fromZero = false): ChartScale {
  const most = Math.max(0, ...values)
  const least = Math.min(...values, most)
  const isAway = !fromZero && least < most && least > NEAR_ENOUGH_TO_ZERO * most
  const start = isAway ? least : Math.min(0, least)
  const step = niceStep(Math.max((most - start) / STEPS, most * FINEST))
  const first = Math.floor(start / step + 1e-9)
  const last = Math.max(first + 1, Math.ceil(most / step - 1e-9))
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => rounded((first + i) * step))
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks }
}

/** A mark of the scale as a number for its axis. */
export function tickLabel(tick: number, { ticks }: ChartScale): string {
  if (tick === 0) return '0'
  const decimals = Math.max(...ticks.map(decimalsOf))
  return decimals === 0 ? plainNumber(tick, 'count', 'table') : plainNumber(tick, 'ratio', 'table', decimals - 1)
}

function niceStep(least: number): number {
  if (!(least > NOTHING)) return 1
  const power = 10 ** Math.floor(Math.log10(least))
  const factor = [1, 2, 5, 10].find((times) => times * power >= least * (1 - 1e-9)) ?? 10
  return factor * power
}

/** Without the dust that adding up decimals leaves. */
function rounded(value: number): number {
  return Number(value.toPrecision(12))
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length
}
