import { describe, expect, test } from 'vitest'
import { acceptanceBar } from '../../src/experiment/acceptance-bar.ts'
import { lineValue } from '../../src/experiment/line-value.ts'
import { publishedBalances } from '../../src/experiment/published-balance.ts'
import { simulate } from '../../src/experiment/simulate.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { isAccepted, truthRun } from '../../src/experiment/truth-run.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import type { MeasureKind } from '../../src/measure/measure.ts'
import type { PublishedFigure } from '../../src/scenario/definitions.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

const figure = (
  measure: string,
  value: number,
  unit: string,
  more: Partial<PublishedFigure> = {},
): PublishedFigure => ({
  measure,
  value,
  unit,
  role: 'predicted',
  source: 'a table',
  ...more,
})

describe('bars', () => {
  test.each<[what: string, PublishedFigure, MeasureKind, low: number, high: number]>([
    ['a count', figure('referrals', 5000, 'children'), 'flow', 4750, 5250],
    ['the smallest that is judged by 5 %', figure('referrals', 100, 'children'), 'flow', 95, 105],
    ['an input', figure('referrals', 5000, 'children', { role: 'input' }), 'flow', 4900, 5100],
    ['a small count, by chance', figure('uasc-open', 64, 'children'), 'stock', 48, 80],
    ['a small input, as a small count', figure('uasc-open', 64, 'children', { role: 'input' }), 'stock', 48, 80],
    ['a large share', figure('assessments-in-45-working-days', 85.9, '%'), 'share', 82.4, 89.4],
    ['a share of just 10 %', figure('looked-after-open-by-age', 10, '%', { part: '1 to 4' }), 'parts', 8.5, 11.5],
    ['re-referrals', figure('re-referral-rate', 22.8, '%'), 'share', 21.3, 24.3],
    ['repeat plans', figure('repeat-protection-plans', 24.3, '%'), 'share', 22.8, 25.8],
    ['three or more workers', figure('three-or-more-workers', 29, '%'), 'share', 27.5, 30.5],
    ['children for each worker', figure('caseload-per-worker', 16, 'children'), 'average', 15.2, 16.8],
  ])('%s', (_, published, kind, low, high) => {
    const bar = acceptanceBar(published, kind)
    expect(bar.low).toBeCloseTo(low, 10)
    expect(bar.high).toBeCloseTo(high, 10)
  })
})

describe('what a replication gives for a line', () => {
  const result = { overall: 40, byYear: Float64Array.of(40), parts: { one: 30, other: 10 } }

  test('is the measure, a part of it, or the share of a part', () => {
    expect(lineValue(figure('referrals', 1, 'children'), result)).toBe(40)
    expect(lineValue(figure('referrals', 1, 'children', { part: 'one' }), result)).toBe(30)
    expect(lineValue(figure('referrals', 1, '%', { part: 'one' }), result)).toBe(75)
  })

  test('is nothing where there is no such part or measure', () => {
    expect(lineValue(figure('referrals', 1, '%', { part: 'third' }), result)).toBeNaN()
    expect(lineValue(figure('referrals', 1, '%'), undefined)).toBeNaN()
  })
})

function truthScenario(): Scenario {
  const reading = readScenario('buckinghamshire-2024', createScenarioSource())
  if (!reading.ok) throw new Error(reading.problems.map(({ message }) => message).join('\n'))
  return reading.scenario
}

const scenario = truthScenario()
const trials = [0, 1].map((replication) => simulate({ scenario, seed: scenario.seed, replication }))
const published = (figures: readonly PublishedFigure[]): Scenario => ({
  ...scenario,
  definitions: { ...scenario.definitions, published: figures },
})
const overall = (name: string): number =>
  trials.reduce((sum, { measures }) => sum + (measures[name]?.overall ?? Number.NaN), 0) / trials.length

