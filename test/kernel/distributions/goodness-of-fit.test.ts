import { describe, expect, it } from 'vitest'
import type { Distribution } from '../../../src/kernel/distributions/distribution.ts'
import { distributions } from '../../../src/kernel/distributions/index.ts'
import { rootKey } from '../../../src/kernel/seed.ts'
import { createStreams } from '../../../src/kernel/streams.ts'

const size = 20_000
const streams = createStreams(rootKey('goodness of fit'), 0)

function sample(name: string, law: Distribution, from: (u: number) => number = (u) => law.quantile(u)): Float64Array {
  const stream = streams.stream(name)
  return Float64Array.from({ length: size }, (_, i) => from(streams.uniform(stream, i, 0))).sort()
}

/** Largest distance between the sample's share at or below a value and what `cdf` says there, times √n (Kolmogorov). */
function kolmogorov(sorted: Float64Array, cdf: (x: number) => number): number {
  let most = 0
  for (let i = 0; i < size; i++) {
    const x = sorted[i] ?? Number.NaN
    if (x !== sorted[i + 1]) most = Math.max(most, Math.abs((i + 1) / size - cdf(x)))
    // Just below a value; the law of a step there is told by what it says a little lower.
    if (x !== sorted[i - 1]) most = Math.max(most, Math.abs(i / size - cdf(x - 1e-9 * Math.max(1, Math.abs(x)))))
  }
  return most * Math.sqrt(size)
}

/** Exceeded once in 30,000 by a sample of the law itself, rarer where the law has steps: 2 exp(−2 x²). */
const surprising = 2.35

for (const { name, examples } of distributions) {
  describe(`a sample of the law ${name}`, () => {
    for (const [i, law] of examples().entries()) {
      const sorted = sample(`${name} ${i}`, law)

      it(`lies as its cdf says (example ${i + 1})`, () => {
        expect(kolmogorov(sorted, (x) => law.cdf(x))).toBeLessThan(surprising)
      })

      it(`has the law's quantiles in their places (example ${i + 1})`, () => {
        for (const q of [0.05, 0.25, 0.5, 0.75, 0.95]) {
          // The sample's shares at and below the law's quantile lie on either side of q, but for luck.
          const x = law.quantile(q)
          const below = sorted.filter((value) => value < x - 1e-9 * Math.abs(x)).length / size
          const upTo = sorted.filter((value) => value <= x + 1e-9 * Math.abs(x)).length / size
          const luck = 4.5 * Math.sqrt((q * (1 - q)) / size)
          expect(below).toBeLessThan(q + luck)
          expect(upTo).toBeGreaterThan(q - luck)
        }
      })

      it(`has the law's mean, to what its own spread allows (example ${i + 1})`, () => {
        const mean = sorted.reduce((sum, x) => sum + x, 0) / size
        const variance = sorted.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (size - 1)
        // Half a whole day of rounding is in the law itself, told by its mean; means of tables are good to 1e-5.
        expect(Math.abs(mean - law.mean)).toBeLessThanOrEqual(
          5 * Math.sqrt(variance / size) + 1e-5 * Math.abs(law.mean),
        )
      })

      it(`beyond time gone by lies as its conditional cdf says (example ${i + 1})`, () => {
        const elapsed = law.quantile(0.4)
        const left = 1 - law.cdf(elapsed)
        if (left < 0.01) return
        const beyond = sample(`${name} ${i} beyond`, law, (u) => law.quantileBeyond(u, elapsed))
        const conditional = (x: number): number => Math.max(0, (law.cdf(x) - law.cdf(elapsed)) / left)
        expect(kolmogorov(beyond, conditional)).toBeLessThan(surprising)
      })
    }
  })
}
