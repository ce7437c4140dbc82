import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ScenarioProblem } from '../../src/scenario/problem.ts'
import { formatProblem } from '../../src/scenario/problem.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Source } from '../../src/scenario/source.ts'
import { editedBase, memorySource } from './memory-source.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const LOCALITY = readFileSync(new URL('../../scenarios/buckinghamshire/locality.yaml', import.meta.url), 'utf8')
const BASE = readFileSync(new URL('../../scenarios/bases/buckinghamshire.yaml', import.meta.url), 'utf8')

function read(name: string, source: Source, set: readonly string[] = []): Scenario {
  const reading = readScenario(name, source, { set })
  if (!reading.ok) throw new Error(reading.problems.map(formatProblem).join('\n'))
  return reading.scenario
}

function problems(source: Source, name = FUNCTIONAL, set: readonly string[] = []): readonly ScenarioProblem[] {
  const reading = readScenario(name, source, { set })
  return reading.ok ? [] : reading.problems
}

/** "file:line:column code" of each problem. */
function places(found: readonly ScenarioProblem[]): string[] {
  return found.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)
}

/** Line and column of the first place a text stands at. */
function placeOf(text: string, part: string): string {
  const at = text.indexOf(part)
  const before = text.slice(0, at).split('\n')
  return `${before.length}:${(before[before.length - 1] ?? '').length + 1}`
}

describe('the shipped scenarios say what their figures say', () => {
  const functional = read(FUNCTIONAL, memorySource())
  const locality = read('locality', memorySource({ locality: LOCALITY }))

  test('both models have 170 posts for social workers', () => {
    for (const scenario of [functional, locality]) {
      const posts = scenario.teams.teams.filter((team) => team.role === 'social worker').map((team) => team.posts)
      expect(posts.reduce((sum, count) => sum + count, 0)).toBe(170)
    }
  })

  test('a line for each locality is a team for each, after those of the base', () => {
    expect(locality.teams.teams.map((team) => team.name)).toEqual([
      'Front door',
      'Early help service',
      'Leaving care',
      'Aylesbury town locality team',
      'Chiltern locality team',
      'North and rural Aylesbury Vale locality team',
      'South Bucks locality team',
      'Wycombe locality team',
      'Looked after',
    ])
  })

  test('everything but teams and titles is the same in both', () => {
    const rest = ({ teams: _teams, title: _title, figures: _figures, ...others }: Scenario): unknown => others
    expect(rest(locality)).toEqual(rest(functional))
  })

  test('units are resolved', () => {
    const assessment = functional.pathway.stages.find((stage) => stage.name === 'assessment')
    expect(assessment?.limit).toEqual({ days: 45, unit: 'working', from: 'referral' })
    expect(assessment?.stay[0]?.law).toMatchObject({
      law: 'bands',
      days: 'working',
      less: 2,
      from: 0,
      upTo: [10, 20, 30, 40, 45, 50, 60, 80],
    })
    expect(functional.demand.contacts).toBe(11_440)
    expect(functional.area.children).toBe(130_466)
    expect(functional.pathway.returnAfterClosure?.horizonYears).toBe(2)
    const protection = functional.openingStock.groups.find((group) => group.name === 'protection plans')
    expect(protection?.elapsed).toMatchObject({ law: 'bands', days: 'calendar' })
  })

  test('figures carry their source, and those that rest on judgement say so', () => {
    const cap = functional.figures.find((figure) => figure.path === 'workforce.roles.social worker.cap')
    expect(cap).toMatchObject({ written: '18 children', value: 18, range: [17, 20], confidence: 'assumption' })
    expect(functional.figures.every((figure) => Number.isFinite(figure.value) && figure.source !== '')).toBe(true)
  })
})

