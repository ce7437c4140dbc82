import { describe, expect, test } from 'vitest'
import { measures } from '../../src/measure/index.ts'
import { again, notAgain, partsAgain, START, YEARS } from './measures-again.ts'
import { begunEmpty } from '../../src/experiment/settle.ts'
import { smallCohorts } from './small-cohort.ts'
import { smallScenario } from './small-scenario.ts'

const SEEDS = ['one', 'two', 'three']
const small = await smallCohorts(SEEDS, YEARS)
const warmUp = { days: 6 * 365, given: true, within: 6, pilots: 3 }
// A stock that was lived, and not drawn: what stands on the first day has a past the tables do not tell.
const lived = await smallCohorts(['four'], YEARS, { scenario: begunEmpty(smallScenario(), warmUp) })
const runs = [
  ...SEEDS.map((seed, s) => [`with seed ${seed}`, small, s] as const),
  ['that began empty', lived, 0] as const,
]
const TWIN = /-per-10000$/

describe('counts from the tables', () => {
  describe.each(runs)('of the run %s', (_, { databases, results: measuredIn, scenario }, s) => {
    test.each(Object.entries(again))('give %s as the run measured it, in every year', async (measure, sql) => {
      const database = databases[s]
      const measured = measuredIn[s]?.measures[measure]?.byYear
      if (!database || !measured) throw new Error(`no ${measure}`)
      const { rows } = await database.ask(sql)
      const counted = new Map(rows.map(([year, value]) => [Number(year), Number(value)]))
      for (let year = 0; year < YEARS; year++) {
        const value = measured[year] ?? Number.NaN
        // A share or a mean of nothing is no value, and no row.
        if (Number.isNaN(value)) expect(counted.get(year), `year ${year}`).toBeUndefined()
        else expect(counted.get(year) ?? 0, `year ${year}`).toBeCloseTo(value, 9)
      }
    })

    test.each(Object.entries(partsAgain))('give the parts of %s, in the last year', async (measure, sql) => {
      const { rows } = (await databases[s]?.ask(sql)) ?? { rows: [] }
      const whole = rows.reduce((sum, [, count]) => sum + Number(count), 0)
      const counted = new Map(rows.map(([part, count]) => [String(part), (100 * Number(count)) / whole]))
      const parts = measuredIn[s]?.measures[measure]?.parts ?? {}
      for (const [part, value] of Object.entries(parts)) expect(counted.get(part) ?? 0).toBeCloseTo(value, 9)
      expect([...counted.keys()].filter((part) => !(part in parts))).toEqual([])
      expect(whole).toBeGreaterThan(0)
    })

    test('give each twin for 10,000 children from the count it belongs to', () => {
      const results = measuredIn[s]?.measures ?? {}
      for (const name of Object.keys(results).filter((one) => TWIN.test(one))) {
        const count = results[name.replace(TWIN, '')]?.byYear ?? []
        const twin = Array.from(results[name]?.byYear ?? [])
        Array.from(count).forEach((value, year) =>
          expect(twin[year]).toBeCloseTo((value * 10_000) / scenario.area.children, 9),
        )
      }
    })

    test('hold every value of every measure as the run has it', async () => {
      const { rows } = (await databases[s]?.ask(
        `select measure, year, value from measures where team is null and locality is null and part is null`,
      )) ?? { rows: [] }
      const results = measuredIn[s]?.measures ?? {}
      const names = Object.keys(results)
      expect(rows).toHaveLength(names.length * (YEARS + 1))
      for (const [measure, year, value] of rows) {
        const result = results[String(measure)]
        const own = year === null ? result?.overall : result?.byYear[Number(String(year).slice(0, 4)) - START]
        expect([measure, year, value]).toEqual([measure, year, Number.isFinite(own) ? own : null])
      }
    })
  })

  test('are made for every measure there is, but for those of which is said why not', () => {
    const counted = new Set([...Object.keys(again), ...Object.keys(partsAgain), ...Object.keys(notAgain)])
    const all = measures.map(({ name }) => name).filter((name) => !TWIN.test(name))
    expect(all.filter((name) => !counted.has(name))).toEqual([])
    expect([...counted].filter((name) => !all.includes(name))).toEqual([])
    expect(counted.size).toBe(Object.keys(again).length + Object.keys(partsAgain).length + Object.keys(notAgain).length)
  })

  test('are of runs in which something happened', () => {
    // So small a place leaves hardly anybody without a worker, and nothing is reorganised in it.
    const rare = [
      'allocated-over-cap',
      'unallocated-at-year-end',
      'families-changed-by-reorganisation',
      'months-over-caseload-limit',
    ]
    const nothing = Object.keys(again).filter((name) =>
      small.results.every(({ measures: of }) => !of[name]?.byYear.some((value) => value > 0)),
    )
    expect(nothing.filter((name) => !rare.includes(name))).toEqual([])
  })
})
