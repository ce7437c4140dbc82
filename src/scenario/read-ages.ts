import type { Cursor } from './cursor.ts'
import type { AgeShare } from './demand.ts'
import { share } from './dimensions.ts'
import { checkSum, toWhole } from './read-shares.ts'

/** Children are referred up to about five months before birth [years]. */
const UNBORN_FROM = -0.4
/** Nobody is a child, and almost nobody is still supported, from these birthdays on [years]. */
export const GROWN_UP = 18
export const OLDEST = 26

/** A band of ages [years] from, not including `below`. */
export interface AgeBand {
  readonly from: number
  readonly below: number
}

const AGES_HINT = 'Write "unborn", "under 5", "5-9", "14" or "10 and over".'

/** An age band as people write it: "unborn", "under 5", "5-9", "14", "10 and over"; undefined when it is none. */
export function parseAges(text: string, oldest: number = OLDEST): AgeBand | undefined {
  if (text === 'unborn') return { from: UNBORN_FROM, below: 0 }
  const under = /^under (\d{1,2})$/.exec(text)
  // "under 1" as a band of ages begins at birth; as a condition the unborn are under any age.
  if (under) return { from: 0, below: Number(under[1]) }
  const over = /^(\d{1,2}) and over$/.exec(text)
  if (over) return { from: Number(over[1]), below: oldest }
  const band = /^(\d{1,2})(?:-(\d{1,2}))?$/.exec(text)
  if (!band) return undefined
  const from = Number(band[1])
  const last = band[2] === undefined ? from : Number(band[2])
  return last >= from ? { from, below: last + 1 } : undefined
}

/**
 * Shares by age band, summing to 1; bands do not overlap.
 * @param below the age [years] all of them are under
 * @param skip keys of the mapping that are no bands
 */
export function readAges(cursor: Cursor, below: number, skip: readonly string[] = []): AgeShare[] {
  const ages: AgeShare[] = []
  const inner = cursor.unwrap()
  for (const value of inner.entries()) {
    if (skip.includes(value.name)) continue
    const band = parseAges(value.name, below)
    const part = value.quantity(share)
    const overlapped = band && ages.find((other) => band.from < other.below && other.from < band.below)
    if (!band) value.report('not-a-quantity', `"${value.name}" is not an age band.`, AGES_HINT, value.key)
    else if (band.below > below || band.below <= band.from) {
      const message = `"${value.name}" is outside the ages that may stand here.`
      value.report('out-of-range', message, `They are under ${below}.`, value.key)
    } else if (overlapped) {
      const message = `"${value.name}" overlaps a band above it.`
      value.report('out-of-range', message, 'Bands of ages follow each other, as "5-9", "10-15".', value.key)
    } else ages.push({ ...band, share: part })
  }
  const shares = ages.map((age) => age.share)
  const read = inner.entries().filter((value) => !skip.includes(value.name))
  if (read.length === ages.length) checkSum(inner, shares)
  const whole = toWhole(shares)
  return ages.map((age, i) => ({ ...age, share: whole[i] ?? 0 }))
}

/** A range of ages in a condition; "under 5" takes in the unborn. */
export function readAgeRange(cursor: Cursor): AgeBand | undefined {
  const text = cursor.text()
  if (text === '') return undefined
  const found = parseAges(text)
  if (!found) {
    cursor.report('not-a-quantity', `"${text}" is not a range of ages.`, AGES_HINT)
    return undefined
  }
  return text.startsWith('under') || text === 'unborn' ? { from: -Infinity, below: found.below } : found
}
