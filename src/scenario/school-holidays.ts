import { easterSunday } from './bank-holidays.ts'
import { serialDay, weekday } from './civil-date.ts'

/** Days of a school holiday as serial days, the first and the last of them. */
export interface SchoolHoliday {
  readonly from: number
  readonly to: number
}

const day = (year: number, month: number, date: number): number => serialDay({ year, month, day: date })

/** The Monday of the week a day lies in. */
const mondayOf = (serial: number): number => serial - weekday(serial)

/**
 * School holidays of a calendar year, by rule, in order; the Christmas holiday is listed in the year it begins in.
 *
 * Term dates in England are set by councils and academies and differ by a week or so; these are the common pattern and an
 * assumption: half terms are the weeks of 17 February, of the last Monday in May and of 28 October; Easter is the week of
 * Good Friday and the week after; summer lasts from the Monday of the week of 27 July, six days earlier at the most, to
 * 1 September; Christmas a fortnight from the Monday nearest 22 December.
 */
export function schoolHolidays(year: number): readonly SchoolHoliday[] {
  const february = mondayOf(day(year, 2, 17))
  const easterMonday = easterSunday(year) + 1
  const lateMay = mondayOf(day(year, 5, 31))
  const summer = mondayOf(day(year, 7, 27))
  const october = mondayOf(day(year, 10, 28))
  const christmas = mondayOf(day(year, 12, 22) + 3)
  return [
    { from: february, to: february + 6 },
    { from: easterMonday - 7, to: easterMonday + 6 },
    { from: lateMay, to: lateMay + 6 },
    { from: summer, to: day(year, 9, 1) },
    { from: october, to: october + 6 },
    { from: christmas, to: christmas + 13 },
  ]
}

/** Whether schools are shut for holidays on a serial day. */
export function isSchoolHoliday(serial: number, year: number): boolean {
  for (const from of [year - 1, year]) {
    for (const holiday of schoolHolidays(from)) if (serial >= holiday.from && serial <= holiday.to) return true
  }
  return false
}
