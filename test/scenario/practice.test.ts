import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { createScenarioSource, isBase, PRACTICE, shippedNames } from '../../src/host/node/scenario-source.ts'
import { describeScenario } from '../../src/scenario/describe.ts'
import { layPractice } from '../../src/scenario/lay-practice.ts'
import { type PracticeAssumption, practiceEffects } from '../../src/scenario/practice.ts'
import { practiceRanges } from '../../src/scenario/practice-ranges.ts'
import { readPracticeFile } from '../../src/scenario/read-practice-file.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { memorySource, over, places, problemsOf, scenarioOf } from './memory-source.ts'

const ODDS = 'practice:\n  returnOdds: { range: [1.00, 1.15], source: Judged }\n'
const assumptionsOf = ({ practice }: Scenario): readonly PracticeAssumption[] => practice?.assumptions ?? []

describe('the practice assumptions that come with the program', () => {
  const reading = readPracticeFile(PRACTICE, createScenarioSource())
  const assumptions = reading.ok ? reading.practice.assumptions : []

  test('read, and hold the four effects in their ranges, each from no effect upwards', () => {
    expect(reading.ok ? [] : reading.problems).toEqual([])
    expect(assumptions.map(({ effect, low, high, unit }) => [effect, low, high, unit])).toEqual([
      ['readingIn', 0, 15, 'days'],
      ['returnOdds', 1, 1.15, ''],
      ['specialistSpeed', 0, 0.1, '%'],
      ['countyTravel', 0, 0.1, '%'],
    ])
    for (const { effect, low } of assumptions) expect(low).toBe(practiceRanges[effect].none)
  })

  test('say where they come from, how sure they are and for whom they speak', () => {
    for (const { source, confidence, speaksFor, note } of assumptions) {
      expect([source, speaksFor, note].map((text) => text.length > 10)).toEqual([true, true, true])
      expect(confidence).toBe('assumption')
    }
  })

  test('are no scenario and no base, and no shipped scenario holds any', () => {
    expect(shippedNames()).not.toContain(PRACTICE)
    expect(isBase(PRACTICE)).toBe(false)
    for (const name of shippedNames()) {
      const path = name.includes('/') ? name : `bases/${name}`
      const text = readFileSync(new URL(`../../scenarios/${path}.yaml`, import.meta.url), 'utf8')
      expect(text).not.toMatch(/^practice:/m)
    }
  })
})

