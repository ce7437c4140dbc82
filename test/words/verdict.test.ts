import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge, type PairedDifference } from '../../src/words/verdict.ts'

const base: PairedDifference = {
  mean: 0,
  interval: { low: -0.1, high: 0.1 },
  counted: 30,
  identical: false,
  matters: 0.5,
  betterWhen: 'lower',
}

describe('verdicts', () => {
  test.each<[string, Partial<PairedDifference>, string, string]>([
    [
      'the same in every run',
      { mean: 0, interval: { low: 0, high: 0 }, identical: true },
      'exactly-the-same',
      'exactly the same',
    ],
    ['the same in every run of few', { identical: true, counted: 3 }, 'exactly-the-same', 'exactly the same'],
    [
      'the same in every run, no better way',
      { identical: true, betterWhen: 'neither' },
      'exactly-the-same',
      'exactly the same',
    ],
    ['nine runs', { mean: -2, interval: { low: -3, high: -1 }, counted: 9 }, 'not-judged', 'too early'],
    [
      'nine runs, no better way',
      { mean: -2, interval: { low: -3, high: -1 }, counted: 9, betterWhen: 'neither' },
      'not-judged',
      'too early',
    ],
    ['one run', { mean: -2, interval: undefined, counted: 1 }, 'not-judged', 'too early'],
    ['ten runs, lower, lower is better', { mean: -2, interval: { low: -3, high: -1 }, counted: 10 }, 'better', 'clear'],
    ['higher, lower is better', { mean: 2, interval: { low: 1, high: 3 } }, 'worse', 'clear'],
    ['lower, higher is better', { mean: -2, interval: { low: -3, high: -1 }, betterWhen: 'higher' }, 'worse', 'clear'],
    ['higher, higher is better', { mean: 2, interval: { low: 1, high: 3 }, betterWhen: 'higher' }, 'better', 'clear'],
    ['exactly what matters', { mean: -0.5, interval: { low: -0.6, high: -0.4 } }, 'better', 'clear'],
    [
      'off nothing, under what matters',
      { mean: -0.4, interval: { low: -0.7, high: -0.1 } },
      'no-clear-difference',
      'too small to matter',
    ],
    [
      'over nothing, inside what matters',
      { mean: 0.1, interval: { low: -0.3, high: 0.5 } },
      'no-clear-difference',
      'about the same',
    ],
    [
      'over nothing, beyond what matters',
      { mean: 0.3, interval: { low: -0.1, high: 0.7 } },
      'no-clear-difference',
      'cannot tell',
    ],
    ['over nothing by a hair', { mean: 2, interval: { low: 0, high: 4 } }, 'no-clear-difference', 'cannot tell'],
    ['no better way', { mean: 2, interval: { low: 1, high: 3 }, betterWhen: 'neither' }, 'not-judged', 'also changed'],
  ])('%s', (_, given, verdict, why) => {
    expect(judge({ ...base, ...given })).toEqual({ verdict, why })
  })

  const difference = fc
    .record({
      mean: fc.double({ min: -5, max: 5, noNaN: true }),
      half: fc.double({ min: 0, max: 5, noNaN: true }),
      matters: fc.double({ min: 0.01, max: 3, noNaN: true }),
      betterWhen: fc.constantFrom('lower' as const, 'higher' as const, 'neither' as const),
      counted: fc.integer({ min: 1, max: 200 }),
    })
    .map(({ half, ...rest }) => ({
      ...rest,
      interval: { low: rest.mean - half, high: rest.mean + half },
      identical: false,
    }))

  test('two models the other way round get the opposite verdict for the same reason', () => {
    const opposite: Readonly<Record<string, string>> = { better: 'worse', worse: 'better' }
    fc.assert(
      fc.property(difference, (given) => {
        const { verdict, why } = judge(given)
        const { low, high } = given.interval
        const turned = judge({ ...given, mean: -given.mean, interval: { low: -high, high: -low } })
        expect(turned).toEqual({ verdict: opposite[verdict] ?? verdict, why })
      }),
      { seed: 4, numRuns: 1000 },
    )
  })

  test('a claim of better or worse is never made of a difference that may be nothing or does not matter', () => {
    fc.assert(
      fc.property(difference, (given) => {
        const { verdict } = judge(given)
        if (verdict !== 'better' && verdict !== 'worse') return
        const lower = given.mean < 0
        expect(verdict === 'better').toBe(lower === (given.betterWhen === 'lower'))
        expect(Math.abs(given.mean)).toBeGreaterThanOrEqual(given.matters)
        expect(given.interval.low > 0 || given.interval.high < 0).toBe(true)
        expect(given.counted).toBeGreaterThanOrEqual(10)
      }),
      { seed: 5, numRuns: 1000 },
    )
  })
})
