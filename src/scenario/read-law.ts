import type { Cursor } from './cursor.ts'
import type { Law } from './law.ts'
import { duration, parseQuantity, rate, share } from './quantity.ts'
import { checkSum } from './read-shares.ts'

type Shape = Law extends infer L ? (L extends Law ? Omit<L, 'days' | 'less' | 'untilBirthday'> : never) : never

const LAWS_HINT =
  'Write a length ("27 days"), { mean }, { median, p90 }, { bands }, { shares }, { hazards }, { from, to } or { until: 18th birthday }.'
const STEP_DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 }

/** A length of stay: a constant, or a mapping that names a law by the figures it gives. */
export function readLaw(cursor: Cursor): Law {
  if (!cursor.isMap() || cursor.has('value')) {
    const { value, unit } = cursor.measured(duration)
    return { law: 'constant', value, days: daysOf(unit), less: 0 }
  }
  const units: string[] = []
  const length = (inner: Cursor): number => {
    const { value, unit } = inner.measured(duration)
    if (unit !== '') units.push(unit)
    return value
  }
  const until = readBirthday(cursor.at('until'))
  const lessCursor = cursor.at('less')
  const shape = readShape(cursor, length, units)
  const less = lessCursor ? length(lessCursor) : 0
  const kinds = new Set(units.map(daysOf))
  if (kinds.size > 1)
    cursor.report(
      'wrong-unit',
      'Working days and calendar days are mixed in one length.',
      'Write all of it in one of the two.',
    )
  const found = shape ?? (until === undefined ? undefined : ({ law: 'birthday' } as const))
  if (!found) cursor.report('missing-key', 'This says no length of stay.', LAWS_HINT)
  return {
    ...(found ?? { law: 'constant', value: Number.NaN }),
    days: kinds.has('working') ? 'working' : 'calendar',
    less,
    ...(until === undefined ? {} : { untilBirthday: until }),
  }
}

function daysOf(unit: string): 'working' | 'calendar' {
  return unit.startsWith('working') ? 'working' : 'calendar'
}

function readShape(cursor: Cursor, length: (inner: Cursor) => number, units: string[]): Shape | undefined {
  const bands = cursor.at('bands')
  const shares = cursor.at('shares')
  const hazards = cursor.at('hazards')
  const mean = cursor.at('mean')
  const median = cursor.at('median')
  const p90 = cursor.at('p90')
  const from = cursor.at('from')
  const to = cursor.at('to')
  const named = cursor.at('law')?.choice(['lognormal', 'weibull'], 'lognormal')
  const given = [bands, shares, hazards, mean, median, from].filter((one) => one !== undefined)
  if (given.length > 1) cursor.report('wrong-kind', 'Several laws are given for one length of stay.', LAWS_HINT)
  if (bands) return readBands(bands, units)
  if (shares) return readPoints(shares, units)
  if (hazards) return readHazards(hazards)
  if (mean) return { law: 'exponential', mean: length(mean) }
  if (median) {
    if (!p90)
      cursor.report(
        'missing-key',
        'A median needs "p90" beside it.',
        'Write { median: 33 working days, p90: 47 working days }.',
      )
    const law = { law: named ?? 'lognormal', median: length(median), p90: p90 ? length(p90) : Number.NaN }
    if (law.p90 <= law.median || law.median <= 0)
      cursor.report('out-of-range', 'The 90th percentile must be longer than the median, and both above nothing.')
    return law
  }
  if (from) {
    if (!to) cursor.report('missing-key', '"from" needs "to" beside it.', 'Write { from: 0 days, to: 10 days }.')
    return { law: 'uniform', from: length(from), to: to ? length(to) : Number.NaN }
  }
  return undefined
}

