import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { describeScenario } from '../../src/scenario/describe.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { BASE, FUNCTIONAL, memorySource, scenarioOf } from './memory-source.ts'

const functional = scenarioOf(memorySource())
const locality = scenarioOf(memorySource(), 'buckinghamshire/locality')

describe('the shipped scenarios say what their figures say', () => {
  test('both models have 170 posts for social workers and 12 for personal advisers', () => {
    for (const scenario of [functional, locality]) {
      const sum = (role: string): number =>
        scenario.teams.teams.filter((team) => team.role === role).reduce((total, team) => total + team.posts, 0)
      expect(sum('social worker')).toBe(170)
      expect(sum('personal adviser')).toBe(12)
    }
  })

  test('a line for each locality is a team for each, after those of the base', () => {
    expect(locality.teams.teams.map((team) => `${team.name} ${team.posts}`)).toEqual([
      'Front door 0',
      'Early help service 0',
      'Leaving care 12',
      'Aylesbury town locality team 23',
      'Chiltern locality team 21',
      'North and rural Aylesbury Vale locality team 28',
      'South Bucks locality team 16',
      'Wycombe locality team 51',
      'Looked after 31',
    ])
    expect(locality.teams.teams[7]).toMatchObject({
      line: 'Locality team',
      holds: [
        { stage: 'assessment', when: { localities: ['Wycombe'] } },
        { stage: 'recording' },
        { stage: 'child in need plan' },
        { stage: 'protection plan' },
      ],
    })
  })

  test('everything but teams, titles and the figures of teams is the same in both', () => {
    const rest = ({ teams: _teams, title: _title, figures, ...others }: Scenario): unknown => ({
      ...others,
      figures: figures.filter((figure) => !figure.path.startsWith('teams.')),
    })
    expect(rest(locality)).toEqual(rest(functional))
  })

  test('assessment ends when its hours are done, by a limit of 45 working days from referral', () => {
    const assessment = functional.pathway.stages.find((stage) => stage.name === 'assessment')
    expect(assessment?.limit).toEqual({ days: 45, unit: 'working', from: 'referral' })
    expect(assessment?.starts).toBe('allocation')
    expect(assessment?.stay).toEqual([
      {
        when: {},
        law: expect.objectContaining({ law: 'bands', days: 'working', less: 0, from: 0, upTo: [6, 16, 30, 90] }),
      },
    ])
    expect(assessment?.effort).toEqual({ hours: expect.any(Number), lead: 10 })
    expect(assessment?.routes.map(({ name, to, takes, shares }) => ({ name, to, takes, shares }))).toEqual([
      {
        name: 'not in need',
        to: 'recording',
        takes: 'every child',
        shares: [
          { when: { needs: ['N2'] }, share: 0.25 },
          { when: {}, share: 0.375 },
        ],
      },
      {
        name: 'child in need plan',
        to: 'child in need plan',
        takes: 'every child',
        shares: [
          { when: { needs: ['N2'] }, share: 0.6 },
          { when: {}, share: 0.205 },
        ],
      },
      { name: 'care', to: 'care', takes: 'one child', shares: expect.arrayContaining([{ when: {}, share: 0.0145 }]) },
      { name: 'close', to: 'close', takes: 'every child', shares: [{ when: {}, share: 'rest' }] },
    ])
    expect(assessment?.enquiry).toMatchObject({
      cases: [
        { when: { needs: ['N1'] }, share: 0.446, ratePerYear: 0 },
        { when: {}, share: 0.157, ratePerYear: 0 },
      ],
      startsWithin: 10,
      conference: 0.3,
      to: 'conference',
      length: { law: 'weibull', days: 'working', median: 20, p90: 27 },
      effort: { hours: 9.2, lead: 2.5, limit: 15 },
    })
  })

  test('care ends by age at entry and at 18, with one route for those who turn 18 and others before', () => {
    const care = functional.pathway.stages.find((stage) => stage.name === 'care')
    expect(care?.stay.map(({ when, law }) => [when, law.law, law.untilBirthday])).toEqual([
      [{ unaccompanied: true }, 'birthday', 18],
      [{ ages: { from: -Infinity, below: 5 } }, 'hazards', 18],
      [{ ages: { from: 5, below: 10 } }, 'hazards', 18],
      [{}, 'hazards', 18],
    ])
    expect(care?.routes.map(({ to, atBirthday, counts }) => [to, atBirthday, counts])).toEqual([
      ['leaving care', true, 'turned-18'],
      ['child in need plan', false, 'home'],
      ['close', false, 'permanence'],
    ])
  })

  test('units are resolved', () => {
    expect(functional.demand.contacts).toBe(11_440)
    expect(functional.area.children).toBe(130_466)
    expect(functional.area.localities[0]).toEqual({
      name: 'Aylesbury town',
      children: 0.125,
      demand: 0.1633,
      protection: 0.1727,
    })
    expect(functional.pathway.returnAfterClosure).toEqual({
      multiplier: 1.03,
      terms: [
        { perYear: 0.455, scaleYears: 0.45 },
        { perYear: 0.181, scaleYears: 6 },
      ],
      horizonYears: 2,
      to: 'referral',
    })
    expect(functional.workforce.escalation).toEqual({
      urgentAfter: 0,
      othersAfter: 5,
      agency: { above: 1.1, weeks: 6, after: 30, most: 0.25, below: 0.9 },
    })
    expect(functional.workforce.roles[1]).toMatchObject({ cap: 22.5, countsAs: 'personal-adviser' })
    const protection = functional.openingStock.groups.find((group) => group.name === 'protection plans')
    expect(protection).toMatchObject({
      children: 458,
      split: 'protection',
      elapsed: { law: 'bands', days: 'calendar' },
    })
    const hazards = functional.pathway.stages.find((stage) => stage.name === 'protection plan')?.stay[0]?.law
    expect(hazards).toMatchObject({ law: 'hazards', from: [0, 70, 98, 154, 189, 280, 371, 490, 728] })
  })

  test('shares of every distribution sum to 1', () => {
    const sum = (shares: readonly number[]): number => shares.reduce((total, part) => total + part, 0)
    const { area, needs, demand, openingStock } = functional
    for (const shares of [
      area.localities.map((one) => one.children),
      area.localities.map((one) => one.demand),
      area.localities.map((one) => one.protection),
      needs.categories.map((one) => one.share),
      needs.familySizes,
      needs.ages.map((one) => one.share),
      demand.unaccompanied?.ages.map((one) => one.share) ?? [],
      openingStock.recentlyClosed?.referralToClosure.map((one) => one.share) ?? [],
    ]) {
      expect(sum(shares)).toBeCloseTo(1, 12)
    }
  })
})