describe('the section practice', () => {
  test('is absent where nothing is assumed', () => {
    for (const text of ['', 'practice: null\n', 'practice: {}\n', 'practice: { returnOdds: null }\n']) {
      expect(scenarioOf(over(text), 'mine')).not.toHaveProperty('practice')
    }
    expect(scenarioOf(over(ODDS), 'mine', ['practice=null'])).not.toHaveProperty('practice')
  })

  test('gives ranges in the units of the engine and stands in the register of assumptions', () => {
    const text = 'practice:\n  specialistSpeed: { range: [0 %, 5 %], source: Judged, confidence: low }\n'
    const scenario = scenarioOf(over(text), 'mine')
    expect(assumptionsOf(scenario)).toMatchObject([
      { effect: 'specialistSpeed', low: 0, high: 0.05, written: '0 % to 5 %', source: 'Judged', confidence: 'low' },
    ])
    expect(scenario.figures.filter(({ path }) => path.startsWith('practice'))).toEqual([
      {
        path: 'practice.specialistSpeed',
        written: '0 % to 5 %',
        value: Number.NaN,
        unit: '%',
        range: [0, 0.05],
        source: 'Judged',
        confidence: 'low',
      },
    ])
    expect(describeScenario(scenario)).toContain('not capacity only: specialistSpeed (0 % to 5 %).')
  })

  test('a range laid over another one leaves the source it was not written for', () => {
    const base = { theirs: `caseflow: 1\nextends: buckinghamshire/functional\n${ODDS}` }
    const laid = (text: string): string | undefined =>
      assumptionsOf(scenarioOf(memorySource({ ...base, mine: `caseflow: 1\nextends: theirs\n${text}` }), 'mine'))[0]
        ?.source
    expect(laid('')).toBe('Judged')
    expect(laid('practice: { returnOdds: { range: [1, 1.3] } }\n')).toBe('no source given')
    expect(laid('practice: { returnOdds: { range: [1, 1.3], source: Mine } }\n')).toBe('Mine')
    const set = scenarioOf(over(ODDS), 'mine', ['practice.returnOdds.range=[0.9, 1.3]'])
    expect(assumptionsOf(set)).toMatchObject([{ low: 0.9, high: 1.3, source: 'set on the command line' }])
  })

  test.each([
    ['a range without no effect', 'returnOdds: { range: [1.02, 1.15], source: S }', '4:24 out-of-range'],
    ['one below it', 'returnOdds: { range: [0.9, 0.98], source: S }', '4:24 out-of-range'],
    ['days that always pass', 'readingIn: { range: [5 days, 15 days], source: S }', '4:23 out-of-range'],
    ['work that is always less', 'specialistSpeed: { range: [2 %, 10 %], source: S }', '4:29 out-of-range'],
    ['ends the wrong way round', 'countyTravel: { range: [10 %, 0 %], source: S }', '4:26 out-of-range'],
    ['one end', 'countyTravel: { range: [0 %], source: S }', '4:26 out-of-range'],
    ['a point', 'countyTravel: { range: 0 %, source: S }', '4:26 wrong-kind'],
    ['no range', 'countyTravel: { source: S }', '4:17 missing-key'],
    ['no source', 'countyTravel: { range: [0 %, 10 %] }', '4:17 missing-key'],
    ['a number without a unit', 'readingIn: { range: [0, 15], source: S }', '4:24 missing-unit'],
    ['another unit', 'readingIn: { range: [0 days, 15 %], source: S }', '4:32 wrong-unit'],
    ['more than anybody means', 'countyTravel: { range: [0 %, 90 %], source: S }', '4:32 out-of-range'],
    [
      'a word that is no confidence',
      'countyTravel: { range: [0 %, 9 %], source: S, confidence: sure }',
      '4:61 wrong-kind',
    ],
    ['an unknown effect', 'moreHugs: { range: [0 %, 10 %], source: S }', '4:3 unknown-key'],
    ['an unknown key', 'countyTravel: { range: [0 %, 9 %], source: S, team: A }', '4:49 unknown-key'],
  ])('refuses %s at its line', (_, entry, place) => {
    const found = places(problemsOf(over(`practice:\n  ${entry}\n`), 'mine'))
    expect(found).toContain(`mine.yaml:${place}`)
    expect(found.every((one) => one.startsWith('mine.yaml:4:'))).toBe(true)
  })

  test('laid over a scenario changes the effects it names and nothing else', () => {
    const scenario = scenarioOf(over(`${ODDS}  countyTravel: { range: [0 %, 4 %], source: Ours }\n`), 'mine')
    const reading = readPracticeFile('p', memorySource({ p: `caseflow: 1\n${ODDS.replace('1.15', '1.05')}` }))
    if (!reading.ok) throw new Error('no practice')
    const laid = layPractice(scenario, reading.practice)
    expect(assumptionsOf(laid).map(({ effect, high }) => [effect, high])).toEqual([
      ['returnOdds', 1.05],
      ['countyTravel', 0.04],
    ])
    expect({ ...laid, practice: undefined }).toEqual({ ...scenario, practice: undefined })
    expect(practiceEffects).toHaveLength(4)
  })

  test('a file of assumptions is told like a scenario', () => {
    const found = (text: string): readonly string[] => {
      const reading = readPracticeFile('p', memorySource({ p: text }))
      return reading.ok ? [] : places(reading.problems)
    }
    expect(found('caseflow: 1\n')).toEqual(['p.yaml:1:1 missing-key'])
    expect(found(`caseflow: 1\n${ODDS}teams: {}\n`)).toEqual(['p.yaml:4:1 unknown-key'])
    expect(found('')).toEqual(['p.yaml:1:1 empty-file'])
    expect(found(`caseflow: 1\n${ODDS.replace('1.00', '1.10')}`)).toEqual(['p.yaml:3:24 out-of-range'])
  })
})
