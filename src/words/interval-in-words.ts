import type { NumberStyle } from './number-style.ts'
import { plainEnd, plainNumber } from './plain-numbers.ts'
import { MOST_RUNGS, type Place, stepOf } from './rounding.ts'
import { rangeInWords } from './size-in-words.ts'

/**
 * The range of a difference with its direction: "16 fewer to 6 more", and on one side of nothing "1.4 to 1.6 fewer".
 * Both ends are rounded so that the range never looks narrower than it is, nor reaches nothing when it does not.
 * @param direction after the size: lower, higher
 */
export function intervalInWords(
  interval: { readonly low: number; readonly high: number },
  style: NumberStyle,
  place: Place,
  direction: readonly [string, string],
): string {
  const { low, high } = interval
  if (low === 0 && high === 0) return 'no difference'
  if (low < 0 && high > 0) return rangeInWords(interval, style, place, direction)
  const [lower, higher] = direction
  const [near, far] = [Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high))]
  return `${inner(near, far, style, place)} to ${plainEnd(far, style, place)} ${high <= 0 ? lower : higher}`
}

/** The end nearest to nothing, rounded towards it, and finer where that would be nothing itself. */
function inner(near: number, far: number, style: NumberStyle, place: Place): string {
  if (near === 0) return plainNumber(0, style, place)
  for (let finer = 0; finer < MOST_RUNGS; finer++) {
    const step = stepOf(style, place, far, finer)
    // A whisker is added: 0.3 / 0.1 is just under 3.
    const steps = Math.floor(near / step + 1e-9)
    if (steps > 0) return plainNumber(steps * step, style, place, finer)
  }
  return plainNumber(near, style, place, MOST_RUNGS)
}
