import type { Cursor } from './cursor.ts'
import { duration, rate, share } from './dimensions.ts'
import type { LawShape } from './law-shape.ts'
import { parseQuantity } from './quantity.ts'
import { checkSum, toWhole } from './read-shares.ts'

type Bands = Extract<LawShape, { law: 'bands' }>

/** Lengths [days] of the steps in which hazards are told. */
const STEP_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }
const BANDS_HINT = 'Write "11-20 working days" or "3-6 months".'

/** "0-10 working days: 13 %": bands that follow each other. */
export function readBands(cursor: Cursor, units: string[]): Bands {
  const upTo: number[] = []
  const shares: number[] = []
  let first = 0
  for (const value of cursor.entries()) {
    const part = value.quantity(share)
    const found = /^(\d+(?:\.\d+)?) ?- ?(\d+(?:\.\d+)? .+)$/.exec(value.name)
    const end = found ? parseQuantity(found[2] ?? '') : undefined
    const scale = end && scaleOf(end.unit)
    if (!found || !end || scale === undefined) {
      value.report('not-a-quantity', `"${value.name}" is not a band of time.`, BANDS_HINT, value.key)
      continue
    }
    const low = Number(found[1]) * scale
    const high = end.value * scale
    const before = upTo[upTo.length - 1]
    if (before !== undefined && (low < before - 1e-9 || low > before + scale + 1e-9)) {
      const message = `"${value.name}" does not follow the band before it.`
      value.report('out-of-range', message, 'Bands follow each other without gaps, as 0-10, 11-20, 21-30.', value.key)
    } else if (high <= (before ?? low)) {
      value.report('out-of-range', `"${value.name}" ends before it begins.`, BANDS_HINT, value.key)
    } else {
      if (before === undefined) first = low
      units.push(end.unit)
      upTo.push(high)
      shares.push(part)
    }
  }
  if (upTo.length === cursor.entries().length) checkSum(cursor, shares)
  return { law: 'bands', from: first, upTo, share: toWhole(shares) }
}

/** "14 working days: 33 %": whole days with their shares. */
export function readPoints(cursor: Cursor, units: string[]): Bands {
  const upTo: number[] = []
  const shares: number[] = []
  let read = 0
  for (const value of cursor.entries()) {
    const part = value.quantity(share)
    const at = parseQuantity(value.name)
    const before = upTo[upTo.length - 1]
    if (!at || scaleOf(at.unit) !== 1 || !Number.isInteger(at.value) || at.value < 1 || at.value <= (before ?? 0)) {
      const hint = 'Write "13 working days", then "14 working days".'
      const message = `"${value.name}" is not a whole number of days after the one before it.`
      value.report('not-a-quantity', message, hint, value.key)
      continue
    }
    read++
    units.push(at.unit)
    // A share of a single day is a band that only this day is in; gaps are bands nobody is in.
    if (before !== undefined && at.value - 1 > before) {
      upTo.push(at.value - 1)
      shares.push(0)
    }
    upTo.push(at.value)
    shares.push(part)
  }
  if (read === cursor.entries().length) {
    checkSum(
      cursor,
      shares.filter((part) => part !== 0),
    )
  }
  return { law: 'bands', from: (upTo[0] ?? 1) - 1, upTo, share: toWhole(shares) }
}

/** "from week 10: 1.624 a year": a hazard that holds from then on. */
export function readHazards(cursor: Cursor): Extract<LawShape, { law: 'hazards' }> {
  const from: number[] = []
  const ratePerYear: number[] = []
  for (const value of cursor.entries()) {
    const level = value.quantity(rate)
    const found = /^from (day|week|month|year) (\d+(?:\.\d+)?)$/.exec(value.name)
    if (!found) {
      const hint = 'Write "from week 10" or "from year 2".'
      value.report('not-a-quantity', `"${value.name}" is not a beginning.`, hint, value.key)
      continue
    }
    const start = Number(found[2]) * (STEP_DAYS[found[1] ?? ''] ?? 1)
    const before = from[from.length - 1]
    if (before === undefined ? start !== 0 : start <= before) {
      const message = `"${value.name}" does not follow what stands before it.`
      value.report('out-of-range', message, 'Begin with "from week 0", and go on in order of time.', value.key)
      continue
    }
    from.push(start)
    ratePerYear.push(level)
  }
  const last = cursor.entries().at(-1)
  if (cursor.isMap() && !last) cursor.report('missing-key', 'No hazard is given.', 'Write { from year 0: 0.4 a year }.')
  if (ratePerYear.at(-1) === 0) {
    last?.report('out-of-range', 'The last hazard is 0, so the stay might never end.', 'Write a rate above 0.')
  }
  return { law: 'hazards', from, ratePerYear }
}

function scaleOf(unit: string): number | undefined {
  return Object.hasOwn(duration.units, unit) ? duration.units[unit] : undefined
}
