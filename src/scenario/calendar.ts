import { bankHolidays } from './bank-holidays.ts'
import { type CivilDate, civilDate, isoDate, parseIsoDate, serialDay, weekday } from './civil-date.ts'

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
  return new WorkingCalendar(date, years, yearsBefore, workingWeek === 'every-day')
}

/** A class, because the model asks it several times for each thing that happens: all calendars then run the same code. */
class WorkingCalendar implements Calendar {
  readonly #date: CivilDate
  readonly #zero: number
  readonly #years: number
  readonly #everyDay: boolean
  readonly #holidays = new Set<number>()
  readonly #first: number
  readonly #end: number
  /** Working days from the first known day up to and with day first + d, by d. */
  readonly #upTo: Int32Array
  /** Its inverse: the working days in order. */
  readonly #byCount: Int32Array
  readonly #monthStart: Int32Array

  constructor(date: CivilDate, years: number, yearsBefore: number, everyDay: boolean) {
    const zero = serialDay(date)
    this.#date = date
    this.#zero = zero
    this.#years = years
    this.#everyDay = everyDay
    this.#first = serialDay({ ...date, year: date.year - yearsBefore }) - zero
    // A year more than the run: something due just after the end still has a working day to fall on.
    this.#end = serialDay({ ...date, year: date.year + years + 1 }) - zero
    for (let year = date.year - yearsBefore; year <= date.year + years + 1; year++) {
      for (const holiday of bankHolidays(year)) this.#holidays.add(holiday)
    }
    this.#upTo = new Int32Array(this.#end - this.#first)
    const byCount: number[] = []
    for (let day = this.#first; day < this.#end; day++) {
      if (this.#isWorking(day)) byCount.push(day)
      this.#upTo[day - this.#first] = byCount.length
    }
    this.#byCount = Int32Array.from(byCount)
    this.#monthStart = Int32Array.from({ length: 12 * years + 1 }, (_, month) => {
      const months = date.month - 1 + month
      return serialDay({ year: date.year + Math.floor(months / 12), month: (months % 12) + 1, day: 1 }) - zero
    })
  }

  isWorkingDay(day: number): boolean {
    if (day <= this.#first || day >= this.#end) return this.#isWorking(day)
    return this.#countAt(day) > this.#countAt(day - 1)
  }

  weekday(day: number): number {
    return weekday(day + this.#zero)
  }

  workingDaysBetween(from: number, to: number): number {
    return this.#countAt(to) - this.#countAt(from)
  }

  addWorkingDays(day: number, count: number): number {
    if (count === 0) return day
    const rank = this.#countAt(day) + count - (count < 0 && this.isWorkingDay(day) ? 1 : 0)
    const at = count > 0 ? rank - 1 : rank
    return this.#byCount[Math.max(0, Math.min(this.#byCount.length - 1, at))] ?? day
  }

  nextWorkingDay(day: number): number {
    let next = day
    while (!this.isWorkingDay(next)) next++
    return next
  }

  dateOf(day: number): string {
    return isoDate(civilDate(day + this.#zero))
  }

  yearIndex(day: number): number {
    return Math.floor(this.monthIndex(day) / 12)
  }

  monthIndex(day: number): number {
    const at = civilDate(day + this.#zero)
    const month = (at.year - this.#date.year) * 12 + at.month - this.#date.month
    return Math.max(0, Math.min(12 * this.#years - 1, month))
  }

  firstDayOfYear(year: number): number {
    return this.#monthStart[12 * year] ?? 0
  }

  firstDayOfMonth(month: number): number {
    return this.#monthStart[month] ?? 0
  }

  yearLabel(year: number): string {
    const { year: first } = this.#date
    return `${first + year}-${String((first + year + 1) % 100).padStart(2, '0')}`
  }

  monthLabel(month: number): string {
    return isoDate(civilDate((this.#monthStart[month] ?? 0) + this.#zero)).slice(0, 7)
  }

  #isWorking(day: number): boolean {
    return this.#everyDay || (weekday(day + this.#zero) < 5 && !this.#holidays.has(day + this.#zero))
  }

  #countAt(day: number): number {
    return this.#upTo[Math.max(0, Math.min(this.#upTo.length - 1, day - this.#first))] ?? 0
  }
}
