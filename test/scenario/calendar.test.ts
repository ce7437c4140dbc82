import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { bankHolidays } from '../../src/scenario/bank-holidays.ts'
import { createCalendar } from '../../src/scenario/calendar.ts'
import { civilDate, isoDate, parseIsoDate, serialDay, weekday } from '../../src/scenario/civil-date.ts'

const dates = (year: number): string[] => bankHolidays(year).map((day) => isoDate(civilDate(day)))

describe('bank holidays of England', () => {
  // GOV.UK, UK bank holidays, England and Wales.
  test.each([
    [
      2025,
      ['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26', '2025-08-25', '2025-12-25', '2025-12-26'],
    ],
    [
      2026,
      ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-28'],
    ],
    [
      2027,
      ['2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31', '2027-08-30', '2027-12-27', '2027-12-28'],
    ],
  ])('%i as published', (year, published) => {
    expect(dates(year)).toEqual(published)
  })

  test('as another calendar has them, 2015 to 2040', () => {
    const others = new Holidays('GB', 'ENG')
    for (let year = 2015; year <= 2040; year++) {
      const theirs = new Set(
        others
          .getHolidays(year)
          .filter((holiday) => holiday.type === 'public')
          .map((holiday) => holiday.date.slice(0, 10)),
      )
      // Theirs lists a Christmas at the weekend and its substitute; only days of work matter here.
      const onWeekdays = [...theirs].filter((date) => {
        const parsed = parseIsoDate(date)
        return parsed !== undefined && weekday(serialDay(parsed)) < 5
      })
      expect(dates(year)).toEqual(onWeekdays.sort())
    }
  })
})

describe('days and dates', () => {
  test('every date from 1900 to 2100 comes back', () => {
    for (
      let day = serialDay({ year: 1900, month: 1, day: 1 });
      day < serialDay({ year: 2100, month: 1, day: 1 });
      day++
    ) {
      expect(serialDay(civilDate(day))).toBe(day)
    }
  })

  test('agree with the host’s own calendar', () => {
    for (const date of ['2024-02-29', '2025-04-01', '2026-11-25', '2000-03-01', '1999-12-31']) {
      const parsed = parseIsoDate(date)
      const theirs = new Date(`${date}T00:00:00Z`)
      expect(parsed && (weekday(serialDay(parsed)) + 1) % 7).toBe(theirs.getUTCDay())
      expect(parsed && serialDay(parsed) - serialDay({ year: 1970, month: 1, day: 1 })).toBe(
        theirs.getTime() / 86_400_000,
      )
    }
  })

  test.each(['2025-02-29', '2025-13-01', '2025-00-10', '25-04-01', 'tomorrow'])('%s is no date', (text) => {
    expect(parseIsoDate(text)).toBeUndefined()
  })
})

describe('a calendar of a run', () => {
  const calendar = createCalendar('2025-04-01', 3, 5, 'monday-to-friday')

  test('counts working days as one does on paper', () => {
    for (let day = -400; day < 900; day += 7) {
      for (const count of [1, 3, 15, 45]) {
        const forward = calendar.addWorkingDays(day, count)
        let walked = 0
        for (let d = day + 1; d <= forward; d++) if (calendar.isWorkingDay(d)) walked++
        expect(walked).toBe(count)
        expect(calendar.isWorkingDay(forward)).toBe(true)
        expect(calendar.workingDaysBetween(day, forward)).toBe(count)
        const back = calendar.addWorkingDays(day, -count)
        let behind = 0
        for (let d = day - 1; d >= back; d--) if (calendar.isWorkingDay(d)) behind++
        expect(behind).toBe(count)
      }
    }
  })

  test('knows its financial years and months', () => {
    expect(calendar.firstDayOfYear(1)).toBe(365)
    expect(calendar.firstDayOfYear(3)).toBe(1096)
    expect(calendar.yearLabel(2)).toBe('2027-28')
    expect(calendar.monthLabel(11)).toBe('2026-03')
    expect(calendar.yearIndex(364)).toBe(0)
    expect(calendar.yearIndex(365)).toBe(1)
    expect(calendar.monthIndex(30)).toBe(1)
    expect(calendar.dateOf(calendar.nextWorkingDay(17))).toBe('2025-04-22')
  })

  test('works every day when told so', () => {
    const always = createCalendar('2025-04-01', 1, 1, 'every-day')
    expect(always.workingDaysBetween(0, 30)).toBe(30)
    expect(always.addWorkingDays(-3, 10)).toBe(7)
  })
})
