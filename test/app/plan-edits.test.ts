import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvOf } from '../../app/files/measures-csv.ts'
import { hasValue, newPlanText, withData, withModel, withoutValue, withValue } from '../../app/state/plan-edits.ts'
import { partsOf, writtenWith } from '../../app/state/number-with-unit.ts'
import { shared } from '../../app/state/shared-out.ts'
import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario, type Reading } from '../../src/scenario/read.ts'

const begun = newPlanText('buckinghamshire/locality', 'A plan')

function reading(text: string): Reading {
  const shipped = createScenarioSource()
  return readScenario('plan', {
    read: (name, from) =>
      name === 'plan' ? { kind: 'text', file: 'plan', text, sha256: '' } : shipped.read(name, from),
  })
}

describe('an edit of a plan', () => {
  test('of one place among localities changes that place, says whose choice it is, and leaves the others', () => {
    const text = withValue(begun, ['teams', 'Locality team', 'posts', 'Wycombe'], '53 posts')
    const read = reading(text)
    const posts = read.ok ? read.scenario.teams.teams.filter(({ line }) => line === 'Locality team') : []
    expect(posts.map((team) => team.posts)).toEqual([23, 21, 28, 16, 53])
    const figure = read.ok && read.scenario.figures.find(({ path }) => path.endsWith('posts.Wycombe'))
    expect(figure).toMatchObject({ written: '53 posts', source: 'Chosen in the app', confidence: 'assumption' })
  })

  test('goes into a value that the file writes with its source', () => {
    const own = `${begun}teams:\n  Locality team:\n    posts: { value: { Wycombe: 60 posts }, source: Ours }\n`
    const read = reading(withValue(own, ['teams', 'Locality team', 'posts', 'Wycombe'], '55 posts'))
    expect(read.ok && read.scenario.teams.teams.find(({ name }) => name.startsWith('Wycombe'))?.posts).toBe(55)
  })

  test('taken back leaves the text as it was, comments and all', () => {
    const own = `# Ours\n${begun}`
    const path = ['workforce', 'roles', 'social worker', 'cap']
    const changed = withValue(own, path, '17 children')
    expect(hasValue(changed, path)).toBe(true)
    expect(withoutValue(changed, path)).toBe(own)
  })

  test('to another model drops what was said of the teams of the old one, and reads', () => {
    const changed = withData(begun, ['teams', 'Locality team', 'holds'], ['assessment'])
    const other = withModel(changed, 'buckinghamshire/functional')
    expect(other).not.toContain('holds')
    expect(reading(other).ok).toBe(true)
  })
})

test('a number with its unit is written as it was read', () => {
  expect(partsOf('1,150 hours a year')).toEqual({ number: 1150, unit: 'hours a year' })
  expect(partsOf('16.33 %')).toEqual({ number: 16.33, unit: '%' })
  expect(partsOf('at once')).toBeUndefined()
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_999_999 }),
      fc.constantFrom('posts', '%', 'families a year', ''),
      (n, unit) => {
        expect(partsOf(writtenWith(n / 100, unit))).toEqual({ number: n / 100, unit })
      },
    ),
  )
})

test('posts shared out lose none and stay within one of their share', () => {
  fc.assert(
    fc.property(
      fc.nat(500),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 }),
      (total, weights) => {
        const found = shared(total, weights)
        const sum = weights.reduce((a, b) => a + b, 0)
        expect(found.reduce((a, b) => a + b, 0)).toBe(total)
        found.forEach((posts, i) => expect(Math.abs(posts - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1))
      },
    ),
  )
})

test('CSV quotes what needs it, and no cell starts a formula', () => {
  expect(
    csvOf([
      ['a,b', 'say "so"', -1.5],
      ['=1+1', '@x', '-12'],
    ]),
  ).toBe('"a,b","say ""so""",-1.5\r\n\'=1+1,\'@x,-12\r\n')
})