describe('a file laid over another', () => {
  const over = (text: string): Scenario =>
    read('mine', memorySource({ mine: `caseflow: 1\nextends: ${FUNCTIONAL}\n${text}` }))

  test('changes what it names and nothing else', () => {
    const plain = over('')
    const changed = over('needs:\n  boys: 60 %\n')
    expect(changed.needs).toEqual({ ...plain.needs, boys: 0.6 })
    expect(changed.pathway).toEqual(plain.pathway)
  })

  test('removes with null, and replaces lists whole', () => {
    const changed = over('demand: { unaccompanied: null }\nteams:\n  Front door: { holds: [referral, contact] }\n')
    expect(changed.demand.unaccompanied).toBeUndefined()
    expect(changed.teams.teams[0]?.holds.map((holding) => holding.stage)).toEqual(['referral', 'contact'])
  })
})

describe('settings', () => {
  test('need no quotes for keys with spaces, and become assumptions', () => {
    const scenario = read(FUNCTIONAL, memorySource(), ['workforce.roles.social worker.cap=16 children', 'years=2'])
    expect(scenario.workforce.roles[0]?.cap).toBe(16)
    expect(scenario.years).toBe(2)
    expect(scenario.figures.find((figure) => figure.path.endsWith('social worker.cap'))).toMatchObject({
      source: 'set on the command line',
      confidence: 'assumption',
    })
  })

  test('lift a cap', () => {
    const set = ['workforce.roles.social worker.cap=no limit', 'workforce.roles.social worker.hardCap=no limit']
    expect(read(FUNCTIONAL, memorySource(), set).workforce.roles[0]?.hardCap).toBe(Number.POSITIVE_INFINITY)
  })

  test.each([
    ['no equals sign', 'bad-setting', 1],
    ['workforce.rolls=3', 'unknown-key', 11],
    ['demand.contacts=12', 'missing-unit', 17],
  ])('"%s" is refused with its place', (setting, code, column) => {
    expect(problems(memorySource(), FUNCTIONAL, [setting])).toMatchObject([{ file: '--set', line: 1, column, code }])
  })
})

