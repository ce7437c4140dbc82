import type { Cursor } from './cursor.ts'
import { duration } from './dimensions.ts'
import type { Law } from './law.ts'
import type { LawShape } from './law-shape.ts'
import { readBands, readHazards, readPoints } from './read-law-table.ts'

const LAWS_HINT =
  'Write a length ("27 days"), { mean }, { median, p90 }, { bands }, { shares }, { hazards }, { from, to } or { until: 18th birthday }.'
const SEVERAL_HINT = 'Keep one of them; what the base gives is taken out with "null".'

/**
 * A length of stay: a single length, or a mapping that names a law by the figures it gives. The caller asks for what else
 * the mapping may hold, and then reports the rest of its keys.
 */
export function readLaw(cursor: Cursor): Law {
  // A law laid over a single length that has a source comes as the value beside that source.
  if (cursor.has('value') && cursor.unwrapped().isMap()) {
    const inner = cursor.unwrap()
    const law = readLaw(inner)
    inner.done()
    return law
  }
  if (!cursor.isMap() || cursor.has('value')) {
    const { value, unit } = cursor.measured(duration)
    return { law: 'constant', value, days: daysOf(unit), less: 0 }
  }
  const units: string[] = []
  const until = readBirthday(cursor.at('until'))
  const less = cursor.at('less')
  const shape = readShape(cursor, units)
  const lessDays = less ? length(less, units) : 0
  const kinds = new Set(units.map(daysOf))
  if (kinds.size > 1) {
    const message = 'Working days and calendar days are mixed in one length.'
    cursor.report('wrong-unit', message, 'Write all of it in one of the two.')
  }
  const found = shape ?? (until === undefined ? undefined : ({ law: 'birthday' } as const))
  if (!found) cursor.report('missing-key', 'This says no length of stay.', LAWS_HINT)
  return {
    ...(found ?? { law: 'constant', value: Number.NaN }),
    days: kinds.has('working') ? 'working' : 'calendar',
    less: lessDays,
    ...(until === undefined ? {} : { untilBirthday: until }),
  }
}

/** A law given by bands alone. */
export function readBandsAlone(cursor: Cursor): Law {
  const units: string[] = []
  const shape = readBands(cursor, units)
  return { ...shape, days: units.some((unit) => daysOf(unit) === 'working') ? 'working' : 'calendar', less: 0 }
}

function daysOf(unit: string): 'working' | 'calendar' {
  return unit.startsWith('working') ? 'working' : 'calendar'
}

function length(cursor: Cursor, units: string[]): number {
  const { value, unit } = cursor.measured(duration)
  if (unit !== '') units.push(unit)
  return value
}

function readShape(cursor: Cursor, units: string[]): LawShape | undefined {
  const at = (key: string): Cursor | undefined => cursor.at(key)
  const laws = { bands: at('bands'), shares: at('shares'), hazards: at('hazards'), mean: at('mean') }
  const { bands, shares, hazards, mean } = laws
  const median = at('median')
  const p90 = at('p90')
  const from = at('from')
  const to = at('to')
  const named = at('law')?.choice(['lognormal', 'weibull'], 'lognormal')
  const given = [bands, shares, hazards, mean, median ?? p90, from ?? to].filter((one) => one !== undefined)
  if (given.length > 1) {
    const names = given.map((one) => `"${one.name}"`).join(' and ')
    given[1]?.report(
      'wrong-kind',
      `Several laws are given for one length of stay: ${names}.`,
      SEVERAL_HINT,
      given[1].key,
    )
  }
  if (named && !median) cursor.at('law')?.report('missing-key', 'A named law needs "median" and "p90".', LAWS_HINT)
  if (bands) return readBands(bands, units)
  if (shares) return readPoints(shares, units)
  if (hazards) return readHazards(hazards)
  if (mean) {
    const value = length(mean, units)
    if (value === 0) mean.report('out-of-range', 'A mean length of nothing is no law.', 'Write "0 days" for no length.')
    return { law: 'exponential', mean: value }
  }
  if (median ?? p90) return readMedian(cursor, named ?? 'lognormal', units)
  if (from ?? to) {
    const first = cursor.need('from', '0 days')
    const last = cursor.need('to', '10 days')
    const ends = { from: first ? length(first, units) : Number.NaN, to: last ? length(last, units) : Number.NaN }
    if (ends.to <= ends.from)
      last?.report('out-of-range', '"to" is not after "from".', 'Write the longer length in "to".')
    return { law: 'uniform', ...ends }
  }
  return undefined
}

function readMedian(cursor: Cursor, law: 'lognormal' | 'weibull', units: string[]): LawShape {
  const median = cursor.need('median', '33 working days')
  const p90 = cursor.need('p90', '47 working days')
  const middle = median ? length(median, units) : Number.NaN
  const late = p90 ? length(p90, units) : Number.NaN
  if (middle <= 0) median?.report('out-of-range', 'A median of nothing is no law.', 'Write "0 days" for no length.')
  else if (late <= middle) {
    const hint = 'Half of all stays end by the median, nine in ten by the 90th percentile, which is later.'
    p90?.report('out-of-range', 'The 90th percentile is not after the median.', hint)
  }
  return { law, median: middle, p90: late }
}

function readBirthday(cursor: Cursor | undefined): number | undefined {
  if (!cursor) return undefined
  const text = cursor.text()
  const found = /^(\d{1,2})(?:st|nd|rd|th) birthday$/.exec(text)
  if (!found && text !== '') cursor.report('not-a-quantity', `"${text}" is not a birthday.`, 'Write "18th birthday".')
  const age = Number(found?.[1] ?? 18)
  if (found && (age < 1 || age > 25)) {
    cursor.report('out-of-range', `"${text}" is outside what the model follows.`, 'It follows children to their 25th.')
  }
  if (found) cursor.figure(age, 'years of age')
  return age
}
