import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Tally } from '../../src/kernel/tally.ts'

function tallyOf(values: readonly number[]): Tally {
  const tally = new Tally()
  for (const value of values) tally.add(value)
  return tally
}

const values = fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 2, maxLength: 60 })

describe('tally', () => {
  it('agrees with two passes over the observations, even far from zero', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(0, 1e6), (some, offset) => {
        const shifted = some.map((x) => x + offset)
        const tally = tallyOf(shifted)
        const mean = shifted.reduce((sum, x) => sum + x, 0) / shifted.length
        const variance = shifted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (shifted.length - 1)
        expect(tally.count).toBe(some.length)
        expect(Math.abs(tally.mean - mean)).toBeLessThanOrEqual(1e-9)
        expect(Math.abs(tally.variance - variance)).toBeLessThanOrEqual(1e-6 * Math.max(1, variance))
        expect([tally.least, tally.greatest]).toEqual([Math.min(...shifted), Math.max(...shifted)])
      }),
      { seed: 21, numRuns: 300 },
    )
  })

  it('merged from parts is the tally of the whole', () => {
    fc.assert(
      fc.property(values, fc.nat(60), (some, cut) => {
        const whole = tallyOf(some)
        const merged = tallyOf(some.slice(0, cut))
        merged.merge(tallyOf(some.slice(cut)))
        expect(merged.count).toBe(whole.count)
        expect(Math.abs(merged.mean - whole.mean)).toBeLessThanOrEqual(1e-9)
        expect(Math.abs(merged.variance - whole.variance)).toBeLessThanOrEqual(1e-6)
        expect([merged.least, merged.greatest]).toEqual([whole.least, whole.greatest])
      }),
      { seed: 22, numRuns: 300 },
    )
  })

  it('has no mean of nothing and no variance of one', () => {
    const tally = new Tally()
    expect([tally.mean, tally.variance, tally.least, tally.greatest]).toEqual([NaN, NaN, NaN, NaN])
    tally.add(4)
    expect([tally.mean, tally.variance, tally.least, tally.greatest]).toEqual([4, NaN, 4, 4])
  })
})
