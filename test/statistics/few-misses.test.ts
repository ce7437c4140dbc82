import { describe, expect, test } from 'vitest'
import { fewMisses } from '../../src/statistics/few-misses.ts'

/** Binomial law by counting every sequence of hits and misses. */
function atMost(few: number, runs: number, share: number): number {
  let sum = 0
  for (let sequence = 0; sequence < 2 ** runs; sequence++) {
    const misses = sequence.toString(2).replaceAll('0', '').length
    if (misses <= few) sum += share ** misses * (1 - share) ** (runs - misses)
  }
  return sum
}

describe('runs that may miss for a staffing to be trusted', () => {
  test.each([
    [10, 0.5],
    [12, 0.25],
    [12, 0.3],
    [9, 0.5],
  ])(
    'of %d, where a share of %d may miss: what only just falls short looks so good once in three at most',
    (runs, share) => {
      const few = fewMisses(runs, share)
      expect(few).toBeGreaterThan(0)
      expect(atMost(few, runs, share)).toBeLessThanOrEqual(1 / 3)
      expect(few === Math.floor(runs * share) || atMost(few + 1, runs, share) > 1 / 3).toBe(true)
    },
  )

  test('of forty, where a tenth may miss, are two; where none may miss, none', () => {
    expect(fewMisses(40, 0.1)).toBe(2)
    expect(fewMisses(40, 0)).toBe(0)
    expect(fewMisses(1, 0.1)).toBe(0)
  })
})
