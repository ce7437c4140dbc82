import type { Cursor } from './cursor.ts'
import { years } from './dimensions.ts'
import type { WarmUp } from './warm-up.ts'

/** Longest warm-up [years]: the calendar knows the years before, and twice as long is simulated to find one. */
const LONGEST = 20
/** Longest that is looked for, where nothing else is said [years], and pilot runs. */
const WITHIN = 15
const PILOTS = 5

const DAYS_IN_YEAR = 365.25

/**
 * How a run that begins empty is warmed up; where nothing is said, MSER-5 finds how long.
 * @param cursor undefined where nothing is said
 * @param isEmpty whether the run begins empty: only then may anything be said
 */
export function readWarmUp(cursor: Cursor | undefined, isEmpty: boolean): WarmUp | undefined {
  if (cursor && !isEmpty) {
    const hint = 'Write "openingStock: empty", or take this out with "warmUp: null".'
    const message =
      'A warm-up comes before a run that begins with nobody open, and this one begins with an opening stock.'
    cursor.report('contradicting-start', message, hint, cursor.key)
  }
  const length = cursor?.at('length')
  const within = cursor?.at('within')
  const found = {
    length: length && readLength(length, 0),
    within: within ? readLength(within, 1) : WITHIN,
    pilots: cursor?.at('pilots')?.wholeNumber(3, 100) ?? PILOTS,
  }
  if (length && within) {
    const hint = 'Take "within" out to have it as long as that, or "length" to have it found.'
    within.report('contradicting-start', 'A warm-up of a given length is not looked for.', hint, within.key)
  }
  if (cursor && !cursor.isMap()) cursor.entries()
  cursor?.done()
  if (!isEmpty) return undefined
  return {
    ...(found.length !== undefined && { days: Math.round(found.length * DAYS_IN_YEAR) }),
    given: length !== undefined,
    within: found.within,
    pilots: found.pilots,
  }
}

/** [years] */
function readLength(cursor: Cursor, least: number): number {
  const value = cursor.quantity(years)
  if (value < least || value > LONGEST) {
    const hint = `A warm-up is ${least === 0 ? '' : `looked for within ${least} to `}${LONGEST} years${least === 0 ? ' at most' : ''}.`
    cursor.report('out-of-range', `${cursor.unwrapped().text()} is not a length a warm-up may have.`, hint)
  }
  return value
}
