import { bankHolidays } from './bank-holidays.ts'
import { civilDate, isoDate, parseIsoDate, serialDay, weekday } from './civil-date.ts'

/** The days of a run and the years before it: day 0 is the start, earlier days are negative. */
export interface Calendar {
  isWorkingDay(day: number): boolean
  /** 0 for Monday to 6 for Sunday. */
  weekday(day: number): number
  /** Working days after `from` up to and with `to`; negative when `to` comes first. */
  workingDaysBetween(from: number, to: number): number
  /** The day on which `count` working days after `day` have gone by; a negative count goes back. */
  addWorkingDays(day: number, count: number): number
  /** The day itself when work is done on it, else the next on which it is. */
  nextWorkingDay(day: number): number
  /** ISO date. */
  dateOf(day: number): string
  /** Financial year of a day, 0 for the first; days outside the run belong to the nearest. */
  yearIndex(day: number): number
  monthIndex(day: number): number
  /** First day of a year or month of the run; the index after the last gives the first day after the run. */
  firstDayOfYear(year: number): number
  firstDayOfMonth(month: number): number
  /** "2025-26". */
  yearLabel(year: number): string
  /** "2025-04". */
  monthLabel(month: number): string
}

/**
 * @param start ISO date of day 0, the first of a month
 * @param years length of the run [years]
 * @param yearsBefore how far back working days are known [years]
 * @throws RangeError when `start` is no date
 */
export function createCalendar(
  start: string,
  years: number,
  yearsBefore: number,
  workingWeek: 'monday-to-friday' | 'every-day',
): Calendar {
  const date = parseIsoDate(start)
  if (!date) throw new RangeError(`"${start}" is no date`)
  const zero = serialDay(date)
  const first = serialDay({ ...date, year: date.year - yearsBefore }) - zero
  // A year more than the run: something due just after the end still has a working day to fall on.
  const end = serialDay({ ...date, year: date.year + years + 1 }) - zero
  const holidays = new Set<number>()
  for (let year = date.year - yearsBefore; year <= date.year + years + 1; year++) {
    for (const holiday of bankHolidays(year)) holidays.add(holiday)
  }
  const isWorking = (day: number): boolean =>
    workingWeek === 'every-day' || (weekday(day + zero) < 5 && !holidays.has(day + zero))

  // upTo[d] is the working days from the first known day up to and with day first + d; byCount is its inverse.
  const upTo = new Int32Array(end - first)
  const byCount: number[] = []
  for (let day = first, count = 0; day < end; day++) {
    if (isWorking(day)) {
      count++
      byCount.push(day)
    }
    upTo[day - first] = count
  }
  const countAt = (day: number): number => upTo[Math.max(0, Math.min(upTo.length - 1, day - first))] ?? 0
  const monthStart = Int32Array.from({ length: 12 * years + 1 }, (_, month) => {
    const months = date.month - 1 + month
    return serialDay({ year: date.year + Math.floor(months / 12), month: (months % 12) + 1, day: 1 }) - zero
  })
  const monthIndex = (day: number): number => {
    const at = civilDate(day + zero)
    const month = (at.year - date.year) * 12 + at.month - date.month
    return Math.max(0, Math.min(12 * years - 1, month))
  }

  return {
    isWorkingDay: (day) =>
      day >= first && day < end ? countAt(day) > (day === first ? 0 : countAt(day - 1)) : isWorking(day),
    weekday: (day) => weekday(day + zero),
    workingDaysBetween: (from, to) => countAt(to) - countAt(from),
    addWorkingDays(day, count) {
      if (count === 0) return day
      const rank = countAt(day) + count - (count < 0 && isWorking(day) ? 1 : 0)
      const at = count > 0 ? rank - 1 : rank
      return byCount[Math.max(0, Math.min(byCount.length - 1, at))] ?? day
    },
    nextWorkingDay(day) {
      let next = day
      while (!isWorking(next)) next++
      return next
    },
    dateOf: (day) => isoDate(civilDate(day + zero)),
    yearIndex: (day) => Math.floor(monthIndex(day) / 12),
    monthIndex,
    firstDayOfYear: (year) => monthStart[12 * year] ?? 0,
    firstDayOfMonth: (month) => monthStart[month] ?? 0,
    yearLabel: (year) => `${date.year + year}-${String((date.year + year + 1) % 100).padStart(2, '0')}`,
    monthLabel: (month) => isoDate(civilDate((monthStart[month] ?? 0) + zero)).slice(0, 7),
  }
}
