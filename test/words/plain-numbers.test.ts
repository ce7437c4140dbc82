import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NumberStyle } from '../../src/words/number-style.ts'
import { plainEnd, plainNumber, plainPair, plainSize } from '../../src/words/plain-numbers.ts'
import type { Place } from '../../src/words/rounding.ts'

const styles: readonly NumberStyle[] = ['count', 'ratio', 'per-head', 'share', 'days', 'money']
const style = fc.constantFrom(...styles)
const place = fc.constantFrom<Place>('table', 'sentence')
const value = fc.oneof(
  fc.double({ min: 0, max: 2, noNaN: true }),
  fc.double({ min: 0, max: 2000, noNaN: true }),
  fc.double({ min: 0, max: 5e6, noNaN: true }),
)

/** The number a reader takes from the words: "under 0.1" and "fewer than 1" are something above nothing and below it. */
function read(words: string): number {
  const least = /^(?:under|fewer than) /.exec(words)
  const digits = words
    .replace(/^(?:under|fewer than) /, '')
    .replace('\u2212', '-')
    .replace(/[£,]/g, '')
  const number = digits.endsWith('m') ? Number(digits.slice(0, -1)) * 1e6 : Number(digits)
  return least ? number / 2 : number
}

describe('plain numbers', () => {
  test.each<[number, NumberStyle, Place, string]>([
    [541.4, 'count', 'table', '541'],
    [541.4, 'count', 'sentence', '540'],
    [42.6, 'count', 'sentence', '43'],
    [5518, 'count', 'table', '5,520'],
    [5518, 'count', 'sentence', '5,520'],
    [22_072, 'count', 'table', '22,100'],
    [1_234_567, 'count', 'table', '1,234,600'],
    [0.4, 'count', 'table', 'fewer than 1'],
    [0, 'count', 'table', '0'],
    [22.83, 'share', 'table', '22.8'],
    [22.83, 'share', 'sentence', '23'],
    [0.02, 'share', 'table', 'under 0.1'],
    [0, 'share', 'table', '0.0'],
    [6.13, 'days', 'table', '6.1'],
    [6.13, 'days', 'sentence', '6'],
    [1.36, 'days', 'sentence', '1.4'],
    [17.36, 'ratio', 'table', '17.4'],
    [0.234, 'per-head', 'table', '0.23'],
    [1.66, 'per-head', 'table', '1.7'],
    [17.36, 'ratio', 'sentence', '17.4'],
    [62_412_000, 'money', 'table', '£62.4m'],
    [512_000, 'money', 'table', '£510,000'],
    [3000, 'money', 'sentence', 'under £10,000'],
    [-3.24, 'ratio', 'table', '\u22123.2'],
  ])('%d as %s in a %s is %s', (number, as, where, words) => {
    expect(plainNumber(number, as, where)).toBe(words)
  })

  test('only nothing is told as nothing', () => {
    fc.assert(
      fc.property(value, style, place, (number, as, where) => {
        const words = plainNumber(number, as, where)
        expect(read(words) === 0).toBe(number === 0)
      }),
      { seed: 6, numRuns: 2000 },
    )
  })

  test('a number and its negative have the same digits', () => {
    fc.assert(
      fc.property(value, style, place, (number, as, where) => {
        const words = plainNumber(number, as, where)
        if (/^(?:under|fewer)/.test(words) || number === 0) return
        expect(plainNumber(-number, as, where)).toBe(`\u2212${words}`)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('of two numbers the greater never reads as the smaller', () => {
    fc.assert(
      fc.property(value, value, style, place, fc.boolean(), (one, other, as, where, mustDiffer) => {
        const [first, second] = plainPair(one, other, as, where, mustDiffer).map(read)
        if (one < other) expect(first).toBeLessThanOrEqual(second ?? NaN)
        if (one > other) expect(first).toBeGreaterThanOrEqual(second ?? NaN)
      }),
      { seed: 8, numRuns: 2000 },
    )
  })

  test('two numbers that must be seen to differ do, however near they are', () => {
    const gap = fc.double({ min: 1e-6, max: 10, noNaN: true })
    fc.assert(
      fc.property(value, gap, style, place, (one, more, as, where) => {
        const [first, second] = plainPair(one, one + more, as, where, true)
        expect(first).not.toBe(second)
      }),
      { seed: 9, numRuns: 2000 },
    )
  })

  test('the size of a difference stays on its side of what matters and off nothing', () => {
    const matters = fc.constantFrom(0.25, 0.5, 1, 1.5, 5, 16, 65)
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 100, noNaN: true }), matters, style, place, (size, m, as, where) => {
        const told = read(plainSize(size, m, as, where))
        expect(told).toBeGreaterThan(0)
        expect(told >= m - 1e-9).toBe(size >= m)
      }),
      { seed: 10, numRuns: 2000 },
    )
  })

  test('a range never looks narrower than it is', () => {
    fc.assert(
      fc.property(value, value, style, place, (below, above, as, where) => {
        const magnitude = Math.max(below, above)
        const [low = NaN, high = NaN] = [-below, above].map((end) => read(plainEnd(end, as, where, magnitude)))
        expect(low).toBeGreaterThanOrEqual(below * (1 - 1e-8))
        expect(high).toBeGreaterThanOrEqual(above * (1 - 1e-8))
        expect(read(plainEnd(above, as, where))).toBeGreaterThanOrEqual(above * (1 - 1e-8))
      }),
      { seed: 11, numRuns: 2000 },
    )
  })
})
