import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { intervalInWords, rangeStyle } from '../../src/words/interval-in-words.ts'
import { facts } from './compared.ts'

const fewer = ['fewer', 'more'] as const
const days = ['shorter', 'longer'] as const

describe('the range of a difference', () => {
  test.each([
    [{ low: -16, high: 6 }, 'count', fewer, '16 fewer to 6 more'],
    [{ low: -1.62, high: -1.44 }, 'days', days, '1.4 to 1.7 shorter'],
    [{ low: 1.62, high: 2.58 }, 'days', days, '1.6 to 2.6 longer'],
    [{ low: 0.3, high: 0.5 }, 'days', days, '0.3 to 0.5 longer'],
    [{ low: 0.004, high: 0.24 }, 'days', days, '0.004 to 0.3 longer'],
    [{ low: 0, high: 4 }, 'count', fewer, '0 to 4 more'],
    [{ low: 0, high: 0 }, 'count', fewer, 'no difference'],
  ] as const)('%j in %s', (interval, style, direction, words) => {
    expect(intervalInWords(interval, { style, place: 'table', direction })).toBe(words)
  })

  test('is never told narrower than it is, and reaches nothing only where it does', () => {
    const size = fc.double({ min: 1e-3, max: 5000, noNaN: true })
    const run = fc.property(
      size,
      size,
      fc.boolean(),
      fc.constantFrom('count', 'days', 'share'),
      (a, b, below, style) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        const interval = below ? { low: -far, high: -near } : { low: near, high: far }
        const words = intervalInWords(interval, { style, place: 'table', direction: fewer })
        const [first = NaN, second = NaN] =
          words
            .replaceAll(',', '')
            .match(/[\d.]+/g)
            ?.map(Number) ?? []
        expect(first).toBeGreaterThan(0)
        expect(first).toBeLessThanOrEqual(near * (1 + 1e-8))
        expect(second).toBeGreaterThanOrEqual(far * (1 - 1e-8))
        expect(words.endsWith(below ? 'fewer' : 'more')).toBe(true)
      },
    )
    fc.assert(run, { seed: 4, numRuns: 500 })
  })

  test('has as many digits as the values it stands beside, where those are so many for each child', () => {
    const measure = { name: 'hand-offs-per-child', ...facts['hand-offs-per-child'] }
    const interval = { low: -0.961, high: -0.943 }
    expect(intervalInWords(interval, rangeStyle(measure, [1.13, 0.18]))).toBe('0.9 to 1.0 fewer')
    expect(intervalInWords(interval, rangeStyle(measure, [0.97, 0.02]))).toBe('0.94 to 0.97 fewer')
  })
})