describe('figures', () => {
  const figure = (path: string): object | undefined => functional.figures.find((one) => one.path === path)

  test('carry their source and their range, and those that rest on judgement say so', () => {
    expect(figure('workforce.roles.social worker.cap')).toMatchObject({
      written: '18 children',
      value: 18,
      unit: 'children',
      range: [17, 20],
      confidence: 'assumption',
    })
    expect(functional.figures.every((one) => Number.isFinite(one.value) && one.source !== '')).toBe(true)
  })

  test('take a source that stands beside them, or above them', () => {
    expect(figure('pathway.stages.protection plan.routes.care.share')).toMatchObject({
      range: [0.11, 0.16],
      confidence: 'assumption',
    })
    expect(figure('pathway.stages.early help.stay.mean')).toMatchObject({ value: 182.625, unit: 'years' })
    expect(figure('area.localities.Wycombe.protection')).toMatchObject({ value: 0.3777, confidence: 'assumption' })
    expect(figure('pathway.stages.leaving care.stay.until')).toMatchObject({ written: '21st birthday', value: 21 })
    expect(figure('workforce.escalation.othersOverCap')).toMatchObject({ written: 'after 5 working days', value: 5 })
  })

  test('stand in the order of the file, and the ends of a range are none', () => {
    const paths = functional.figures.map((one) => one.path)
    const first = (section: string): number => paths.findIndex((path) => path.startsWith(`${section}.`))
    const sections = ['area', 'demand', 'needs', 'pathway', 'teams', 'workforce', 'openingStock'].map(first)
    expect(sections).toEqual(sections.toSorted((a, b) => a - b))
    expect(sections[0]).toBe(0)
    expect(paths.filter((path) => path.includes('range'))).toEqual([])
    expect(new Set(paths).size).toBe(paths.length)
  })
})

