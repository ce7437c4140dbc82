import { describe, expect, test } from 'vitest'
import { describeScenario } from '../../src/scenario/describe.ts'
import { FUNCTIONAL, memorySource, placeOf, places, problemsOf, scenarioOf } from './memory-source.ts'

const HEAD = 'caseflow: 1\nextends: buckinghamshire/locality\n'
const ROLL_OUT = `rollOut:
  from: ${FUNCTIONAL}
  goLive: { Wycombe: 2026-04-01, South Bucks: 2026-10-01, rest: 2027-04-01 }
  families: moved
  shock:
    changes: { value: 20 %, range: [0 %, 40 %], source: ours, confidence: assumption }
    productivity: { dip: 10 %, for: 6 months }
`
const mine = (text: string) => memorySource({ mine: HEAD + text })

describe('a roll-out', () => {
  test('is read with the teams of before and a date for every locality', () => {
    const { rollOut, teams, figures } = scenarioOf(mine(ROLL_OUT), 'mine')
    expect(rollOut?.before).toEqual(scenarioOf(memorySource()).teams)
    expect(teams).toEqual(scenarioOf(memorySource(), 'buckinghamshire/locality').teams)
    expect(rollOut?.goLive).toEqual([
      { locality: 'Aylesbury town', date: '2027-04-01' },
      { locality: 'Chiltern', date: '2027-04-01' },
      { locality: 'North and rural Aylesbury Vale', date: '2027-04-01' },
      { locality: 'South Bucks', date: '2026-10-01' },
      { locality: 'Wycombe', date: '2026-04-01' },
    ])
    expect(rollOut?.families).toBe('moved')
    expect(rollOut?.shock).toEqual({ changes: 0.2, dip: 0.1, dipYears: 0.5 })
    expect(figures.find(({ path }) => path === 'rollOut.shock.changes')).toMatchObject({
      range: [0, 0.4],
      confidence: 'assumption',
    })
  })

  test('has no shock unless one is written, and may go live everywhere at once', () => {
    const text = `rollOut: { from: ${FUNCTIONAL}, goLive: 2026-04-01, families: kept }\n`
    const { rollOut } = scenarioOf(mine(text), 'mine')
    expect(rollOut?.shock).toEqual({ changes: 0, dip: 0, dipYears: 0 })
    expect(new Set(rollOut?.goLive.map(({ date }) => date))).toEqual(new Set(['2026-04-01']))
  })

  test('absent or null leaves no trace in the scenario', () => {
    const locality = scenarioOf(memorySource(), 'buckinghamshire/locality')
    expect('rollOut' in locality).toBe(false)
    const none = memorySource({ mine: HEAD + ROLL_OUT, none: 'caseflow: 1\nextends: mine\nrollOut: null\n' })
    expect('rollOut' in scenarioOf(none, 'none')).toBe(false)
  })

  test('a date is changed by a setting, and may be the first day', () => {
    const set = ['rollOut.goLive.South Bucks=2027-04-01', 'rollOut.goLive.Wycombe=2025-04-01']
    const { rollOut } = scenarioOf(mine(ROLL_OUT), 'mine', set)
    expect(rollOut?.goLive.slice(3).map(({ date }) => date)).toEqual(['2027-04-01', '2025-04-01'])
  })

  test('names every file it read once', () => {
    const text = describeScenario(scenarioOf(mine(ROLL_OUT), 'mine'))
    expect(text).toContain('which hold until each locality goes live')
    expect(text).toContain('Wycombe on 2026-04-01')
  })

  test.each([
    ['a scenario that is not there', 'absent-file', `from: ${FUNCTIONAL}`, 'from: ¦buckinghamshire/nowhere'],
    ['a locality that is not there', 'unknown-locality', 'Wycombe: 2026', '¦Wickham: 2026'],
    [
      'a locality left out',
      'missing-key',
      '  goLive: { Wycombe: 2026-04-01, South Bucks: 2026-10-01, rest: 2027-04-01 }',
      '  ¦goLive: { Wycombe: 2026-04-01, South Bucks: 2026-10-01, Chiltern: 2027-04-01, Aylesbury town: 2027-04-01 }',
    ],
    ['a date that is none', 'out-of-range', 'Wycombe: 2026-04-01', 'Wycombe: ¦2026-04-31'],
    ['a date before the start', 'before-start', 'Wycombe: 2026-04-01', 'Wycombe: ¦2025-03-31'],
    ['a date after the end', 'out-of-range', 'Wycombe: 2026-04-01', 'Wycombe: ¦2030-04-01'],
    [
      'what becomes of families left unsaid',
      'missing-key',
      'rollOut:\n  from: buckinghamshire/functional\n',
      'rollOut:\n  ¦from: buckinghamshire/functional\n',
    ],
    ['a word nobody knows', 'wrong-kind', 'families: moved', 'families: ¦left behind'],
    ['a key nobody knows', 'unknown-key', 'families: moved', 'families: moved\n  ¦engagement: uneven'],
    ['a share over 100 %', 'out-of-range', 'dip: 10 %', 'dip: ¦110 %'],
    ['a dip without an end', 'missing-key', '{ dip: 10 %, for: 6 months }', '¦{ dip: 10 % }'],
  ] as const)('%s is a problem at its place', (what, code, from, to) => {
    let marked = ROLL_OUT.replace(from, to)
    if (what.startsWith('what becomes')) marked = marked.replace('  families: moved\n', '')
    expect(marked).not.toBe(ROLL_OUT)
    const text = HEAD + marked
    const place = placeOf(text, '¦')
    const found = problemsOf(memorySource({ mine: text.replace('¦', '') }), 'mine')
    expect(places(found)).toEqual([`mine.yaml:${place} ${code}`])
  })

  test('what is wrong with the teams of before is told in their own file', () => {
    const text =
      'caseflow: 1\nextends: buckinghamshire\nteams:\n  Assessment:\n    holds: [assesment, recording]\n    role: social worker\n    posts: 4 posts\n'
    const source = memorySource({ mine: HEAD + ROLL_OUT.replace(FUNCTIONAL, 'before'), before: text })
    const found = problemsOf(source, 'mine')
    expect(places(found)).toContain('before.yaml:5:13 unknown-stage')
    expect(found.find(({ code }) => code === 'unknown-stage')?.path).toBe('rollOut.from.teams.Assessment.holds[0]')
    const unheld = memorySource({
      mine: HEAD + ROLL_OUT.replace(FUNCTIONAL, 'before'),
      before: text.replace('assesment', 'assessment'),
    })
    const codes = problemsOf(unheld, 'mine')
    expect(new Set(codes.map(({ code, file }) => `${file} ${code}`))).toEqual(new Set(['before.yaml no-holder']))
  })
})
