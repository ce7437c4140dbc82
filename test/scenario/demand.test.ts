import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bankHolidays } from '../../src/scenario/bank-holidays.ts'
import { serialDay, weekday } from '../../src/scenario/civil-date.ts'
import { deprivedShares, MOST_DEPRIVED } from '../../src/scenario/deprivation.ts'
import { isSchoolHoliday } from '../../src/scenario/school-holidays.ts'
import { FUNCTIONAL, memorySource, over, problemsOf, scenarioOf } from './memory-source.ts'

const codes = (text: string): string[] => problemsOf(over(text), 'mine').map(({ code, path }) => `${code} ${path}`)

describe('when and by whom contacts are made', () => {
  test('factors of days not named are 1', () => {
    const monday = scenarioOf(memorySource(), FUNCTIONAL, ['demand.profile={ weekdays: { Monday: 1.2 } }'])
    expect(monday.demand.profile).toEqual({ weekdays: [1.2, 1, 1, 1, 1, 1, 1], schoolHolidays: 1 })
  })

  test('a source is a share, or a share with school holidays of its own', () => {
    const { demand } = scenarioOf(memorySource(), FUNCTIONAL, [
      'demand.sources={ police: 60 %, school: { share: 40 %, schoolHolidays: 0.1 } }',
    ])
    expect(demand.sources).toEqual([
      { source: 'police', share: 0.6 },
      { source: 'school', share: 0.4, schoolHolidays: 0.1 },
    ])
  })

  test.each([
    ['demand: { profile: { weekdays: { Saturday: 1 } } }', 'unknown-key demand.profile.weekdays.Saturday'],
    [
      'demand: { profile: { weekdays: { Monday: 0, Tuesday: 0, Wednesday: 0, Thursday: 0, Friday: 0 } } }',
      'out-of-range demand.profile.weekdays',
    ],
    ['demand: { sources: { value: { neighbour: 10 % } } }', 'unknown-key demand.sources.neighbour'],
    ['demand: { sources: { value: { police: 40 % } } }', 'shares-do-not-sum demand.sources'],
    ['demand: { transfersIn: { care: 3 children a year } }', 'wrong-stage demand.transfersIn.care'],
    ['demand: { transfersIn: { court: 3 children a year } }', 'unknown-stage demand.transfersIn.court'],
    ['demand: { transfersIn: { protection plan: 3 }}', 'missing-unit demand.transfersIn.protection plan'],
    [
      'pathway: { stages: { assessment: { routes: { close: { whichChild: { under 1: 3 } } } } } }',
      'wrong-kind pathway.stages.assessment.routes.close.whichChild',
    ],
    [
      'pathway: { stages: { assessment: { routes: { care: { whichChild: { 0-3: 2 } } } } } }',
      'out-of-range pathway.stages.assessment.routes.care.whichChild.0-3',
    ],
    ['pathway: { returnToCare: { frailty: { variance: 1 } } }', 'unknown-key pathway.returnToCare.frailty'],
    ['area: { deprivation: { referrals: 6 } }', 'missing-key area.deprivation'],
  ])('%s is told where it stands', (text, expected) => {
    expect(codes(text)).toContain(expected)
  })

  test('ages may be given by single years', () => {
    const years = Array.from({ length: 17 }, (_, age) => `"${age + 1}": 5.5 %`)
    const text = `{ unborn: 2 %, under 1: 4.5 %, ${years.join(', ')} }`
    const { needs } = scenarioOf(memorySource(), FUNCTIONAL, [`needs.ages=${text}`])
    expect(needs.ages).toHaveLength(19)
    expect(needs.ages).toContainEqual({ from: 17, below: 18, share: expect.closeTo(0.055, 12) })
  })
})

describe('school holidays', () => {
  test.each([
    ['autumn half term 2025', 2025, 10, 27, 31],
    ['Christmas 2025', 2025, 12, 22, 31],
    ['February half term 2026', 2026, 2, 16, 20],
    ['summer half term 2026', 2026, 5, 25, 29],
    ['August', 2026, 8, 3, 28],
  ])('%s', (_, year, month, from, to) => {
    for (let day = from; day <= to; day++) expect(isSchoolHoliday(serialDay({ year, month, day }), year)).toBe(true)
  })

  // Education (School Sessions) Regulations: 190 days of school, and five of training, in a year.
  test('leave about the 190 to 195 days in a year that schools must be open', () => {
    for (let year = 2020; year <= 2045; year++) {
      const shut = new Set(bankHolidays(year))
      let open = 0
      for (
        let day = serialDay({ year, month: 1, day: 1 });
        day < serialDay({ year: year + 1, month: 1, day: 1 });
        day++
      ) {
        if (weekday(day) < 5 && !shut.has(day) && !isSchoolHoliday(day, year)) open++
      }
      expect(open).toBeGreaterThanOrEqual(188)
      expect(open).toBeLessThanOrEqual(200)
    }
  })
})

describe('localities by deprivation', () => {
  const places = [
    { name: 'Aylesbury town', children: 12.5, incomeDeprived: 11.9 },
    { name: 'Chiltern', children: 17.7, incomeDeprived: 5.5 },
    { name: 'North and rural Aylesbury Vale', children: 25.4, incomeDeprived: 5.2 },
    { name: 'South Bucks', children: 12.0, incomeDeprived: 7.1 },
    { name: 'Wycombe', children: 32.4, incomeDeprived: 9.2 },
  ]
  const gradient = [
    'area.deprivation={ referrals: 6, protection: 10 }',
    ...places.map(
      ({ name, children, incomeDeprived }) =>
        `area.localities.${name}={ children: ${children} %, incomeDeprived: ${incomeDeprived} % }`,
    ),
  ]

  test('come within 0.8 points of the shares summed from small areas, which the base writes out', () => {
    const base = scenarioOf(memorySource()).area.localities
    const found = scenarioOf(memorySource(), FUNCTIONAL, gradient).area.localities
    found.forEach((locality, i) => {
      expect(Math.abs(locality.demand - (base[i]?.demand ?? 0))).toBeLessThan(0.008)
      expect(Math.abs(locality.protection - (base[i]?.protection ?? 0))).toBeLessThan(0.008)
    })
  })

  test('stand in the ratio asked for, and sum to 1', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (ratio, d) => {
          const shares = deprivedShares(
            [
              { children: 0.2, incomeDeprived: MOST_DEPRIVED },
              { children: 0.2, incomeDeprived: 0 },
              { children: 0.6, incomeDeprived: d },
            ],
            ratio,
            MOST_DEPRIVED,
          )
          expect((shares[0] ?? 0) / (shares[1] ?? 1)).toBeCloseTo(ratio, 9)
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
        },
      ),
      { seed: 3 },
    )
  })
})
