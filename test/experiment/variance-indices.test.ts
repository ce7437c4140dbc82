import { describe, expect, test } from 'vitest'
import type { Factor } from '../../src/experiment/factors.ts'
import { saltelliPoints, varianceIndices } from '../../src/experiment/variance-indices.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { latinHypercube } from '../../src/statistics/latin-hypercube.ts'
import { saltelliDesign } from '../../src/statistics/sobol-indices.ts'
import { uniformSource } from '../../src/statistics/uniform-source.ts'

const POINTS = 1024
const factors: Factor[] = ['one', 'two', 'still'].map((path) => ({
  path,
  byArm: [{ paths: [path], unit: '', scale: 1, value: 0.5, low: 0, high: 1, law: 'uniform' }],
}))

const trial = (overall: number): TrialResult => ({
  fingerprint: '',
  events: 0,
  measures: { 'allocation-wait': { overall, byYear: Float64Array.of(overall) } },
  routes: [],
  checks: [],
})

describe('shares of the variance', () => {
  const design = saltelliDesign(latinHypercube(POINTS, 2 * factors.length, uniformSource('indices', 'design')))
  const points = saltelliPoints(design)
  const found = (answer: (point: readonly number[]) => number) =>
    varianceIndices(
      factors,
      POINTS,
      points.map((point) => [[trial(answer(point))]]),
      () => uniformSource('indices', 'bootstrap'),
    )

  test('of 3 x + y are nine tenths and one tenth, inside their intervals, and exactly nothing for what moves nothing', () => {
    expect(points).toHaveLength(POINTS * (factors.length + 2))
    const inputs = found(([x = 0, y = 0]) => 3 * x + y)
    expect(inputs.map(({ path }) => path)).toEqual(['one', 'two', 'still'])
    for (const [i, share] of [0.9, 0.1, 0].entries()) {
      const [measure] = inputs[i]?.measures ?? []
      for (const index of [measure?.first, measure?.total]) {
        expect(Math.abs((index?.value ?? NaN) - share)).toBeLessThan(0.06)
        expect(index?.low).toBeLessThanOrEqual(share)
        expect(index?.high).toBeGreaterThanOrEqual(share)
      }
    }
    expect(inputs[2]?.measures[0]).toMatchObject({
      effect: 0,
      first: { value: 0, low: 0 },
      total: { value: 0, high: 0 },
    })
    // Deviation 3 / √12 for the first.
    expect(inputs[0]?.measures[0]?.effect).toBeCloseTo(3 / Math.sqrt(12), 1)
  })

  test('of a product lie in all above by itself', () => {
    const [first] = found(([x = 0, y = 0]) => (x - 0.5) * (y - 0.5))
    expect(first?.measures[0]?.first?.value).toBeLessThan(0.15)
    expect(first?.measures[0]?.total?.value).toBeGreaterThan(0.85)
  })
})