describe('bad input', () => {
  const edits: readonly [what: string, from: string, to: string, at: string, code: string][] = [
    ['a key misspelt', '  boys:', '  bois:', '  bois:', 'unknown-key'],
    ['a unit left out', '"130,466 children"', '130466', '130466', 'missing-unit'],
    ['a wrong unit', '{ value: 18 children', '{ value: 18 weeks', '18 weeks', 'wrong-unit'],
    ['text for a number', '0.084 a year', 'seldom', 'seldom', 'not-a-quantity'],
    ['a share over 100 %', '{ value: 53 %', '{ value: 153 %', '153 %', 'out-of-range'],
    [
      'routes that overflow',
      'advice: { to: close, share: 68.2 %',
      'advice: { to: close, share: 78.2 %',
      'advice: { to',
      'shares-do-not-sum',
    ],
    [
      'a stage that does not exist',
      'returnToCare:\n    terms:',
      'returnToCare:\n    to: caer\n    terms:',
      'caer',
      'yaml-syntax',
    ],
    ['an unknown role', 'role: personal adviser', 'role: personal advisor', 'personal advisor', 'unknown-role'],
    [
      'a hard cap under the cap',
      'hardCap: { value: 25 children',
      'hardCap: { value: 15 children',
      '{ value: 15 children',
      'out-of-range',
    ],
    ['a start in the middle of the year', 'start: 2025-04-01', 'start: 2025-06-01', '2025-06-01', 'out-of-range'],
    ['an age band that is none', '5-9: 26 %', 'five to nine: 26 %', '26 %, 10-15', 'not-a-quantity'],
  ]

  test.each(edits)('%s is found where it stands', (_, from, to, at, code) => {
    const found = problems(editedBase(from, to))
    const edited = BASE.replace(from, to)
    const place = code === 'shares-do-not-sum' ? placeOf(edited, at) : placeOf(edited, at.trimStart())
    expect(places(found).some((line) => line.endsWith(code))).toBe(true)
    if (code !== 'yaml-syntax') expect(places(found)).toContain(`buckinghamshire.yaml:${place} ${code}`)
    for (const problem of found) expect(problem.message).not.toMatch(/undefined|NaN|Error/)
  })

  test('everything is told at once, in the order of the file', () => {
    const found = problems(
      memorySource({
        mine: 'caseflow: 1\nextends: buckinghamshire/functional\nyears: 99\nplacements: {}\ndemnad: {}\nneeds:\n  boys: 53\n',
      }),
      'mine',
    )
    expect(places(found)).toEqual([
      'mine.yaml:3:8 out-of-range',
      'mine.yaml:4:1 not-yet-supported',
      'mine.yaml:5:1 unknown-key',
      'mine.yaml:7:9 missing-unit',
    ])
    expect(found[2]?.hint).toContain('Did you mean "demand"?')
  })

  test.each([
    ['an unknown base', 'caseflow: 1\nextends: bukinghamshire\n', 'mine.yaml:2:10 unknown-base'],
    ['a file that extends itself', 'caseflow: 1\nextends: mine\n', 'mine.yaml:2:10 cyclic-extends'],
    ['a file of nothing', '', 'mine.yaml:1:1 empty-file'],
    ['a list', '- one\n- two\n', 'mine.yaml:1:1 wrong-kind'],
    ['a quote left open', 'caseflow: 1\ntitle: "open\n', 'mine.yaml:3:1 yaml-syntax'],
    ['a key twice', 'caseflow: 1\ncaseflow: 1\n', 'mine.yaml:2:1 yaml-syntax'],
  ])('%s', (_, text, place) => {
    expect(places(problems(memorySource({ mine: text }), 'mine'))).toEqual([place])
  })

  test('a name nobody knows gets a suggestion', () => {
    expect(problems(memorySource(), 'buckinghamshire/funktional')[0]).toMatchObject({ code: 'absent-file' })
    expect(problems(memorySource(), 'buckinghamshire/funktional')[0]?.hint).toContain(`"${FUNCTIONAL}"`)
  })

  test('nobody holding a stage, and two holding it', () => {
    const set = ['teams.Assessment=null']
    expect(problems(memorySource(), FUNCTIONAL, set).map((problem) => problem.code)).toEqual(['no-holder', 'no-holder'])
    const twice =
      'caseflow: 1\nextends: buckinghamshire/functional\nteams:\n  Second: { holds: [care], role: social worker, posts: 3 posts }\n'
    expect(problems(memorySource({ mine: twice }), 'mine').map((problem) => problem.code)).toEqual(['held-twice'])
  })

  test('keys that mean something to the language of the program are only keys', () => {
    const text = 'caseflow: 1\nextends: buckinghamshire/functional\n__proto__: { polluted: true }\nconstructor: 1\n'
    expect(problems(memorySource({ mine: text }), 'mine').map((problem) => problem.code)).toEqual([
      'unknown-key',
      'unknown-key',
    ])
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('aliases that multiply without end are refused', () => {
    const bomb = [
      'a: &a [1,1,1,1,1,1,1,1,1,1]',
      ...'bcdefghi'.split('').map((key, i) => `${key}: &${key} [${Array(10).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ]
    expect(problems(memorySource({ mine: bomb.join('\n') }), 'mine').map((problem) => problem.code)).toEqual([
      'too-deep',
    ])
  })

  test('whatever is cut out of or put into a file, reading ends in a scenario or in problems', () => {
    fc.assert(
      fc.property(
        fc.nat(BASE.length - 1),
        fc.nat(40),
        fc.constantFrom('', ' ', ':', '{', '}', '[', '-1', 'null', '%', '\n', '"', '&', '*x', '\u0000', 'é'),
        (at, cut, put) => {
          const text = BASE.slice(0, at) + put + BASE.slice(at + cut)
          const reading = readScenario(FUNCTIONAL, memorySource({ buckinghamshire: text }))
          if (!reading.ok) {
            expect(reading.problems.length).toBeGreaterThan(0)
            for (const problem of reading.problems) {
              expect(problem.line).toBeGreaterThan(0)
              expect(problem.column).toBeGreaterThan(0)
            }
          }
        },
      ),
      { seed: 7, numRuns: 150 },
    )
  })
})
