import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalUpperQuantile } from '../../src/kernel/distributions/normal.ts'
import { uniformSource } from '../../src/statistics/uniform-source.ts'
import { varianceSplit } from '../../src/statistics/variance-split.ts'

describe('variance split into chance and parameters', () => {
  test('a worked layout of two draws and two replications', () => {
    // Draws do 4, replications 2, both together nothing: mean squares 16 and 4.
    const found = varianceSplit([
      [1, 3],
      [5, 7],
    ])
    expect(found?.total).toBeCloseTo(8 + 2, 12)
    expect(found?.parameters).toBeCloseTo(0.8, 12)
    expect(found?.chance).toBeCloseTo(0.2, 12)
  })

  test('over a thousand studies the variances come out as they were put in', () => {
    const uniform = uniformSource('split', 'test')
    const normal = (): number => normalUpperQuantile(uniform())
    let chance = 0
    let parameters = 0
    const studies = 1000
    for (let study = 0; study < studies; study++) {
      const replications = Array.from({ length: 4 }, normal)
      const rows = Array.from({ length: 12 }, () => {
        const draw = 3 * normal()
        return replications.map((luck) => 10 + draw + 2 * luck + normal())
      })
      const found = varianceSplit(rows)
      chance += ((found?.chance ?? 0) * (found?.total ?? 0)) / studies
      parameters += ((found?.parameters ?? 0) * (found?.total ?? 0)) / studies
    }
    // Standard errors: parameters 9 · √(2 / 11) / √1000, chance (its replications) 4 · √(2 / 3) / √1000.
    expect(Math.abs(parameters - 9)).toBeLessThan(4 * 0.14)
    expect(Math.abs(chance - 5)).toBeLessThan(4 * 0.12)
  })

  test('inputs that change nothing have no part to the last bit, and neither has chance where there is none', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 7 }),
        fc.integer({ min: 2, max: 9 }),
        (values, times) => {
          const byChance = varianceSplit(Array.from({ length: times }, () => values))
          expect(byChance?.parameters).toBe(0)
          const byInputs = varianceSplit(values.map((value) => Array.from({ length: times }, () => value)))
          expect(byInputs?.chance).toBe(0)
        },
      ),
    )
  })

  test('what never varies has no split, and one draw or one replication tells none', () => {
    expect(
      varianceSplit([
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({ chance: 0, parameters: 0, total: 0 })
    expect(varianceSplit([[1, 2]])).toBeUndefined()
    expect(varianceSplit([[1], [2]])).toBeUndefined()
  })
})