describe('a truth run', () => {
  test('holds every identity, and gives each line its mean and band', () => {
    const run = truthRun(scenario, trials)
    expect(run).toMatchObject({ area: 'Buckinghamshire', year: '2024-25', replications: 2 })
    expect(run.identities.filter(({ holds }) => !holds)).toEqual([])
    expect(run.identities).toHaveLength(3)
    const care = run.lines.find(({ measure, part }) => measure === 'looked-after-open' && part === undefined)
    expect(care?.simulated).toBe(overall('looked-after-open'))
    expect(care?.band?.low).toBeLessThanOrEqual(care?.simulated ?? 0)
    expect(care?.band?.high).toBeGreaterThanOrEqual(care?.simulated ?? 0)
    expect(JSON.parse(JSON.stringify(run))).toEqual(run)
  })

  test('fails an identity that a run breaks, and says in which', () => {
    const [first, second] = trials as [TrialResult, TrialResult]
    const one = second.measures['need-episodes-started']
    const started = { ...second.measures, 'need-episodes-started': { ...one, overall: (one?.overall ?? 0) + 1 } }
    const broken = { ...second, measures: started as TrialResult['measures'] }
    const run = truthRun(scenario, [first, broken])
    expect(run.identities.map(({ holds }) => holds)).toEqual([true, true, false])
    expect(run.identities[2]?.found).toMatch(/^run 2: /)
    const unchecked = { ...first, checks: first.checks.filter(({ name }) => name !== 'stage-balance') }
    expect(truthRun(scenario, [unchecked]).identities[1]?.holds).toBe(false)
  })

  test('counts what it judges: the predicted apart, lines met by construction and left out in neither', () => {
    const near = overall('referrals')
    const run = truthRun(
      published([
        figure('referrals', near, 'children'),
        figure('referrals', near * 2, 'children'),
        figure('referrals', near, 'children', { role: 'fitted', parameter: 'demand.contacts' }),
        figure('referrals', near, 'children', { madeBy: 'construction' }),
        figure('referrals', near * 2, 'children', { excluded: 'nobody counts it' }),
        figure('placement-moves', 90, 'children'),
      ]),
      trials,
    )
    expect(run.lines.map(({ verdict }) => verdict)).toEqual(['met', 'missed', 'met', 'met', 'excluded', 'excluded'])
    expect(run.lines.map(({ why }) => why)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      'nobody counts it',
      'this version does not simulate it',
    ])
    expect(run.lines[5]?.simulated).toBeNull()
    expect(run.all).toEqual({ met: 3, judged: 4 })
    expect(run.predicted).toEqual({ met: 1, judged: 2 })
    expect(isAccepted(run)).toBe(false)
  })

  test('is accepted when 9 in 10 lines and 8 in 10 of the predicted are met', () => {
    const near = overall('referrals')
    const lines = (met: number, missed: number, role: PublishedFigure['role']): PublishedFigure[] => [
      ...Array.from({ length: met }, () => figure('referrals', near, 'children', { role })),
      ...Array.from({ length: missed }, () => figure('referrals', near * 2, 'children', { role })),
    ]
    const accepted = (figures: readonly PublishedFigure[]): boolean => isAccepted(truthRun(published(figures), trials))
    expect(accepted([...lines(14, 0, 'fitted'), ...lines(4, 1, 'predicted')])).toBe(true)
    expect(accepted([...lines(15, 0, 'fitted'), ...lines(3, 1, 'predicted')])).toBe(false)
    expect(accepted([...lines(5, 2, 'fitted'), ...lines(5, 0, 'predicted')])).toBe(false)
    expect(accepted(lines(10, 0, 'fitted'))).toBe(false)
  })

  test('lasts one year and has trials', () => {
    expect(() => truthRun({ ...scenario, years: 2 }, trials)).toThrow(RangeError)
    expect(() => truthRun(scenario, [])).toThrow(RangeError)
  })
})

test('published flows lead from stock to stock for plans and care, and not for children in need', () => {
  const gaps = publishedBalances(scenario).map(({ gap, opening, title }) => [title, opening, gap])
  // 3,469 + 3,945 − 3,734 − 3,189; 430 + 601 − 571 − 458; 520 + 214 − 215 − 522.
  expect(gaps).toEqual([
    ['Children in need', 3469, 491],
    ['Protection plans', 430, 2],
    ['Children in care', 520, -3],
  ])
})
