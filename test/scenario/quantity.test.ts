import { describe, expect, test } from 'vitest'
import { convertQuantity } from '../../src/scenario/convert-quantity.ts'
import * as dimensions from '../../src/scenario/dimensions.ts'
import type { Dimension } from '../../src/scenario/dimensions.ts'
import { parseQuantity } from '../../src/scenario/quantity.ts'
import { parseAges } from '../../src/scenario/read-ages.ts'
import { problemsOf, memorySource, over, scenarioOf } from './memory-source.ts'

describe('a number and its unit', () => {
  test.each([
    ['1,143 children', 1143, 'children'],
    ['130,466 children', 130_466, 'children'],
    ['26 %', 26, '%'],
    ['26%', 26, '%'],
    ['45  working   days', 45, 'working days'],
    ['45\u00a0working days', 45, 'working days'],
    ['0.455 a year', 0.455, 'a year'],
    ['.5 years', 0.5, 'years'],
    ['519 per 10,000 a year', 519, 'per 10,000 a year'],
    ['£1,250 a week', 1250, '£ a week'],
    ['£ 1,250.50 a week', 1250.5, '£ a week'],
    ['-£3 a week', -3, '£ a week'],
    ['-3 days', -3, 'days'],
    ['−3 days', -3, 'days'],
    ['+3 days', 3, 'days'],
    ['1.0576', 1.0576, ''],
    ['12,34 children', 12, ',34 children'],
  ])('%s', (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit })
  })

  test.each(['', 'many', 'about 5 days', '%', 'a week', '£'])('"%s" is none', (text) => {
    expect(parseQuantity(text)).toBeUndefined()
  })
})

describe('a quantity of a dimension', () => {
  test.each<[string, Dimension, number]>([
    ['16.33 %', dimensions.share, 0.1633],
    ['100 %', dimensions.share, 1],
    ['6 weeks', dimensions.duration, 42],
    ['45 working days', dimensions.duration, 45],
    ['2 years', dimensions.duration, 730.5],
    ['24 months', dimensions.years, 2],
    ['12 months', dimensions.duration, 365.25],
    ['1 a month', dimensions.rate, 12],
    ['22.5 young people', dimensions.childrenHeld, 22.5],
    ['6,060 families', dimensions.families, 6060],
    ['1 post', dimensions.posts, 1],
    ['1.0576', dimensions.factor, 1.0576],
  ])('%s', (text, dimension, value) => {
    expect(convertQuantity(text, dimension)).toMatchObject({ ok: true, value })
  })

  test.each<[string, Dimension, string, string]>([
    ['45', dimensions.workingDays, 'missing-unit', 'Write, for example, "60 working days".'],
    ['45 workign days', dimensions.workingDays, 'wrong-unit', 'Did you mean "working days"? '],
    ['45 %', dimensions.workingDays, 'wrong-unit', 'Write, for example, "60 working days".'],
    ['£45 a week', dimensions.rate, 'wrong-unit', 'Write, for example, "0.278 a year".'],
    ['soon', dimensions.duration, 'not-a-quantity', 'Write, for example, "45 working days".'],
    ['-3 days', dimensions.duration, 'negative-duration', 'A length of time is 0 or more.'],
    ['-5 %', dimensions.share, 'out-of-range', 'It must be between 0 % and 100 %.'],
    ['101 %', dimensions.share, 'out-of-range', 'It must be between 0 % and 100 %.'],
    ['-3 children', dimensions.children, 'out-of-range', 'It must be at least 0 children.'],
    ['0 children', dimensions.childrenHeld, 'out-of-range', 'It must be at least 1 children.'],
    ['2.5 posts', dimensions.posts, 'out-of-range', 'Round it. '],
    ['200 years', dimensions.duration, 'out-of-range', 'It must be between 0 years and 100 years.'],
    ['3 toString', dimensions.duration, 'wrong-unit', ''],
  ])('%s is refused', (text, dimension, code, hint) => {
    const found = convertQuantity(text, dimension)
    expect(found).toMatchObject({ ok: false, code })
    expect(found).toHaveProperty('hint', expect.stringContaining(hint))
  })
})

describe('ages as people write them', () => {
  test.each([
    ['unborn', { from: -0.4, below: 0 }],
    ['under 5', { from: 0, below: 5 }],
    ['5-9', { from: 5, below: 10 }],
    ['14', { from: 14, below: 15 }],
    ['10 and over', { from: 10, below: 26 }],
  ])('%s', (text, band) => {
    expect(parseAges(text)).toEqual(band)
  })

  test.each(['9-5', 'teens', '5 - 9', '-3', ''])('"%s" is none', (text) => {
    expect(parseAges(text)).toBeUndefined()
  })

  test('"and over" means to the 18th birthday where children are meant', () => {
    const { needs } = scenarioOf(
      over('needs: { ages: { value: { 10-15: null, 16-17: null, 10 and over: 45 % } } }\n'),
      'mine',
    )
    expect(needs.ages.at(-1)).toEqual({ from: 10, below: 18, share: 0.45 })
  })
})

describe('contacts', () => {
  test('may be told for each 10,000 children, and are then families by the mean family', () => {
    const set = (value: string): number =>
      scenarioOf(memorySource(), undefined, [`demand.contacts=${value}`]).demand.contacts
    // 1: 55 %, 2: 25, 3: 12, 4: 6, 5: 2 is 1.75 children a family.
    expect(set('1,534 per 10,000 a year')).toBeCloseTo((0.1534 * 130_466) / 1.75, 6)
    expect(set('20,020 children a year')).toBeCloseTo(11_440, 6)
    expect(problemsOf(memorySource(), undefined, ['demand.contacts=12,000 children a yaer'])).toMatchObject([
      { code: 'wrong-unit', hint: expect.stringContaining('Did you mean "children a year"?') },
    ])
  })
})
