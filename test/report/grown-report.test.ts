import { createHash } from 'node:crypto'
import { JSDOM } from 'jsdom'
import { describe, expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { type Leaning, leaningOf, strangerTo } from '../../src/experiment/leaning.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import type { SensitivityResult } from '../../src/experiment/sensitivity-result.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { addUncertainty } from '../../src/experiment/uncertainty-comparison.ts'
import { withPrecision } from '../../src/experiment/with-precision.ts'
import { createDocument } from '../../src/host/node/document.ts'
import { buildReport } from '../../src/report/report.ts'
import { arm, study, trial } from '../experiment/synthetic-study.ts'
import { hostile } from './studies.ts'

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')
const textOf = (element: Element | null | undefined): string =>
  (element?.textContent ?? '').replaceAll(/\s+/g, ' ').trim()

const arms = ['functional', 'locality', 'pods'].map((name) => arm(name))
const shifts = [0, -4, 4]

/** Trials that tell of months: the first team of the first arm that holds cases has a list that grows by a child a month in the second year. */
function trialsOf(i: number, runs: number, luck = 0): TrialResult[] {
  const of = arms[i]
  if (!of) throw new Error('no such arm')
  const months = 12 * of.compiled.years
  const first = of.compiled.teamHoldsCases.indexOf(1)
  const monthly = (value: (team: number, month: number) => number): Float64Array =>
    Float64Array.from({ length: of.compiled.names.teams.length * months }, (_, place) =>
      value(Math.floor(place / months), place % months),
    )
  return Array.from({ length: runs }, (_, run) =>
    trial(
      of,
      run + luck,
      (measure) => (measure.betterWhen === 'higher' ? -1 : 1) * (shifts[i] ?? 0),
      (measure, result) => {
        if (measure.name === 'unallocated') {
          const grows = (team: number, month: number): number =>
            i === 0 && team === first ? Math.max(0, month - 12) : 0
          return { ...result, byTeamMonth: monthly((team, month) => 3 + grows(team, month) + 0.1 * (run % 3)) }
        }
        return measure.name === 'worker-load' ? { ...result, byTeamMonth: monthly((team) => 95 + 5 * team) } : result
      },
    ),
  )
}

const own = arms.map((_, i) => trialsOf(i, 12))
const plain = assembleResult(study(arms, 12), own)
const drawn = addUncertainty(plain, {
  factors: [],
  trials: [40, 80, 120].map((luck) => arms.map((_, i) => trialsOf(i, 3, luck))),
})
const truth = {
  area: 'Smallshire',
  base: 'smallshire',
  sha256: '',
  year: '2024-25',
  replications: 30,
  reproduced: true,
  unchanged: false,
  all: { met: 57, judged: 62 },
  predicted: { met: 19, judged: 23 },
  backCast: { year: '2023-24', all: { met: 17, judged: 35 }, predicted: { met: 14, judged: 31 } },
}
const result: StudyResult = {
  ...withPrecision(drawn, { part: 0.05, replications: 12, enough: 10, wide: [] }),
  truth,
}
const sensitivity: SensitivityResult = {
  caseflow: '0.1.0',
  format: 1,
  method: 'tornado',
  arms: result.arms.slice(0, 2).map(({ name, scenario }) => ({ name, scenario })),
  seed: 'other',
  years: result.years,
  start: result.start,
  replications: 3,
  points: 5,
  inputs: [
    {
      path: `needs.${hostile}`,
      unit: 'children',
      value: 10,
      range: [8, 14],
      influence: 3,
      measures: [{ measure: 'allocation-wait', effect: 3, low: -1, written: -2, high: 1, switching: 12.5 }],
    },
    { path: 'demand.contacts', unit: '', value: 1, range: [0, 2], influence: 0, measures: [] },
  ],
  checks: [],
}

function built(leaning?: Leaning): { html: string; page: Document } {
  const html = buildReport(result, { document: createDocument(), sha256, leaning })
  return { html, page: new JSDOM(html).window.document }
}

describe('the grown report', () => {
  const { html, page } = built(leaningOf(result, sensitivity))
  const section = (heading: string): Element => {
    const found = [...page.querySelectorAll('section')].find((one) => textOf(one.querySelector('h2')) === heading)
    if (!found) throw new Error(`no section ${heading}`)
    return found
  }

  test('says which model may be best, and every pair with its range', () => {
    const tables = section('Which is best').querySelectorAll('table')
    const rows = [...(tables[0]?.querySelectorAll('tbody tr') ?? [])]
    expect(rows).toHaveLength(result.best?.length ?? NaN)
    for (const row of rows) expect(textOf(row.querySelector('td'))).toBe('Locality')
    expect(tables[1]?.querySelectorAll('tbody tr')).toHaveLength(3 * rows.length)
  })

  test('shows both bands and the parts of the variance, and speaks of probability only here', () => {
    const doubt = section('Two kinds of doubt')
    expect(textOf(doubt)).toContain('the probability of each clear difference')
    const parts = [...doubt.querySelectorAll('tbody tr')].map((row) =>
      [...row.querySelectorAll('td')].slice(-2).map(textOf),
    )
    expect(parts.length).toBeGreaterThan(20)
    for (const [chance = '', inputs = ''] of parts) {
      if (chance !== '–') expect(Number.parseInt(chance) + Number.parseInt(inputs)).toBeCloseTo(100, -0.5)
    }
    const bare = buildReport(plain, { document: createDocument(), sha256 })
    expect(new JSDOM(bare).window.document.querySelector('main')?.textContent).not.toMatch(
      /probability of (?:each|being)/,
    )
  })

  test('marks the team whose list runs away, and warns of it over the answer', () => {
    const hard = section('How hard each team works')
    const yes = [...hard.querySelectorAll('strong')].map(textOf)
    expect(yes).toHaveLength(1)
    expect(yes[0]).toMatch(/^Yes, from (?:March|April) 2026/)
    expect(textOf(page.querySelector('.warn h2'))).toMatch(/^Functional: .+ gets more work than it can finish from/)
    // Who gets by is told here, and not before the answer.
    const gettingBy = [...hard.querySelectorAll('.lines li')].map(textOf)
    expect(gettingBy.length).toBeGreaterThan(0)
    expect(gettingBy.filter((line) => line.includes('more work than it can finish'))).toEqual([])
    const levels = [...hard.querySelectorAll('.level')]
    expect(levels.length).toBeGreaterThan(0)
    // Never the ground alone.
    for (const level of levels) expect(textOf(level.querySelector('.vh'))).not.toBe('')
  })

  test('maps loads by team and month, and marks the month from which a list runs away in picture, words and table', () => {
    const charts = [...section('How hard each team works').querySelectorAll('.chart')]
    expect(charts).toHaveLength(result.arms.length)
    const [away, ...others] = charts
    expect(textOf(away?.querySelector('h3'))).toMatch(
      /^Functional: .+ gets more work than it can finish from \w+ 2026$/,
    )
    for (const chart of others) expect(textOf(chart.querySelector('h3'))).toContain('no team’s list')
    for (const svg of away?.querySelectorAll('svg') ?? [])
      expect(textOf(svg)).toMatch(/Cannot last from (?:Mar|Apr) 2026/)
    for (const svg of others.flatMap((one) => [...one.querySelectorAll('svg')]))
      expect(textOf(svg)).not.toContain('Cannot last')
    const rows = [...(away?.querySelectorAll('tbody tr') ?? [])].map(textOf)
    expect(rows).toHaveLength(12 * result.years + 1)
    expect(rows.at(-1)).toMatch(/^List runs away from.*(?:Mar|Apr) 2026/)
    // Every level of the key is told in words, the worst with dots beside its colour.
    expect([...(away?.querySelectorAll('.key span') ?? [])].map(textOf)).toEqual([
      'under 90: has room',
      expect.stringMatching(/^90 to 99: /),
      expect.stringMatching(/^100 to 109: /),
      expect.stringMatching(/^110 to 119: /),
      '120 or more: far over',
    ])
  })

  test('tells what the answer leans on, where it turns, and puts nothing from a file into the page as markup', () => {
    const leans = section('What would change this answer')
    expect(textOf(leans)).toContain(
      'above 12.5 children instead of 10 children, the difference in “Wait for a worker, working days” would change sides',
    )
    // The chart has a table of its own beside that of what is known of the inputs.
    const [drawn, known] = leans.querySelectorAll('table')
    expect([drawn, known].map((table) => table?.querySelectorAll('tbody tr').length)).toEqual([1, 1])
    expect(textOf(drawn?.querySelector('tbody tr'))).toMatch(/8 to 14 children.*−1\.00−2\.001\.00$/)
    expect(page.querySelector('img')).toBeNull()
    expect(html).not.toContain('<img src=x')
    expect(textOf(section('What this cannot tell you'))).not.toContain('No sensitivity analysis')
    expect(textOf(section('What this cannot tell you'))).not.toContain('No past year')
    expect(built().html).toContain('No sensitivity analysis came with this report')
  })

  test('says so where nothing moves the answer', () => {
    const still = { ...sensitivity, inputs: sensitivity.inputs.map((input) => ({ ...input, measures: [] })) }
    const told = textOf(built(leaningOf(result, still)).page.querySelector('main'))
    expect(told).toContain(
      '2 inputs with a range were taken from end to end, and the difference of Locality is the same',
    )
  })

  test('draws how the averages settled, with the numbers beside', () => {
    const figures = section('How many runs were enough').querySelectorAll('figure')
    expect(figures.length).toBeGreaterThan(0)
    for (const figure of figures)
      expect(figure.querySelectorAll('svg .band path, svg path.band').length).toBeGreaterThan(0)
    expect(section('How many runs were enough').querySelectorAll('tbody tr').length).toBe(11 * figures.length)
  })

  test('says how the base stands to its published year, and that it has changed since', () => {
    const told = textOf(section('Does the base repeat a published year?'))
    expect(told).toContain('The base of Smallshire reproduces the published year 2024-25: 57 of 62')
    expect(told).toContain('has changed since')
  })
})

describe('a sensitivity analysis', () => {
  const [base, other] = sensitivity.arms
  if (!base || !other) throw new Error('no arms')
  const changed = { ...other, scenario: { ...other.scenario, sha256: 'f'.repeat(64) } }

  test('of other scenarios or years is a stranger to the run', () => {
    // The synthetic arms are told apart by nothing but their names.
    expect(strangerTo(result, sensitivity)).toBeUndefined()
    expect(strangerTo(result, { ...sensitivity, years: 9 })).toContain('it covers 9 years')
    expect(strangerTo(result, { ...sensitivity, arms: [changed, other] })).toContain('first scenario')
    expect(strangerTo(result, { ...sensitivity, arms: [base, changed] })).toContain('second scenario')
    expect(strangerTo(result, { ...sensitivity, arms: [base] })).toContain('of one scenario')
  })
})
