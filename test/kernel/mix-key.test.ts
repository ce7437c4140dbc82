import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mixKey } from '../../src/kernel/mix-key.ts'

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 })

describe('mixed keys', () => {
  it('never share a key when only one of the two numbers differs', () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        if (b !== c) {
          expect(mixKey(a, b)).not.toBe(mixKey(a, c))
          expect(mixKey(b, a)).not.toBe(mixKey(c, a))
        }
      }),
      { seed: 7, numRuns: 2000 },
    )
  })

  it('are spread over 32 bits: a grid of places and days meets no more often than chance has it', () => {
    const keys = new Set<number>()
    let made = 0
    for (let locality = 0; locality < 20; locality++) {
      for (let day = 0; day < 1000; day++) {
        for (let place = 0; place < 5; place++) {
          const key = mixKey(mixKey(locality, day), place)
          if (key >>> 0 === key) keys.add(key)
          made++
        }
      }
    }
    // Of n keys from N = 2^32, n²/2N = 1.16 are expected to meet; more than 8 has a chance below 1e-5.
    expect(made).toBe(100_000)
    expect(made - keys.size).toBeLessThanOrEqual(8)
  })

  it('change in half their bits when one bit of either number changes', () => {
    let flipped = 0
    let tries = 0
    for (let i = 0; i < 400; i++) {
      const [a, b] = [mixKey(i, 1), mixKey(i, 2)]
      for (let bit = 0; bit < 32; bit++) {
        for (const other of [mixKey(a ^ (1 << bit), b), mixKey(a, b ^ (1 << bit))]) {
          let change = mixKey(a, b) ^ other
          for (; change !== 0; change &= change - 1) flipped++
          tries++
        }
      }
    }
    // 32 bits, each flipped with chance 1/2, over 25,600 tries: five standard errors of the mean are 0.09.
    expect(Math.abs(flipped / tries - 16)).toBeLessThan(0.09)
  })

  it('tell (a, b) from (b, a)', () => {
    expect(mixKey(3, 5)).not.toBe(mixKey(5, 3))
  })
})
