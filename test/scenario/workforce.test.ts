import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { describeScenario } from '../../src/scenario/describe.ts'
import { formatProblem, type ProblemCode } from '../../src/scenario/problem.ts'
import type { Workforce } from '../../src/scenario/workforce.ts'
import { over, placeOf, places, problemsOf, scenarioOf } from './memory-source.ts'

const HEAD = 'caseflow: 1\nextends: buckinghamshire/functional\n'
const worker = (text: string): string => `workforce:\n  roles:\n    social worker:\n      ${text}\n`
const workforce = (text: string): string => `workforce:\n  ${text}\n`
const SUPPORT = `  roles:
    family support worker:
      countsAs: family-support
      agencyShare: 0 %
      hours: "1,200 hours a year"
      employed: { leave: 0.2 a year, replacedAfter: 40 working days }
      agency: { leave: 0 a year, replacedAfter: 1 working day }
`

function read(text: string): Workforce {
  return scenarioOf(over(text), 'mine').workforce
}

describe('what may be said of workers is understood', () => {
  test('leaving by years in post, whose rate is that of a settled workforce', () => {
    const leave = 'leave: { first year: 0.5 a year, second year: 0.25 a year, later: 0.125 a year }'
    const { employed } = read(worker(`employed: { ${leave} }`)).roles[0] ?? {}
    expect(employed?.leaveByTenure).toEqual({ from: [0, 365.25, 730.5], ratePerYear: [0.5, 0.25, 0.125] })
    // Mean tenure, year by year: (1 − e^−½) / ½ + e^−½ (1 − e^−¼) / ¼ + e^−¾ / ⅛.
    const mean = (1 - Math.exp(-0.5)) / 0.5 + (Math.exp(-0.5) * (1 - Math.exp(-0.25))) / 0.25 + Math.exp(-0.75) / 0.125
    expect(employed?.leavePerYear).toBeCloseTo(1 / mean, 12)
  })

  test('a plain rate over years in post takes their place', () => {
    const { employed } = read(worker('employed: { leave: 0.3 a year }')).roles[0] ?? {}
    expect(employed?.leavePerYear).toBe(0.3)
    expect(employed).not.toHaveProperty('leaveByTenure')
  })

  test('how long posts stand empty, and how many adverts find somebody', () => {
    const { employed } = read(
      worker('employed: { replacedAfter: { median: 40 working days, p90: 80 working days }, fill: 50 % }'),
    ).roles[0] ?? { employed: undefined }
    const sigma = Math.log(2) / 1.2815515655446004
    expect(employed?.replacedAfter).toBeCloseTo(40 * Math.exp(sigma ** 2 / 2), 8)
    expect(employed?.fill).toBe(0.5)
  })

  test('the newly qualified, absence, weights, overload, managers, blocks and reasons', () => {
    const text = `workforce:
  roles:
    social worker:
      newlyQualified: { share: 30 %, ramp: { 0-6 months: 50 %, 6-12 months: 80 % } }
  absence: { share: 7 %, mean: 2 weeks, covered: 20 %, reallocateAfter: never }
  weights: { assessment: 1.2, furtherSibling: 0.7 }
  overload: { leaving: { value: 1, range: [1, 1.5], source: none, confidence: assumption } }
  managers: { span: 6 posts }
  agencyBlocks: [{ team: Assessment, posts: 6 posts, from: 2026-10-01, for: 26 weeks }]
  reallocation: { reasons: { CHCHAN: 5 %, SWDIED: 1 % } }
`
    const found = read(text)
    const ramp = found.roles[0]?.newlyQualified?.ramp.map(({ upTo, share }) => [Math.round(upTo), share])
    expect(ramp?.slice(0, 2)).toEqual([
      [183, 0.5],
      [365, 0.8],
    ])
    expect(found.absence).toEqual({ share: 0.07, mean: 14, covered: 0.2, reallocateAfter: Infinity })
    expect(found.weights).toEqual({ stages: [{ stage: 'assessment', weight: 1.2 }], furtherSibling: 0.7 })
    expect([found.overload, found.managers]).toEqual([{ leaving: 1 }, { span: 6 }])
    expect(found.agencyBlocks).toEqual([{ team: 'Assessment', posts: 6, from: '2026-10-01', days: 182 }])
    expect(found.reallocation.reasons).toEqual({ CHCHAN: 0.05, SWDIED: 0.01 })
  })

  test('family support beside a team, one number or one for each locality', () => {
    const text = `workforce:\n${SUPPORT}teams:\n  Assessment: { support: { role: family support worker, posts: 6 posts } }\n`
    const scenario = scenarioOf(over(text), 'mine')
    expect(scenario.teams.teams.find(({ name }) => name === 'Assessment')?.support?.posts).toBe(6)
    expect(describeScenario(scenario)).toContain('6 posts for family support workers stand beside')
    const { posts, names, staffing } = compile(scenario)
    const beside = [...posts.team].filter((_, post) => posts.isSupport[post] === 1)
    expect(beside).toEqual(Array.from({ length: 6 }, () => names.teams.indexOf('Assessment')))
    // 1,200 hours over some 253 working days.
    expect(staffing.supportHours[names.roles.indexOf('family support worker')]).toBeCloseTo(1200 / 253, 1)
  })

  test('null takes it out again', () => {
    const found = read('workforce:\n  absence: null\n  roles: { social worker: { newlyQualified: null } }\n')
    expect(found).not.toHaveProperty('absence')
    expect(found.roles[0]).not.toHaveProperty('newlyQualified')
  })
})

