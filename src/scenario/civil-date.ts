/** Days and dates of the Gregorian calendar by whole-number arithmetic: no clock, no time zone. */
export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** Days from 1 March of year 0, the proleptic calendar; a count in which differences of dates are differences of numbers. */
export function serialDay({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year
  const shifted = (month + 9) % 12
  return (
    365 * y +
    Math.floor(y / 4) -
    Math.floor(y / 100) +
    Math.floor(y / 400) +
    Math.floor((153 * shifted + 2) / 5) +
    day -
    1
  )
}

/** The date of a serial day; the inverse of `serialDay`. */
export function civilDate(serial: number): CivilDate {
  const era = Math.floor(serial / 146_097)
  const dayOfEra = serial - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Day of the week of a serial day: 0 Monday to 6 Sunday. */
export function weekday(serial: number): number {
  return (((serial + 2) % 7) + 7) % 7
}

/** "2025-04-01" as a date; undefined when it is no date of the calendar. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!found) return undefined
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  if (date.month < 1 || date.month > 12 || date.day < 1) return undefined
  const back = civilDate(serialDay(date))
  return back.month === date.month && back.day === date.day ? date : undefined
}

/** A date as "2025-04-01". */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
