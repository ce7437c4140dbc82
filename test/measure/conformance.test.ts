import { describe, expect, test } from 'vitest'
import { measures } from '../../src/measure/index.ts'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import type { Measure, MeasureResult } from '../../src/measure/measure.ts'
import { notMeasured } from '../../src/measure/not-measured.ts'
import { FCONTA } from '../../src/model/worker-reasons.ts'
import { LogBuilder, type LogRow, play } from './log-builder.ts'
import { listed } from './measured.ts'
import { randomLog } from './random-log.ts'
import { endDay, roles, small, stages, teams } from './small-scenario.ts'

/** The result of one measure begun by itself. */
function alone(measure: Measure, rows: readonly LogRow[], end: number = endDay): MeasureResult {
  const accumulator = measure.begin(small)
  play(rows, accumulator)
  return accumulator.result(end)
}

const oneChild = new LogBuilder()
  .atStart()
  .postOpened(teams.plans, false, roles.socialWorker)
  .workerStarted(1, teams.plans, false, roles.socialWorker)
  .known(0)
  .openedWith(0, stages.childInNeedPlan, 30, teams.plans)
  .allocated(0, teams.plans, 1, FCONTA, -1).rows
const busy = randomLog(7, 120).rows

const together = createMeasuring(small)
play(busy, together)

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('the list of measures', () => {
  test('has each name once', () => {
    const names = measures.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('gives every flow and stock its twin for every 10,000 children, and nothing else one', () => {
    const names = new Set(measures.map(({ name }) => name))
    const counts = measures.filter(({ name }) => !name.endsWith('-per-10000'))
    const isFlowOrStock = ({ kind }: Measure): boolean => kind === 'flow' || kind === 'stock'
    expect(counts.filter(({ name }) => names.has(`${name}-per-10000`))).toEqual(counts.filter(isFlowOrStock))
  })

  test('has nothing in common with the list of what is not measured', () => {
    const names = new Set(measures.map(({ name }) => name))
    expect(notMeasured.filter(({ name }) => names.has(name))).toEqual([])
    expect(new Set(notMeasured.map(({ name }) => name)).size).toBe(notMeasured.length)
    expect(notMeasured.filter(({ why }) => !/^[A-Z].*\.$/.test(why))).toEqual([])
  })

  test('refuses a name it does not have', () => {
    expect(() => createMeasuring(small, ['referrals', 'smiles'])).toThrow(/"smiles"/)
  })

  test('measures only what is asked for', () => {
    const measuring = createMeasuring(small, ['hand-offs', 'referrals'])
    play(busy, measuring)
    expect(Object.keys(measuring.results(endDay))).toEqual(['referrals', 'hand-offs'])
  })

  test('gives nothing wrong once it is closed, and the next measuring is as if it were the first', () => {
    const measure = (): ReturnType<typeof createMeasuring> => {
      const measuring = createMeasuring(small)
      play(busy, measuring)
      return measuring
    }
    const first = measure()
    const results = first.results(endDay)
    const routes = first.routes()
    first.close()
    expect(() => first.results(endDay)).toThrow(/closed/)
    expect(() => first.routes()).toThrow(/closed/)
    const second = measure()
    expect(second.results(endDay)).toEqual(results)
    expect(second.routes()).toEqual(routes)
  })
})

describe.each(measures.map((measure) => [measure.name, measure] as const))('%s', (_, measure) => {
  test('says in words what it is', () => {
    expect(measure.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const words of [measure.title, measure.unit, measure.numerator, measure.denominator, measure.comparesWith]) {
      expect(words.trim()).not.toBe('')
    }
    expect(measure.title).toMatch(/^[A-Z]/)
    expect(measure.matters).toBeGreaterThan(0)
    expect(measure.unit === '%').toBe(measure.kind === 'share' || measure.kind === 'parts')
  })

  test('counts nothing in an empty log', () => {
    const { overall, byYear } = alone(measure, [])
    const nothing = measure.kind === 'flow' || measure.kind === 'stock' ? 0 : Number.NaN
    const averageOverDays = measure.kind === 'average' && measure.denominator === 'days'
    const spreadOverTeams = measure.name === 'months-over-caseload-limit'
    const expected = averageOverDays || spreadOverTeams ? 0 : nothing
    expect(overall).toBe(expected)
    expect(listed(byYear)).toEqual([expected, expected])
  })

  test('holds with one child', () => {
    const { overall } = alone(measure, oneChild)
    const isCounted = new Set(['children-in-need-open', 'child-in-need-plans-open', 'caseload-per-worker'])
    // The one child is the whole of these.
    const isWhole = new Set(['need-episodes-open-by-duration'])
    const value = Number.isNaN(overall) ? 0 : overall
    if (measure.name.endsWith('-per-10000')) expect(value).toBe(isCounted.has(measure.name.slice(0, -10)) ? 0.5 : 0)
    else if (isWhole.has(measure.name)) expect(value).toBe(100)
    // One child for as many as the workers of the small scenario may hold.
    else if (measure.name === 'places-taken') expect([value > 0, value < 100]).toEqual([true, true])
    else expect(value).toBe(isCounted.has(measure.name) ? 1 : 0)
  })

  test('gives one value a year, a month and a group, and the last full year in all', () => {
    const { overall, byYear, byMonth, byTeamYear, byLocalityYear } = alone(measure, busy)
    expect(byYear.length).toBe(2)
    expect(overall).toBe(byYear[1])
    if (measure.kind === 'stock' || measure.kind === 'average') expect(byMonth?.length).toBe(24)
    expect(byTeamYear?.length ?? 12).toBe(12)
    expect(byLocalityYear?.length ?? 4).toBe(4)
  })

  test('leaves out a year that has not ended', () => {
    const { overall, byYear, byMonth } = alone(measure, busy, 729)
    const whole = alone(measure, busy)
    expect(overall).toBe(whole.byYear[0])
    expect(byYear[0]).toBe(whole.byYear[0])
    expect(byYear[1]).toBeNaN()
    expect(byMonth?.slice(0, 23)).toEqual(whole.byMonth?.slice(0, 23))
    expect(byMonth?.[23] ?? Number.NaN).toBeNaN()
    expect(alone(measure, busy, 364).overall).toBeNaN()
  })

  test('is the same in every run, and alone or with the others', () => {
    const first = alone(measure, busy)
    expect(alone(measure, busy)).toEqual(first)
    expect(together.results(endDay)[measure.name]).toEqual(first)
  })

  test('has a spread that adds up to what it counted, and parts that add up to their whole', () => {
    const { overall, spread, parts } = alone(measure, busy)
    expect(spread !== undefined).toBe(measure.kind === 'spread')
    const counts = spread ? listed(spread) : []
    const total = sum(counts.map((count, unit) => count * unit))
    if (spread) expect(overall).toBeCloseTo(total / sum(counts), 10)
    if (measure.kind === 'parts') expect(sum(Object.values(parts ?? {}))).toBeCloseTo(100, 10)
    if (!parts || measure.kind === 'parts') return
    const whole = spread ? (measure.name === 'changes-of-worker-per-child' ? total : sum(counts)) : overall
    expect(sum(Object.values(parts))).toBeCloseTo(whole, 10)
  })

  test('adds up by team and locality where it counts children', () => {
    const { byYear, byLocalityYear } = alone(measure, busy)
    const counts = (measure.kind === 'flow' || measure.kind === 'stock') && !measure.name.endsWith('-per-10000')
    if (!counts || !byLocalityYear) return
    expect([0, 1].map((year) => (byLocalityYear[year] ?? 0) + (byLocalityYear[2 + year] ?? 0))).toEqual(listed(byYear))
  })
})
