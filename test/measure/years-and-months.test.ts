import { expect, test } from 'vitest'
import { createYearsAndMonths } from '../../src/measure/reading/years-and-months.ts'
import { createCalendar } from '../../src/scenario/calendar.ts'
import { listed } from './measured.ts'

test('months and financial years begin where the calendar says, a leap day among them', () => {
  const time = createYearsAndMonths(createCalendar('2025-04-01', 3, 1, 'monday-to-friday'), 3)
  const dayOf = (iso: string): number => (Date.parse(iso) - Date.parse('2025-04-01')) / 86_400_000
  const firsts = Array.from({ length: 36 }, (_, month) => dayOf(new Date(Date.UTC(2025, 3 + month, 1)).toISOString()))
  expect(listed(time.monthStart)).toEqual([...firsts, dayOf('2028-04-01')])
  expect(listed(time.yearStart)).toEqual(['2025', '2026', '2027', '2028'].map((year) => dayOf(`${year}-04-01`)))
  expect(time.yearOfDay[dayOf('2028-02-29')]).toBe(2)
  expect(time.yearOfDay[dayOf('2026-03-31')]).toBe(0)
  expect(time.yearOfDay[dayOf('2026-04-01')]).toBe(1)
})

test('a year or month is full once its last day has been run', () => {
  const time = createYearsAndMonths(createCalendar('2025-04-01', 3, 1, 'monday-to-friday'), 3)
  expect([0, 364, 365, 366, 1096].map((endDay) => time.fullYears(endDay))).toEqual([0, 0, 1, 1, 3])
  expect([29, 30, 365].map((endDay) => time.fullMonths(endDay))).toEqual([0, 1, 12])
})
