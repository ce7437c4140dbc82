import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createContactDays } from '../../src/compile/contact-days.ts'
import { frailtyFactor, frailtyTable } from '../../src/compile/frailty.ts'
import { createCalendar } from '../../src/scenario/calendar.ts'
import { contactSources } from '../../src/scenario/contact-source.ts'

const START = '2025-04-01'
const calendar = createCalendar(START, 3, 1, 'monday-to-friday')
const plain = { contacts: 1000, entry: 'contact' }
const factor = fc.double({ min: 0.05, max: 4, noNaN: true })

describe('contacts over the days of a year', () => {
  test('without a profile are the same on every working day, to the last bit', () => {
    const { share, source, sources } = createContactDays(plain, calendar, START, 3)
    const working = calendar.workingDaysBetween(-1, calendar.firstDayOfYear(1) - 1)
    expect(new Set(share.slice(0, 365))).toEqual(new Set([0, 1 / working]))
    expect(source).toBeUndefined()
    expect(sources).toEqual([])
    const neutral = { ...plain, profile: { weekdays: [1, 1, 1, 1, 1, 1, 1], schoolHolidays: 1 } }
    expect(createContactDays(neutral, calendar, START, 3).share).toEqual(share)
  })

  test('sum to each year under any profile, and so does every source', () => {
    fc.assert(
      fc.property(
        fc.array(factor, { minLength: 7, maxLength: 7 }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: 0, max: 3, noNaN: true }),
        (weekdays, schoolHolidays, ofSchools) => {
          const days = createContactDays(
            {
              ...plain,
              profile: { weekdays, schoolHolidays },
              sources: [
                { source: 'police', share: 0.7 },
                { source: 'school', share: 0.3, schoolHolidays: ofSchools },
              ],
            },
            calendar,
            START,
            3,
          )
          for (let year = 0; year < 3; year++) {
            let all = 0
            let school = 0
            for (let day = calendar.firstDayOfYear(year); day < calendar.firstDayOfYear(year + 1); day++) {
              const share = days.share[day] ?? 0
              if (!calendar.isWorkingDay(day)) expect(share).toBe(0)
              const sums = days.sources[year * 2 + (days.holiday[day] ?? 0)] ?? new Float64Array()
              const at = contactSources.indexOf('school')
              all += share
              school += share * ((sums[at] ?? 0) - (sums[at - 1] ?? 0))
            }
            expect(all).toBeCloseTo(1, 9)
            expect(school).toBeCloseTo(0.3, 9)
          }
        },
      ),
      { seed: 5, numRuns: 30 },
    )
  })
})

describe('frailty between families', () => {
  const mean = (values: Float64Array, of: (z: number) => number): number =>
    values.reduce((sum, z) => sum + of(z), 0) / values.length

  test.each([0.2, 0.5, 1.5])('has mean 1 and a variance of %s', (variance) => {
    const values = frailtyTable(variance)
    expect(mean(values, (z) => z)).toBeCloseTo(1, 12)
    expect(Math.abs(mean(values, (z) => (z - 1) ** 2) - variance)).toBeLessThan(0.01 * variance)
  })

  test('is nothing at a variance of 0', () => {
    expect(frailtyTable(0)).toHaveLength(0)
    expect(frailtyFactor(0, 0.4)).toBe(1)
  })

  test('keeps the share of all families who come back in time, summed over the families', () => {
    for (const hazard of [0.1, 0.35, 1]) {
      const values = frailtyTable(0.5)
      const away = mean(values, (z) => Math.exp(-z * frailtyFactor(0.5, hazard) * hazard))
      expect(Math.abs(away - Math.exp(-hazard))).toBeLessThan(0.0005)
    }
  })
})
