import type { NumberStyle, Quantity } from './number-style.ts'
import { plainEnd, plainNumber } from './plain-numbers.ts'
import { MOST_RUNGS, type Place, stepOf } from './rounding.ts'
import { rangeInWords } from './size-in-words.ts'
import { voiceOf } from './voice.ts'

/** How a range is written. */
export interface RangeStyle {
  readonly style: NumberStyle
  readonly place: Place
  /** After the size: lower, higher. */
  readonly direction: readonly [string, string]
  /** Of what the difference is told beside, so that range and difference have as many digits. Default: its own. */
  readonly magnitude?: number
}

/**
 * How the range of a difference is written beside it in a table.
 * @param values those the difference lies between
 */
export function rangeStyle(
  measure: Quantity & { readonly name: string; readonly title: string },
  values: readonly number[],
): RangeStyle {
  const { styleInTable: style, direction } = voiceOf(measure, '')
  const of = { style, place: 'table', direction } as const
  return style === 'per-head' ? { ...of, magnitude: Math.max(...values.map(Math.abs)) } : of
}

/**
 * The range of a difference with its direction: "16 fewer to 6 more", and on one side of nothing "1.4 to 1.6 fewer".
 * Both ends are rounded so that the range never looks narrower than it is, nor reaches nothing when it does not.
 */
export function intervalInWords(
  interval: { readonly low: number; readonly high: number },
  { style, place, direction, magnitude }: RangeStyle,
): string {
  const { low, high } = interval
  if (low === 0 && high === 0) return 'no difference'
  if (low < 0 && high > 0) return rangeInWords(interval, style, place, direction)
  const [lower, higher] = direction
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  const size = magnitude ?? far
  const ends = `${inner(near, size, style, place)} to ${plainEnd(far, style, place, size)}`
  return `${ends} ${high <= 0 ? lower : higher}`
}

/** The end nearest to nothing, rounded towards it, and finer where that would be nothing itself. */
function inner(near: number, magnitude: number, style: NumberStyle, place: Place): string {
  if (near === 0) return '0'
  for (let finer = 0; finer < MOST_RUNGS; finer++) {
    const step = stepOf(style, place, magnitude, finer)
    // A whisker is added: 0.3 / 0.1 is just under 3.
    const steps = Math.floor(near / step + 1e-9)
    if (steps === 0) continue
    return finer === 0
      ? plainEnd(steps * step, style, place, magnitude)
      : plainNumber(steps * step, style, place, finer)
  }
  return plainNumber(near, style, place, MOST_RUNGS)
}
