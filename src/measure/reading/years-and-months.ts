import type { Calendar } from '../../scenario/calendar.ts'

/** Phases of a day in the log's ticks: tick = day × 8 + phase. */
export const TICKS_A_DAY = 8

/** Lengths of the months of a financial year from April to January and of March [days]; February takes what is left. */
const APRIL_TO_JANUARY = [30, 31, 30, 31, 31, 30, 31, 30, 31, 31]
const MARCH = 31

/** The financial years (1 April to 31 March) and months of a run, by day. */
export interface YearsAndMonths {
  /** Length of the run [days]. */
  readonly days: number
  readonly years: number
  readonly months: number
  /** Financial year of a day, 0 is the first [days]. */
  readonly yearOfDay: Int16Array
  /** First day of each financial year, and after the last one the first day after the run [years + 1]. */
  readonly yearStart: Int32Array
  /** First day of each month, and after the last one the first day after the run [months + 1]. */
  readonly monthStart: Int32Array
  /** Years that ended before `endDay`. */
  fullYears(endDay: number): number
  /** Months that ended before `endDay`. */
  fullMonths(endDay: number): number
}

/** Lays out a run of whole financial years from its first 1 April. */
export function createYearsAndMonths(calendar: Calendar, years: number): YearsAndMonths {
  const yearStart = Int32Array.from({ length: years + 1 }, (_, year) => calendar.firstDayOfYear(year))
  const days = yearStart[years] ?? 0
  const yearOfDay = new Int16Array(days)
  const monthStart = new Int32Array(years * 12 + 1)
  let month = 0
  for (let year = 0; year < years; year++) {
    const start = yearStart[year] ?? 0
    const end = yearStart[year + 1] ?? 0
    yearOfDay.fill(year, start, end)
    let first = start
    for (const length of APRIL_TO_JANUARY) {
      monthStart[month++] = first
      first += length
    }
    monthStart[month++] = first
    monthStart[month++] = end - MARCH
  }
  monthStart[month] = days

  const ended = (starts: Int32Array, endDay: number): number => {
    let full = 0
    while (full + 1 < starts.length && (starts[full + 1] ?? Infinity) <= endDay) full++
    return full
  }
  return {
    days,
    years,
    months: years * 12,
    yearOfDay,
    yearStart,
    monthStart,
    fullYears: (endDay) => ended(yearStart, endDay),
    fullMonths: (endDay) => ended(monthStart, endDay),
  }
}
