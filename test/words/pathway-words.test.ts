import { describe, expect, test } from 'vitest'
import type { Law } from '../../src/scenario/law.ts'
import { parseAges } from '../../src/scenario/read-ages.ts'
import { conditionInWords } from '../../src/words/condition-in-words.ts'
import { daysInWords } from '../../src/words/days-in-words.ts'
import { lawInWords } from '../../src/words/law-in-words.ts'
import { shareInWords, shareRangeInWords } from '../../src/words/share-in-words.ts'

describe('lengths in words', () => {
  const plain = { days: 'calendar', less: 0 } as const
  const never = 'fewer than half ever come to an end by themselves'
  const cases: readonly [law: Law, words: string][] = [
    [{ ...plain, law: 'constant', value: 0 }, 'no time of its own'],
    [{ ...plain, law: 'constant', value: 1 }, '1 day'],
    [{ ...plain, law: 'lognormal', median: 160, p90: 590 }, 'half are over in 5 months and nine in ten in 19 months'],
    [{ ...plain, law: 'exponential', mean: 182.6 }, '6 months on average, ending at any time alike'],
    [{ ...plain, law: 'uniform', from: 3, to: 9 }, 'anything from 3 days to 9 days'],
    [
      { ...plain, law: 'bands', from: 0, upTo: [10, 20], share: [0.25, 0.75] },
      'half are over in 13 days, all in 20 days',
    ],
    // A constant hazard of ln 2 a year halves in a year.
    [{ ...plain, law: 'hazards', from: [0], ratePerYear: [Math.LN2] }, 'half are over in 12 months'],
    [{ ...plain, law: 'hazards', from: [0, 365.25], ratePerYear: [0.1, 0] }, never],
    [{ ...plain, law: 'birthday', untilBirthday: 21 }, 'until the 21st birthday'],
    [{ ...plain, law: 'constant', value: 800, untilBirthday: 18 }, '2.2 years, to the 18th birthday at the latest'],
    [{ ...plain, law: 'of another kind' } as unknown as Law, 'a length by a law of its own'],
  ]

  test.each(cases)('%j', (law, words) => {
    expect(lawInWords(law)).toBe(words)
  })

  test('what is taken off every draw is taken off what is told, and working days stay working days', () => {
    expect(lawInWords({ law: 'constant', value: 200, days: 'working', less: 2 })).toBe('198 working days')
    expect(daysInWords(1, 'working')).toBe('1 working day')
  })
})

test('conditions follow what is said of children', () => {
  expect(conditionInWords({})).toBe('')
  expect(conditionInWords({ localities: ['A', 'B'], needs: ['N1', 'N2'] })).toBe('in A and B, with need N1 or N2')
  expect(conditionInWords({ ages: { from: -Infinity, below: 5 } })).toBe('under 5')
  expect(conditionInWords({ ages: parseAges('unborn') ?? { from: 0, below: 1 } })).toBe('unborn')
  expect(conditionInWords({ ages: { from: 5, below: 10 } })).toBe('at 5 to 9')
  expect(conditionInWords({ ages: { from: 14, below: 15 } })).toBe('at 14')
  expect(conditionInWords({ ages: { from: 10, below: Infinity }, unaccompanied: true })).toBe(
    'at 10 and over, unaccompanied',
  )
  expect(conditionInWords({ earlierPlan: false })).toBe('without an earlier plan')
})

test('shares never vanish, and a range that cannot be seen is none', () => {
  const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
  expect(plain(shareInWords(0.375))).toBe('37.5 %')
  expect(plain(shareInWords(0.0004))).toBe('0.04 %')
  expect(plain(shareInWords(1))).toBe('100 %')
  expect(plain(shareRangeInWords(0.2, [0.15, 0.6]))).toBe('20 % (15 to 60)')
  expect(plain(shareRangeInWords(0.2, [0.19999, 0.20001]))).toBe('20 %')
})