/** "0-10 working days: 13 %": bands that follow each other. */
function readBands(cursor: Cursor, units: string[]): Shape {
  const upTo: number[] = []
  const shares: number[] = []
  let first = 0
  for (const [key, value] of cursor.map() ?? []) {
    const found = /^([\d.,]+)-([\d.,]+ .+)$/.exec(key)
    const end = found ? parseQuantity(found[2] ?? '') : undefined
    const scale = end && Object.hasOwn(duration.units, end.unit) ? duration.units[end.unit] : undefined
    shares.push(value.quantity(share))
    if (!found || !end || scale === undefined) {
      value.report('not-a-quantity', `"${key}" is not a band of time.`, 'Write "11-20 working days" or "3-6 months".')
      continue
    }
    units.push(end.unit)
    const low = Number(found[1]) * scale
    const before = upTo[upTo.length - 1]
    if (before === undefined) first = low
    else if (low < before - 1e-9 || low > before + scale + 1e-9) {
      value.report(
        'out-of-range',
        `The band "${key}" does not follow the one before it.`,
        'Bands follow each other without gaps, as 0-10, 11-20, 21-30.',
      )
    }
    if (end.value * scale <= (before ?? low)) value.report('out-of-range', `The band "${key}" ends before it begins.`)
    upTo.push(end.value * scale)
  }
  checkSum(cursor, shares)
  return { law: 'bands', from: first, upTo, share: shares }
}

/** "14 working days: 33 %": whole days with their shares. */
function readPoints(cursor: Cursor, units: string[]): Shape {
  const upTo: number[] = []
  const shares: number[] = []
  for (const [key, value] of cursor.map() ?? []) {
    const at = parseQuantity(key)
    const scale = at && Object.hasOwn(duration.units, at.unit) ? duration.units[at.unit] : undefined
    shares.push(value.quantity(share))
    if (!at || scale !== 1 || at.value <= (upTo[upTo.length - 1] ?? -1)) {
      value.report(
        'not-a-quantity',
        `"${key}" is not a whole number of days after the one before it.`,
        'Write "13 working days", then "14 working days".',
      )
      continue
    }
    units.push(at.unit)
    // A share of a single day is a band that only this day is in; gaps are bands nobody is in.
    const before = upTo[upTo.length - 1]
    if (before !== undefined && at.value - 1 > before) {
      upTo.push(at.value - 1)
      shares.splice(shares.length - 1, 0, 0)
    }
    upTo.push(at.value)
  }
  checkSum(cursor, shares)
  return { law: 'bands', from: (upTo[0] ?? 1) - 1, upTo, share: shares }
}

/** "from week 10: 1.624 a year": a hazard that holds from then on. */
function readHazards(cursor: Cursor): Shape {
  const from: number[] = []
  const ratePerYear: number[] = []
  for (const [key, value] of cursor.map() ?? []) {
    const found = /^from (day|week|month|year) ([\d.]+)$/.exec(key)
    ratePerYear.push(value.quantity(rate))
    if (!found) value.report('not-a-quantity', `"${key}" is not a beginning.`, 'Write "from week 10" or "from year 2".')
    const start = Number(found?.[2] ?? 0) * (STEP_DAYS[found?.[1] ?? 'day'] ?? 1)
    const before = from[from.length - 1]
    if (found && (before === undefined ? start !== 0 : start <= before)) {
      value.report('out-of-range', 'Hazards begin at 0 and follow each other in time.', 'Begin with "from week 0".')
    }
    from.push(start)
  }
  if ((ratePerYear[ratePerYear.length - 1] ?? 0) <= 0)
    cursor.report('out-of-range', 'The last hazard must be above 0, or the stay would never end.')
  return { law: 'hazards', from, ratePerYear }
}

function readBirthday(cursor: Cursor | undefined): number | undefined {
  if (!cursor) return undefined
  const found = /^(\d+)(?:st|nd|rd|th) birthday$/.exec(cursor.text())
  if (!found) cursor.report('not-a-quantity', `"${cursor.text()}" is not a birthday.`, 'Write "18th birthday".')
  return Number(found?.[1] ?? 18)
}