const PROBLEMS: readonly (readonly [what: string, code: ProblemCode, text: string])[] = [
  [
    'years in post with a gap',
    'out-of-range',
    worker('employed: { leave: { second year: null, ¦third year: 0.2 a year, later: 0.1 a year } }'),
  ],
  ['nobody leaving later', 'out-of-range', worker('employed: { leave: { later: ¦0 a year } }')],
  [
    'a 90th percentile below the median',
    'out-of-range',
    worker('employed: { replacedAfter: { median: 40 working days, p90: ¦30 working days } }'),
  ],
  ['adverts that find nobody', 'out-of-range', worker('employed: { fill: ¦0 % }')],
  [
    'a ramp with a gap',
    'out-of-range',
    worker('newlyQualified: { ramp: { 0-6 months: 50 %, 6-12 months: 80 %, ¦18-24 months: 90 % } }'),
  ],
  ['a ramp in weeks', 'not-a-quantity', worker('newlyQualified: { ramp: { ¦0-6 weeks: 50 % } }')],
  ['a ramp without load', 'out-of-range', worker('newlyQualified: { ramp: { 0-6 months: ¦0 % } }')],
  ['absence in working days', 'wrong-unit', workforce('absence: { mean: ¦10 working days }')],
  ['an absence without end', 'out-of-range', workforce('absence: { share: ¦99 % }')],
  ['a spell of no length', 'out-of-range', workforce('absence: { mean: ¦0 days }')],
  ['a weight of nothing', 'out-of-range', workforce('weights: { assessment: ¦0 }')],
  ['a weight of no stage', 'unknown-stage', workforce('weights: { ¦asessment: 1.2 }')],
  ['overload that keeps people', 'out-of-range', workforce('overload: { leaving: ¦0.5 }')],
  ['managers of nobody', 'out-of-range', workforce('managers: { span: ¦0 posts }')],
  [
    'reasons for more than all',
    'shares-do-not-sum',
    workforce('reallocation: { reasons: ¦{ CHCHAN: 70 %, OTHERS: 40 % } }'),
  ],
  ['a reason the return does not have', 'unknown-key', workforce('reallocation: { reasons: { ¦MOVED: 10 % } }')],
  [
    'a block for no team',
    'unknown-team',
    workforce('agencyBlocks: [{ team: ¦Asessment, posts: 6 posts, from: 2026-10-01, for: 6 months }]'),
  ],
  [
    'a block for a team without cases',
    'unknown-team',
    workforce('agencyBlocks: [{ team: ¦Front door, posts: 6 posts, from: 2026-10-01, for: 6 months }]'),
  ],
  [
    'a block after the run',
    'out-of-range',
    workforce('agencyBlocks: [{ team: Assessment, posts: 6 posts, from: ¦2036-10-01, for: 6 months }]'),
  ],
  [
    'a block on no day',
    'out-of-range',
    workforce('agencyBlocks: [{ team: Assessment, posts: 6 posts, from: ¦2026-10-32, for: 6 months }]'),
  ],
  [
    'cases held by family support',
    'wrong-role',
    `workforce:\n${SUPPORT}teams:\n  Assessment: { role: ¦family support worker }\n`,
  ],
  [
    'a social worker standing beside',
    'wrong-role',
    'teams:\n  Assessment: { support: { role: ¦social worker, posts: 2 posts } }\n',
  ],
  [
    'family support of no role',
    'unknown-role',
    'teams:\n  Assessment: { support: { role: ¦helper, posts: 2 posts } }\n',
  ],
  [
    'family support without posts',
    'missing-key',
    `workforce:\n${SUPPORT}teams:\n  Assessment: { support: ¦{ role: family support worker } }\n`,
  ],
  ['agency rules from no day', 'out-of-range', 'definitions: { agencyRules: { from: ¦2024-13-01 } }\n'],
]

describe('what is wrong with it is told at its place', () => {
  test.each(PROBLEMS)('%s', (_, code, marked) => {
    const text = marked.replace('¦', '')
    const found = problemsOf(over(text), 'mine')
    expect(places(found)).toEqual([`mine.yaml:${placeOf(HEAD + marked, '¦')} ${code}`])
    for (const problem of found) expect(formatProblem(problem)).not.toMatch(/undefined|NaN|Infinity|\[object/)
  })
})
