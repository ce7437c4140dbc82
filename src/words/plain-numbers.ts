import type { NumberStyle } from './number-style.ts'
import { MOST_RUNGS, type Place, stepOf, stepsIn } from './rounding.ts'

const NO_BREAK = '\u00a0'
const MINUS = '\u2212'

/** Money rounded to this step or coarser is told in millions [£]. */
const MILLIONS_FROM = 100_000

/**
 * A number as people write it: rounded for its style and place, thousands with commas, a true minus sign. "0" is only
 * for exactly nothing; what rounds to it is "fewer than 1" or "under 0.1".
 * @param finer rungs below the usual step (`stepOf`)
 */
export function plainNumber(value: number, style: NumberStyle, place: Place, finer = 0): string {
  return withStep(value, style, stepOf(style, place, value, finer))
}

/** Two numbers rounded to one step, the one that suits the greater. */
export function plainPair(
  first: number,
  second: number,
  style: NumberStyle,
  place: Place,
  mustDiffer: boolean,
): readonly [string, string] {
  const magnitude = Math.max(Math.abs(first), Math.abs(second))
  for (let finer = 0; finer < MOST_RUNGS; finer++) {
    const step = stepOf(style, place, magnitude, finer)
    const apart = stepsIn(first, step) !== stepsIn(second, step)
    if (apart || !mustDiffer || first === second) return [withStep(first, style, step), withStep(second, style, step)]
  }
  return [String(first), String(second)]
}

/**
 * The size of a difference, without its sign, with as many digits as keep it on its side of `matters` and off nothing.
 * @param magnitude of the values it lies between, where it is told with as many digits as they. Default: its own.
 */
export function plainSize(
  difference: number,
  matters: number,
  style: NumberStyle,
  place: Place,
  magnitude: number = Math.abs(difference),
): string {
  const size = Math.abs(difference)
  for (let finer = 0; finer < MOST_RUNGS; finer++) {
    const step = stepOf(style, place, magnitude, finer)
    const rounded = stepsIn(size, step) * step
    const seen = rounded > 0 || size === 0
    const sameSide = rounded >= matters - 1e-9 * matters === size >= matters
    if (seen && sameSide) return withStep(size, style, step)
  }
  return String(size)
}

/**
 * The end of a range, without its sign, rounded away from nothing so that the range never looks narrower than it is.
 * @param magnitude of the end further from nothing, so that both are rounded to one step. Default: of this one.
 */
export function plainEnd(end: number, style: NumberStyle, place: Place, magnitude: number = Math.abs(end)): string {
  const step = stepOf(style, place, magnitude)
  return written(stepsIn(Math.abs(end), step, 'outward'), step, style)
}

function withStep(value: number, style: NumberStyle, step: number): string {
  const steps = stepsIn(value, step)
  if (steps !== 0 || value === 0) return written(steps, step, style)
  const least = written(1, step, style)
  return style === 'count' && step >= 1 ? `fewer than ${least}` : `under ${least}`
}

function written(steps: number, step: number, style: NumberStyle): string {
  const size = Math.abs(steps)
  const sign = steps < 0 ? MINUS : ''
  if (style !== 'money') return `${sign}${decimal(size, step)}`
  if (step < MILLIONS_FROM) return `${sign}£${decimal(size, step)}`
  return `${sign}£${decimal(size, step / 1_000_000)}m`
}

function decimal(steps: number, step: number): string {
  const decimals = step >= 1 ? 0 : Math.round(-Math.log10(step))
  const [whole = '', rest] = (steps * step).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return rest === undefined ? grouped : `${grouped}.${rest}`
}

/** A number and its unit with a space that no line is broken at. */
export function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number}${NO_BREAK}${unit}`
}