test('what was understood is told in one paragraph', () => {
  const text = describeScenario(locality)
  expect(text).toContain('Locality teams that keep their families.')
  expect(text).toContain('Buckinghamshire has 130,466 children in 5 localities; about 11,440 families a year')
  expect(text).toContain('10 stages, held by 9 teams: Front door,')
  expect(text).toContain('170 posts for social workers, each holding up to 18')
  expect(text).toContain('begins on 2025-04-01 with 4,849 children open, and lasts 5 years')
  const count = (word: string): number => locality.figures.filter((one) => one.confidence === word).length
  expect(text).toContain(
    `Of ${locality.figures.length} figures, ${count('high')} are well founded, ${count('medium')} fairly, ${count('low')} weakly; ${count('assumption')} are assumptions.`,
  )
})

function holdsNaN(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).some(holdsNaN)
  return Number.isNaN(value)
}

/** What is put into a file to spoil it: signs of YAML, and words that mean something elsewhere. */
const PIECES = [
  ...' |:|: |{|}|[|]|,|-1|0|0 %|100 %|null|%|"|&|*x|rest|close|0 days|-3 days|99 years|care|N2|1e9|~|<<|? |- |#'.split(
    '|',
  ),
  '',
  '\n',
  '\n  ',
  '\u0000',
  'é',
]

describe('whatever a file holds', () => {
  test('reading ends in a scenario that can be compiled, or in problems that have a place', () => {
    const put = fc.constantFrom(...PIECES)
    fc.assert(
      fc.property(fc.nat(BASE.length - 1), fc.oneof(fc.constant(0), fc.nat(40)), put, (at, cut, text) => {
        const changed = BASE.slice(0, at) + text + BASE.slice(at + cut)
        const reading = readScenario(FUNCTIONAL, memorySource({ buckinghamshire: changed }))
        if (reading.ok) {
          expect(holdsNaN(reading.scenario)).toBe(false)
          expect(compile(reading.scenario).days).toBeGreaterThan(0)
          return
        }
        expect(reading.problems.length).toBeGreaterThan(0)
        const lines = changed.split('\n')
        for (const problem of reading.problems) {
          const line = problem.file === 'buckinghamshire.yaml' ? lines[problem.line - 1] : ''
          expect(line).toBeDefined()
          if (line) expect(problem.column).toBeLessThanOrEqual(line.length + 1)
          expect(problem.column).toBeGreaterThan(0)
          expect(`${problem.message} ${problem.hint}`).not.toMatch(/undefined|NaN|Infinity|Error|\[object/)
        }
      }),
      { seed: 7, numRuns: 150 },
    )
  })

  test('what would stop the engine, or mean nothing to it, is refused', () => {
    const ages = 'openingStock.groups.assessment.ages={ at: now, 18-20: 100 % }'
    const codes = (set: string): string[] => {
      const reading = readScenario('buckinghamshire/functional', memorySource(), { set: [set] })
      return reading.ok ? [] : reading.problems.map((problem) => problem.code)
    }
    expect(codes(ages)).toContain('wrong-kind')
    const limit = 'pathway.stages.assessment.limit.from=strategy-discussion'
    expect(codes(limit)).toEqual(['not-yet-supported'])
  })

  test('what is not yet supported is not offered in place of a slip', () => {
    const hints = ['placments', 'crossCover'].map((key) => {
      const text = key === 'crossCover' ? 'teams: { crossCover: maybe }' : `${key}: {}\nprices: {}`
      const files = { 'mine.yaml': `caseflow: 1\nextends: buckinghamshire/functional\n${text}\n` }
      const reading = readScenario('mine.yaml', memorySource(files))
      return reading.ok
        ? []
        : reading.problems.flatMap(({ code, hint }) => (code === 'not-yet-supported' ? [] : [hint]))
    })
    expect(hints.flat()).toHaveLength(2)
    expect(hints[0]?.[0]).toMatch(/Known here: .*demand/)
    expect(hints[0]?.[0]).not.toMatch(/placements|prices|businessCase/)
    expect(hints[1]).toEqual(['It may be: off.'])
  })
})
