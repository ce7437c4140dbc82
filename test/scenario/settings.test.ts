import { describe, expect, test } from 'vitest'
import { nextStep } from '../../src/scenario/setting-path.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { FUNCTIONAL, memorySource, over, problemsOf, scenarioOf } from './memory-source.ts'

const set = (...settings: string[]): Scenario => scenarioOf(memorySource(), FUNCTIONAL, settings)

describe('the next step of a path', () => {
  test.each([
    ['social worker.cap', 0, ['social', 'social worker'], 'social worker', 14],
    ['social worker.cap', 14, ['cap'], 'cap', 17],
    ['"a.b".c', 0, [], 'a.b', 6],
    ["'a.b'", 0, [], 'a.b', 5],
    ['a.b.c', 0, ['a', 'a.b'], 'a.b', 4],
    ['new key.c', 0, ['new'], 'new key', 8],
    ['terms[1].rate', 0, ['terms'], 'terms', 5],
    ['terms[1].rate', 5, [], '[1]', 9],
  ])('%s from %i', (path, offset, keys, key, end) => {
    expect(nextStep(path, offset, keys)).toMatchObject({ key, offset, end })
  })

  test('is none where no name stands', () => {
    expect(nextStep('a..b', 2, ['a'])).toBeUndefined()
  })
})

describe('a setting', () => {
  test('needs no quotes for keys with spaces', () => {
    expect(set('workforce.roles.social worker.cap=16 children').workforce.roles[0]?.cap).toBe(16)
    expect(set('teams.Assessment.posts=46 posts').teams.teams[3]?.posts).toBe(46)
    expect(set('teams."Assessment".posts=46 posts').teams.teams[3]?.posts).toBe(46)
    expect(set('years=2').years).toBe(2)
  })

  test('becomes an assumption, without the source and the range of what it replaces', () => {
    const scenario = set('workforce.roles.social worker.cap=16 children')
    expect(scenario.figures.find((figure) => figure.path.endsWith('social worker.cap'))).toEqual({
      path: 'workforce.roles.social worker.cap',
      written: '16 children',
      value: 16,
      unit: 'children',
      source: 'set on the command line',
      confidence: 'assumption',
    })
  })

  test('changes nothing but what it names', () => {
    const { figures: _before, ...plain } = set()
    const { figures: _after, ...changed } = set('needs.boys=60 %')
    expect(changed).toEqual({ ...plain, needs: { ...plain.needs, boys: 0.6 } })
  })

  test('reaches into a value with its source, and into a list', () => {
    const posts = scenarioOf(memorySource(), 'buckinghamshire/locality', ['teams.Locality team.posts.Wycombe=52 posts'])
    expect(posts.teams.teams[7]?.posts).toBe(52)
    expect(set('pathway.returnToCare.terms[1].rate=0.05 a year').pathway.returnToCare?.terms[1]?.perYear).toBe(0.05)
  })

  test('gives what the file leaves out', () => {
    expect(set('teams.release=when taken').teams.release).toBe('when-taken')
    expect(set('pathway.stages.assessment.urgent=true').pathway.stages[3]?.urgent).toBe(true)
  })

  test('lifts a cap, and the figure is listed', () => {
    const scenario = set('workforce.roles.social worker.cap=no limit', 'workforce.roles.social worker.hardCap=no limit')
    expect(scenario.workforce.roles[0]).toMatchObject({ cap: Infinity, hardCap: Infinity })
    expect(scenario.figures.filter((figure) => figure.written === 'no limit')).toHaveLength(2)
    expect(set('workforce.escalation.othersOverCap=never').workforce.escalation.othersAfter).toBe(Infinity)
  })

  test('removes with null or with nothing, and takes whole mappings and lists', () => {
    expect(set('demand.unaccompanied=null').demand.unaccompanied).toBeUndefined()
    expect(set('demand.unaccompanied=').demand.unaccompanied).toBeUndefined()
    expect(set('needs.familySizes={ "1": 60 %, "3": 40 % }').needs.familySizes).toEqual([0.6, 0, 0.4])
    expect(set('teams.Front door.holds=[referral, contact]').teams.teams[0]?.holds).toHaveLength(2)
  })

  test('is laid over by the next', () => {
    expect(set('years=2', 'years=3').years).toBe(3)
  })

  test('may hold an equals sign in its value', () => {
    expect(set('title=a = b').title).toBe('a = b')
  })

  test.each([
    ['no equals sign', 'bad-setting', 1],
    ['=5', 'bad-setting', 1],
    ['pathway.returnToCare.terms.rate=1 a year', 'bad-setting', 28],
    ['pathway.returnToCare.terms[7].rate=1 a year', 'bad-setting', 27],
    ['pathway.returnToCare.terms[0]=null', 'bad-setting', 27],
    ['workforce.rolls.social worker=3', 'unknown-key', 11],
    ['workforce.rolls=3', 'unknown-key', 11],
    ['yeers=3', 'unknown-key', 1],
    ['teams.Asessment=null', 'unknown-key', 7],
    ['years.first=3', 'unknown-key', 7],
    ['area.children.count=3', 'unknown-key', 15],
    ['demand.contacts=12', 'missing-unit', 17],
    ['needs.familySizes={ "1": 60 %, "3": 50 % }', 'shares-do-not-sum', 19],
    ['needs.familySizes={ "1": 60 %, "3": 40 }', 'missing-unit', 37],
    ['title="open', 'yaml-syntax', 7],
    ['teams.Front door.holds=[referral, contct]', 'unknown-stage', 35],
    ['placements={}', 'not-yet-supported', 1],
    ['__proto__={}', 'unknown-key', 1],
    ['needs={ constructor: 1 }', 'reserved-key', 9],
  ])('"%s" is refused at its place', (setting, code, column) => {
    const found = problemsOf(memorySource(), FUNCTIONAL, [setting])
    expect(found).toContainEqual(expect.objectContaining({ file: '--set', line: 1, column, code }))
    for (const problem of found) expect(problem.hint ?? '').not.toMatch(/undefined|NaN/)
  })

  test('and the problems of the file are told together', () => {
    const found = problemsOf(over('needs: { boys: 53 }\n'), 'mine', ['demand.contacts=12', 'yeers=3'])
    expect(found.map(({ file, code }) => `${file} ${code}`).toSorted()).toEqual([
      '--set missing-unit',
      '--set unknown-key',
      'mine.yaml missing-unit',
    ])
  })

  test('a shorter name than was meant gets a suggestion', () => {
    expect(problemsOf(memorySource(), FUNCTIONAL, ['workforce.rolls.x=3'])).toMatchObject([
      { hint: expect.stringContaining('Did you mean "roles"?') },
    ])
  })
})
