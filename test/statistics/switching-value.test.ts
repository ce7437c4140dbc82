import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { switchingValue } from '../../src/statistics/switching-value.ts'

describe('a switching value', () => {
  test('of a straight line is its root, wherever it was tried', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 9 }), (root, slope) => {
        const tried = [10, -10, 0.5].map((input) => ({ input, answer: slope * (input - root) }))
        expect(switchingValue(tried, 0.5)).toBeCloseTo(root, 9)
      }),
    )
  })

  test('of several is the one nearest to what is written', () => {
    const tried = [
      { input: 0, answer: 1 },
      { input: 4, answer: -1 },
      { input: 5, answer: 1 },
    ]
    expect(switchingValue(tried, 4)).toBe(4.5)
    expect(switchingValue(tried, 1)).toBe(2)
  })

  test('is none where the answer keeps its sign, or is nothing everywhere', () => {
    expect(
      switchingValue(
        [
          { input: 0, answer: 1 },
          { input: 1, answer: 3 },
        ],
        0,
      ),
    ).toBeUndefined()
    expect(
      switchingValue(
        [
          { input: 0, answer: 0 },
          { input: 1, answer: 0 },
        ],
        0,
      ),
    ).toBeUndefined()
  })
})
