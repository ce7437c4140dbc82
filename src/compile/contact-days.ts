import type { Calendar } from '../scenario/calendar.ts'
import { parseIsoDate, serialDay, weekday } from '../scenario/civil-date.ts'
import { flatProfile } from '../scenario/contact-profile.ts'
import { contactSources } from '../scenario/contact-source.ts'
import type { Demand } from '../scenario/demand.ts'
import { schoolHolidays } from '../scenario/school-holidays.ts'
import { cumulative } from './cumulative.ts'

/** How a year's contacts are spread over its days, and who makes those of a day. */
export interface ContactDays {
  /** First day told of: 0, or before it where a warm-up comes first; what is told by day begins with it [day]. */
  readonly first: number
  /** Share of its financial year's contacts by day [days]; 0 on days without work, and each year sums to 1. */
  readonly share: Float64Array
  /** 1 in school holidays [days]. */
  readonly holiday: Uint8Array
  /** Financial year of a day, 0 for the first told of [days]. */
  readonly year: Uint8Array
  /** Working days of each year told of [years]. */
  readonly workingDays: Float64Array
  /** Cumulative shares over `contactSources` by year × 2 + holiday; none where sources are not told. */
  readonly sources: readonly Float64Array[]
  /** The same over a whole year. */
  readonly source: Float64Array | undefined
}

/**
 * Each source's contacts fall on the working days of a year in proportion to the factors of those days, so that neither
 * its contacts in the year nor the contacts of all are changed in the mean by any profile.
 * @param yearsBefore whole years before the start that are told of too
 * @throws RangeError when `start` is no date
 */
export function createContactDays(
  demand: Demand,
  calendar: Calendar,
  start: string,
  years: number,
  yearsBefore = 0,
): ContactDays {
  const date = parseIsoDate(start)
  if (!date) throw new RangeError(`"${start}" is no date`)
  const covered = yearsBefore + years
  const serialOf = (year: number): number => serialDay({ ...date, year: date.year - yearsBefore + year })
  // Day 0 of what is told, and its day of the run.
  const zero = serialOf(0)
  const first = zero - serialDay(date)
  const days = serialOf(covered) - zero
  const holiday = new Uint8Array(days)
  for (let year = date.year - yearsBefore - 1; year <= date.year + years; year++) {
    for (const { from, to } of schoolHolidays(year)) {
      for (let day = Math.max(from - zero, 0); day <= Math.min(to - zero, days - 1); day++) holiday[day] = 1
    }
  }
  const { weekdays, schoolHolidays: general } = demand.profile ?? flatProfile
  const told = demand.sources ?? []
  const factors = told.map((source) => source.schoolHolidays ?? general)
  const inHolidays = factors.every((factor) => factor === factors[0]) ? factors.slice(0, 1) : factors
  if (inHolidays.length === 0) inHolidays.push(general)
  const shares = inHolidays.length > 1 ? told.map((source) => source.share) : [1]

  const share = new Float64Array(days)
  const sources: Float64Array[] = []
  const overSources = (weights: readonly number[]): Float64Array =>
    cumulative(
      contactSources.map((name) => {
        const at = told.findIndex(({ source }) => source === name)
        return at < 0 ? 0 : (told[at]?.share ?? 0) * (weights[inHolidays.length > 1 ? at : 0] ?? 0)
      }),
    )
  const yearOf = new Uint8Array(days)
  const workingDays = new Float64Array(covered)
  for (let year = 0; year < covered; year++) {
    const begin = serialOf(year) - zero
    const end = serialOf(year + 1) - zero
    yearOf.fill(year, begin, end)
    workingDays[year] = calendar.workingDaysBetween(first + begin - 1, first + end - 1)
    const weightOf = (day: number): number =>
      calendar.isWorkingDay(first + day) ? (weekdays[weekday(zero + day)] ?? 1) : 0
    let term = 0
    let shut = 0
    for (let day = begin; day < end; day++) {
      if (holiday[day] === 1) shut += weightOf(day)
      else term += weightOf(day)
    }
    // What a source's contacts on a day of weight 1 are of its year: in term, and in holidays.
    const ofTerm = inHolidays.map((factor) => 1 / (term + factor * shut))
    const ofHoliday = inHolidays.map((factor, s) => factor * (ofTerm[s] ?? 0))
    const sum = (parts: readonly number[]): number =>
      parts.reduce((total, part, s) => total + part * (shares[s] ?? 0), 0)
    const perTermDay = sum(ofTerm)
    const perHoliday = sum(ofHoliday)
    for (let day = begin; day < end; day++) share[day] = weightOf(day) * (holiday[day] === 1 ? perHoliday : perTermDay)
    if (told.length > 0) sources.push(overSources(ofTerm), overSources(perHoliday > 0 ? ofHoliday : ofTerm))
  }
  const source = told.length > 0 ? overSources(inHolidays.map(() => 1)) : undefined
  return { first, share, holiday, year: yearOf, workingDays, sources, source }
}
