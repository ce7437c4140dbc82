import { describe, expect, it } from 'vitest'
import { poisson, poissonQuantile } from '../../../src/kernel/distributions/poisson.ts'

/**
 * Cumulative chances of a Poisson law with a whole-numbered mean, exact but for e^-mean: terms mean^k / k! as fractions
 * of big integers with 40 digits kept, summed, and divided by the sum of all of them (which is e^mean).
 */
function exactCumulative(mean: number, upTo: number): number[] {
  const one = 10n ** 40n
  const terms: bigint[] = [one]
  for (let k = 1; k <= upTo + 40 * Math.ceil(Math.sqrt(mean)) + 200; k++) {
    terms.push(((terms[k - 1] as bigint) * BigInt(mean)) / BigInt(k))
  }
  const all = terms.reduce((sum, term) => sum + term, 0n)
  const cumulative: number[] = []
  let sum = 0n
  for (let k = 0; k <= upTo; k++) {
    sum += terms[k] as bigint
    cumulative.push(Number((sum * 10n ** 20n) / all) / 1e20)
  }
  return cumulative
}

describe('the poisson law', () => {
  for (const mean of [1, 7, 31, 32, 100, 400]) {
    it(`gives the count whose exact cumulative chance first reaches the uniform, for mean ${mean}`, () => {
      const exact = exactCumulative(mean, mean + 12 * Math.ceil(Math.sqrt(mean)) + 10)
      const law = poisson(mean)
      let tested = 0
      for (const [count, chance] of exact.entries()) {
        expect(Math.abs(law.cdf(count) - chance)).toBeLessThan(1e-12)
        expect(law.cdf(count + 0.999)).toBe(law.cdf(count))
        // On either side of where the count's own part of the interval ends, by the accuracy the source promises, or by
        // a ten-thousandth of the part where that is less.
        const share = chance - (exact[count - 1] ?? 0)
        const step = Math.max(2e-12, 1e-4 * share)
        if (share > 2 * step && chance < 1 - 2 * step) {
          expect(poissonQuantile(chance - step, mean)).toBe(count)
          expect(poissonQuantile(chance + step, mean)).toBe(count + 1)
          tested++
        }
      }
      expect(tested).toBeGreaterThan(5 * Math.sqrt(mean))
    })
  }

  it('never gives fewer for a larger mean, so the children of a lower rate are among those of a higher', () => {
    for (let i = 1; i < 100; i++) {
      const counts: number[] = []
      for (let mean = 0; mean < 300; mean += 0.25) counts.push(poissonQuantile(i / 100, mean))
      expect(counts).toEqual(counts.toSorted((a, b) => a - b))
    }
  })

  it('stays finite at both ends of the interval', () => {
    for (const mean of [0, 0.01, 5, 40, 700, 5000]) {
      for (const u of [2 ** -53, 1 - 2 ** -53]) {
        const count = poissonQuantile(u, mean)
        expect(Number.isSafeInteger(count)).toBe(true)
        expect(Math.abs(count - mean)).toBeLessThan(10 * Math.sqrt(mean) + 20)
      }
    }
  })
})
