import { serialDay, weekday } from './civil-date.ts'

/** One-off changes by proclamation: days given, and rule days moved away (GOV.UK, UK bank holidays, England and Wales). */
const given: Readonly<Record<number, readonly (readonly [month: number, day: number])[]>> = {
  2002: [
    [6, 3],
    [6, 4],
  ],
  2011: [[4, 29]],
  2012: [
    [6, 4],
    [6, 5],
  ],
  2020: [[5, 8]],
  2022: [
    [6, 2],
    [6, 3],
    [9, 19],
  ],
  2023: [[5, 8]],
}
/** Years in which the early May or the late May holiday was moved to a day given above. */
const earlyMayMoved = new Set([2020])
const lateMayMoved = new Set([2002, 2012, 2022])

/** Easter Sunday, as a serial day (Gregorian computus in the form of Meeus, Jones and Butcher). */
export function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const l = (32 + 2 * e + 2 * i - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return serialDay({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

/** Bank holidays of England and Wales in a year, as serial days in order; by rule, with the days given by proclamation. */
export function bankHolidays(year: number): number[] {
  const firstMonday = (month: number): number => {
    const first = serialDay({ year, month, day: 1 })
    return first + ((7 - weekday(first)) % 7)
  }
  const lastMonday = (month: number, day: number): number => {
    const last = serialDay({ year, month, day })
    return last - weekday(last)
  }
  const christmas = serialDay({ year, month: 12, day: 25 })
  const easter = easterSunday(year)
  const days = [substitute(serialDay({ year, month: 1, day: 1 })), easter - 2, easter + 1, lastMonday(8, 31)]
  if (!earlyMayMoved.has(year)) days.push(firstMonday(5))
  if (!lateMayMoved.has(year)) days.push(lastMonday(5, 31))
  // A Christmas or Boxing Day at the weekend moves to the next day that is neither.
  const christmasDay = weekday(christmas)
  if (christmasDay === 4) days.push(christmas, christmas + 3)
  else if (christmasDay === 5) days.push(christmas + 3, christmas + 2)
  else if (christmasDay === 6) days.push(christmas + 1, christmas + 2)
  else days.push(christmas, christmas + 1)
  for (const [month, day] of given[year] ?? []) days.push(serialDay({ year, month, day }))
  return days.sort((a, b) => a - b)
}

function substitute(serial: number): number {
  const day = weekday(serial)
  return day === 5 ? serial + 2 : day === 6 ? serial + 1 : serial
}
