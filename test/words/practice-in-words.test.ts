import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practiceRuns } from '../../src/words/practice-assumptions-in-words.ts'
import { practiceChange } from '../../src/words/practice-change.ts'
import { type PractisedMeasure, practiceInWords } from '../../src/words/practice-in-words.ts'
import { practiceNotice } from '../../src/words/practice-notice.ts'
import { shortDifference } from '../../src/words/short-difference.ts'
import type { Verdict } from '../../src/words/verdict-words.ts'
import { compared, facts, type Name } from './compared.ts'

const verdicts = ['better', 'worse', 'no-clear-difference', 'exactly-the-same', 'not-judged'] as const
const mirror: Readonly<Record<Verdict, Verdict>> = {
  better: 'worse',
  worse: 'better',
  'no-clear-difference': 'no-clear-difference',
  'exactly-the-same': 'exactly-the-same',
  'not-judged': 'not-judged',
}
const swapped = (text: string): string =>
  text.replace(/better|worse/g, (word) => (word === 'better' ? 'worse' : 'better'))

const row = (name: Name, capacity: Verdict, practice: Verdict, same = false): PractisedMeasure => ({
  ...facts[name],
  name,
  capacity,
  practice,
  same,
})
const told = (rows: readonly PractisedMeasure[], runs = 10): string =>
  practiceInWords(rows, 'locality', runs, '31 March 2030')

describe('what practice assumptions do to the answer', () => {
  test('nothing at all, when every run has the same differences', () => {
    expect(
      told([
        row('allocation-wait', 'worse', 'worse', true),
        row('unallocated', 'exactly-the-same', 'exactly-the-same', true),
      ]),
    ).toBe(
      'Practice assumptions change nothing in the comparison of the locality model: every difference is exactly the same in the same 10 runs.',
    )
  })

  test.each<[string, [Verdict, Verdict], string]>([
    ['stays better', ['better', 'better'], 'both verdicts on the locality model stay as they are in the same 10 runs.'],
    ['stays worse', ['worse', 'worse'], 'both verdicts on the locality model stay as they are in the same 10 runs.'],
    ['stays unclear', ['no-clear-difference', 'no-clear-difference'], 'both verdicts on the locality model stay'],
    ['turns to worse', ['better', 'worse'], '; the average wait for a worker would turn from better to worse.'],
    ['turns to better', ['worse', 'better'], '; the average wait for a worker would turn from worse to better.'],
    [
      'is no longer better',
      ['better', 'no-clear-difference'],
      '; the average wait for a worker would no longer be clearly better.',
    ],
    [
      'is no longer worse',
      ['worse', 'no-clear-difference'],
      '; the average wait for a worker would no longer be clearly worse.',
    ],
    [
      'becomes better',
      ['no-clear-difference', 'better'],
      '; the average wait for a worker would be clearly better only with them.',
    ],
    [
      'becomes worse',
      ['exactly-the-same', 'worse'],
      '; the average wait for a worker would be clearly worse only with them.',
    ],
    [
      'is the same no more',
      ['exactly-the-same', 'no-clear-difference'],
      '; the average wait for a worker would no longer be exactly the same.',
    ],
  ])('a verdict that %s is told so', (_, [capacity, practice], words) => {
    const sentence = told([row('allocation-wait', capacity, practice), row('re-referral-rate', 'better', 'better')])
    expect(sentence).toContain(words)
    expect(sentence).toMatch(/^With practice assumptions, /)
    if (capacity !== practice) expect(sentence).toContain('1 of 2 verdicts on the locality model stays as it is')
  })

  test('one verdict, or none that stays', () => {
    expect(told([row('allocation-wait', 'better', 'better')])).toContain(
      'the one verdict on the locality model stays as it is in',
    )
    expect(told([row('allocation-wait', 'better', 'worse')])).toContain(
      'the one verdict on the locality model changes in',
    )
    expect(told([row('allocation-wait', 'better', 'worse'), row('unallocated', 'better', 'worse')])).toContain(
      'none of the 2 verdicts on the locality model stays as it is',
    )
  })

  test('too early under ten runs, whatever came out', () => {
    expect(told([row('allocation-wait', 'not-judged', 'not-judged')], 9)).toMatch(/too early to say, 9 of 10 runs\.$/)
  })

  test('models the other way round give the same sentence the other way round, and all verdicts are counted', () => {
    const names = Object.keys(facts) as Name[]
    const verdict = fc.constantFrom(...verdicts)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), verdict, verdict), { maxLength: 14 }), (of) => {
        const rows = of.map(([name, capacity, practice]) => row(name, capacity, practice))
        const turned = rows.map((one) => ({ ...one, capacity: mirror[one.capacity], practice: mirror[one.practice] }))
        const clauses = (text: string): string[] => text.replace(/\.$/, '').split('; ').toSorted()
        expect(clauses(swapped(told(turned)))).toEqual(clauses(told(rows)))
        const stay = rows.filter((one) => practiceChange(one.capacity, one.practice) === 'unchanged').length
        if (rows.length > 0 && stay === rows.length) expect(told(rows)).not.toMatch(/would/)
        expect(told(rows)).not.toMatch(/undefined|NaN| {2}/)
      }),
      { seed: 20 },
    )
  })

  test('a change of verdict is one thing only', () => {
    const table = verdicts.map((before) => verdicts.map((after) => practiceChange(before, after)))
    expect(table).toEqual([
      ['unchanged', 'turned', 'weakened', 'weakened', 'weakened'],
      ['turned', 'unchanged', 'weakened', 'weakened', 'weakened'],
      ['gained', 'gained', 'unchanged', 'unchanged', 'unchanged'],
      ['gained', 'gained', 'unsettled', 'unchanged', 'unsettled'],
      ['gained', 'gained', 'unchanged', 'unchanged', 'unchanged'],
    ])
  })
})

test('fewer runs than the main figures are said to be fewer', () => {
  expect(practiceRuns(10, 30)).toContain('fewer than the 30 of the main figures')
  expect(practiceRuns(10, 10)).not.toContain('fewer')
})

test.each([
  ['fewer', { against: 40, arm: 30, half: 2 }, '10 fewer'],
  ['more', { against: 30, arm: 40, half: 2 }, '10 more'],
  ['small', { against: 30, arm: 32, half: 1 }, 'too small'],
  ['wide', { against: 30, arm: 40, half: 20 }, 'unclear'],
  ['near', { against: 30, arm: 30.1, half: 1 }, 'about same'],
  ['none', { against: 30, arm: 30, half: 0 }, 'the same'],
  ['early', { against: 30, arm: 40, half: 2, counted: 4 }, 'too early'],
])('a short cell for a difference that is %s', (_, values, words) => {
  expect(shortDifference(compared('unallocated', values))).toBe(words)
})

describe('models with assumptions of their own', () => {
  const own = {
    assumptions: [
      {
        effect: 'returnOdds' as const,
        low: 1,
        high: 1.1,
        unit: '',
        written: '',
        source: '',
        confidence: 'assumption' as const,
        speaksFor: '',
        note: '',
      },
    ],
  }
  test.each([
    ['none', undefined, undefined, undefined],
    [
      'both',
      own,
      own,
      'The a and b models carry practice assumptions of their own: these figures are not capacity only.',
    ],
    [
      'one',
      undefined,
      own,
      'The b model carries practice assumptions of its own: these figures are not capacity only. The models do not assume the same, so part of every difference is assumed.',
    ],
  ])('%s', (_, a, b, notice) => {
    expect(
      practiceNotice([
        { name: 'a', practice: a },
        { name: 'b', practice: b },
      ]),
    ).toBe(notice)
  })
})
