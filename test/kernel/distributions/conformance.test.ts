import { describe, expect, it } from 'vitest'
import { distributions } from '../../../src/kernel/distributions/index.ts'
import type { Distribution } from '../../../src/kernel/distributions/distribution.ts'

/** Uniforms over the whole interval, both tails included. */
const grid = [2 ** -53, 1e-12, 1e-6, 0.001, ...Array.from({ length: 49 }, (_, i) => (i + 1) / 50), 0.999, 1 - 1e-6]

/** The mean as the integral of the quantile over (0, 1), by midpoints that crowd into both tails. */
function meanByQuantiles(law: Distribution): number {
  const cells = 40_000
  let sum = 0
  // u = t²(3 − 2t) has slope 6t(1 − t): fine steps in u near both ends, where quantiles rise steeply.
  for (let i = 0; i < cells; i++) {
    const t = (i + 0.5) / cells
    sum += law.quantile(t * t * (3 - 2 * t)) * 6 * t * (1 - t)
  }
  return sum / cells
}

for (const { name, isDiscrete, examples } of distributions) {
  describe(`law ${name}`, () => {
    for (const [i, law] of examples().entries()) {
      it(`has a quantile that is the least value its cdf gives the chance to, and never falls (example ${i + 1})`, () => {
        let before = Number.NEGATIVE_INFINITY
        for (const u of grid) {
          const x = law.quantile(u)
          expect(x).toBeGreaterThanOrEqual(before)
          before = x
          // A table keeps its chances to 2^-40; closed forms to a few units in the last place.
          expect(law.cdf(x)).toBeGreaterThanOrEqual(u - 1e-12)
          if (isDiscrete) {
            expect(law.cdf(x - 1e-9 * Math.max(1, Math.abs(x)))).toBeLessThan(u + 1e-12)
          } else if (u > 1e-11) {
            expect(Math.abs(law.cdf(x) - u)).toBeLessThan(1e-11)
          }
        }
      })

      it(`has a cdf that rises from 0 to 1 (example ${i + 1})`, () => {
        const [low, high] = [law.quantile(1e-6), law.quantile(1 - 1e-6)]
        let before = 0
        for (let step = -10; step <= 110; step++) {
          const chance = law.cdf(low + ((high - low) * step) / 100)
          expect(chance).toBeGreaterThanOrEqual(before)
          expect(chance).toBeLessThanOrEqual(1)
          before = chance
        }
        expect(law.cdf(-1e9)).toBe(0)
        expect(law.cdf(1e12)).toBeGreaterThan(1 - 1e-9)
      })

      it(`has the mean its quantiles integrate to (example ${i + 1})`, () => {
        const tolerance = isDiscrete ? 2e-4 : 2e-5
        expect(Math.abs(meanByQuantiles(law) - law.mean)).toBeLessThanOrEqual(
          tolerance * Math.max(Math.abs(law.mean), 0.5),
        )
      })

      it(`conditions on time gone by as survival does (example ${i + 1})`, () => {
        for (const at of [0.01, 0.3, 0.7, 0.95]) {
          const elapsed = law.quantile(at)
          const survival = 1 - law.cdf(elapsed)
          let before = elapsed
          for (const u of grid) {
            const total = law.quantileBeyond(u, elapsed)
            expect(total).toBeGreaterThanOrEqual(before)
            before = total
            if (survival <= 1e-12) {
              expect(total).toBe(elapsed)
              continue
            }
            const reached = (law.cdf(total) - law.cdf(elapsed)) / survival
            expect(reached).toBeGreaterThanOrEqual(u - 1e-9)
            if (isDiscrete) {
              const short = law.cdf(total - 1e-9 * Math.max(1, Math.abs(total)))
              expect((short - law.cdf(elapsed)) / survival).toBeLessThan(u + 1e-9)
              if (u > 1e-9) expect(total).toBeGreaterThan(elapsed)
            } else {
              expect(Math.abs(reached - u)).toBeLessThan(1e-9)
            }
          }
        }
      })

      it(`is not changed by time gone by that it always exceeds, and ends what it cannot reach (example ${i + 1})`, () => {
        for (const u of grid) {
          expect(law.quantileBeyond(u, -1e6)).toBeCloseTo(law.quantile(u), 9)
          expect(law.quantileBeyond(u, 1e15)).toBeGreaterThanOrEqual(1e15)
        }
      })
    }
  })
}
