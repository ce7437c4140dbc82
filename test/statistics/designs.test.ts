import fc from 'fast-check'
import { sampleRankCorrelation } from 'simple-statistics'
import { describe, expect, test } from 'vitest'
import { correlationFault } from '../../src/statistics/correlation-fault.ts'
import { latinHypercube } from '../../src/statistics/latin-hypercube.ts'
import { morrisDesign, morrisEffects } from '../../src/statistics/morris.ts'
import { rankCorrelated } from '../../src/statistics/rank-correlated.ts'
import { saltelliDesign, sobolIndices } from '../../src/statistics/sobol-indices.ts'
import { uniformSource } from '../../src/statistics/uniform-source.ts'

const columnOf = (points: readonly (readonly number[])[], j: number): number[] => points.map((point) => point[j] ?? NaN)

describe('a Latin hypercube', () => {
  test('has exactly one point in every stratum of every factor', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 8 }),
        fc.string(),
        (points, factors, seed) => {
          const design = latinHypercube(points, factors, uniformSource(seed, 'latin-hypercube'), 2)
          for (let j = 0; j < factors; j++) {
            const strata = columnOf(design, j).map((value) => Math.floor(value * points))
            expect(strata.toSorted((a, b) => a - b)).toEqual(Array.from({ length: points }, (_, i) => i))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is the same for the same seed and another for another', () => {
    const design = (seed: string): number[][] => latinHypercube(12, 3, uniformSource(seed, 'latin-hypercube'))
    expect(design('one')).toEqual(design('one'))
    expect(design('one')).not.toEqual(design('two'))
  })

  test('of several tries is the one whose points keep farthest apart', () => {
    const nearest = (points: readonly (readonly number[])[]): number =>
      Math.min(
        ...points.flatMap((a, i) =>
          points.slice(i + 1).map((b) => a.reduce((sum, value, j) => sum + (value - (b[j] ?? 0)) ** 2, 0)),
        ),
      )
    const gains = ['a', 'b', 'c', 'd'].map((seed) => {
      const one = latinHypercube(10, 2, uniformSource(seed, 'latin-hypercube'))
      const best = latinHypercube(10, 2, uniformSource(seed, 'latin-hypercube'), 50)
      return nearest(best) - nearest(one)
    })
    expect(Math.min(...gains)).toBeGreaterThanOrEqual(0)
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(2)
  })
})

describe('rank correlation', () => {
  const wanted = [
    [1, 0.8, -0.3],
    [0.8, 1, 0],
    [-0.3, 0, 1],
  ]

  test('comes near what is wanted and leaves every factor its values', () => {
    const sample = latinHypercube(1000, 3, uniformSource('ranks', 'latin-hypercube'))
    const paired = rankCorrelated(sample, wanted, uniformSource('ranks', 'rank-correlation'))
    for (let j = 0; j < 3; j++) {
      const sorted = (points: readonly (readonly number[])[]): number[] => columnOf(points, j).toSorted((a, b) => a - b)
      expect(sorted(paired)).toEqual(sorted(sample))
      for (let k = 0; k < j; k++) {
        // A normal score correlation r is a rank correlation of 6 / π · asin(r / 2): at most 0.019 from r.
        const target = (6 / Math.PI) * Math.asin((wanted[j]?.[k] ?? 0) / 2)
        expect(sampleRankCorrelation(columnOf(paired, j), columnOf(paired, k))).toBeCloseTo(target, 1.7)
      }
    }
  })

  test('of independent factors takes away what they are correlated by chance', () => {
    const none = [
      [1, 0],
      [0, 1],
    ]
    const sample = latinHypercube(200, 2, uniformSource('free', 'latin-hypercube'))
    const paired = rankCorrelated(sample, none, uniformSource('free', 'rank-correlation'))
    // Half of a standard deviation of what 200 pairs are correlated by chance.
    const most = 0.5 / Math.sqrt(200)
    expect(Math.abs(sampleRankCorrelation(columnOf(paired, 0), columnOf(paired, 1)))).toBeLessThan(most)
  })

  test.each([
    ['not-square', [[1, 0]]],
    ['diagonal', [[0.9]]],
    [
      'not-symmetric',
      [
        [1, 0.5],
        [0.4, 1],
      ],
    ],
    [
      'out-of-range',
      [
        [1, 1.2],
        [1.2, 1],
      ],
    ],
    [
      'out-of-range',
      [
        [1, NaN],
        [NaN, 1],
      ],
    ],
    [
      'not-definite',
      [
        [1, 0.9, 0.9],
        [0.9, 1, -0.9],
        [0.9, -0.9, 1],
      ],
    ],
  ] as const)('a matrix that is none of correlations is %s', (fault, matrix) => {
    expect(correlationFault(matrix)).toBe(fault)
    const points = Array.from({ length: 20 }, () => matrix.map(() => 0.5))
    expect(() => rankCorrelated(points, matrix, uniformSource('', ''))).toThrow(RangeError)
  })

  test('a matrix of correlations has no fault', () => {
    expect(correlationFault(wanted)).toBeUndefined()
    expect(correlationFault([])).toBeUndefined()
  })
})

describe('screening after Morris', () => {
  test('a linear function has its coefficients and no deviation; the cost is r (k + 1)', () => {
    const coefficients = [4, -2, 0.5, 0]
    const design = morrisDesign(4, 10, uniformSource('linear', 'morris'))
    expect(design.points).toHaveLength(10 * 5)
    const effects = morrisEffects(
      design,
      design.points.map((x) => x.reduce((sum, value, i) => sum + value * (coefficients[i] ?? 0), 0)),
    )
    effects.forEach((effect, i) => {
      expect(effect.mean).toBeCloseTo(coefficients[i] ?? 0, 12)
      expect(effect.meanAbsolute).toBeCloseTo(Math.abs(coefficients[i] ?? 0), 12)
      expect(effect.deviation).toBeCloseTo(0, 12)
    })
  })

  test('a factor that nothing depends on has effect 0 to the last bit', () => {
    const design = morrisDesign(3, 6, uniformSource('unused', 'morris'))
    const effects = morrisEffects(
      design,
      design.points.map(([x = 0, y = 0]) => Math.exp(x) * y),
    )
    expect(effects[2]).toEqual({ mean: 0, meanAbsolute: 0, deviation: 0 })
    expect(effects[0]?.deviation).toBeGreaterThan(0)
  })

  test('points stay in the cube, on the grid, and one factor changes a step at a time', () => {
    for (const levels of [2, 4, 6]) {
      const { points, order } = morrisDesign(5, 8, uniformSource('grid', 'morris'), levels)
      for (const value of points.flat()) {
        expect(value).toBeGreaterThan(-1e-12)
        expect(value).toBeLessThan(1 + 1e-12)
        expect(value * (levels - 1)).toBeCloseTo(Math.round(value * (levels - 1)), 10)
      }
      for (const changes of order) expect(changes.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4])
    }
    expect(() => morrisDesign(2, 2, uniformSource('', ''), 3)).toThrow(RangeError)
  })
})

describe('indices after Sobol', () => {
  const indicesOf = (answer: (x: readonly number[]) => number, factors: number, points: number) => {
    const sample = latinHypercube(points, 2 * factors, uniformSource('sobol', 'latin-hypercube'))
    const { a, b, mixed } = saltelliDesign(sample)
    const values = { a: a.map(answer), b: b.map(answer), mixed: mixed.map((list) => list.map(answer)) }
    return sobolIndices(values, uniformSource('sobol', 'bootstrap'), 60)
  }
  /** Largest error of plain sampling over 20 seeds with as many points. */
  const ERROR = 0.02

  test('Ishigami’s function has those of its closed form', () => {
    const ishigami = (u: readonly number[]): number => {
      const [x = 0, y = 0, z = 0] = u.map((one) => Math.PI * (2 * one - 1))
      return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x)
    }
    const found = indicesOf(ishigami, 3, 2 ** 14)
    const first = [0.3139051911, 0.4424111448, 0]
    const total = [0.5575888552, 0.4424111448, 0.2436836641]
    found.forEach((index, i) => {
      expect(Math.abs(index.first - (first[i] ?? NaN))).toBeLessThan(ERROR)
      expect(Math.abs(index.total - (total[i] ?? NaN))).toBeLessThan(ERROR)
      expect(index.firstInterval?.low).toBeLessThan(index.first)
      expect(index.totalInterval?.high).toBeGreaterThan(index.total)
    })
  })

  test('the g-function has those of its closed form', () => {
    const a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    const g = (x: readonly number[]): number =>
      x.reduce((product, value, i) => (product * (Math.abs(4 * value - 2) + (a[i] ?? 0))) / (1 + (a[i] ?? 0)), 1)
    const found = indicesOf(g, 8, 2 ** 13)
    const first = [0.71619217, 0.17904804, 0.02367577, 0.00716192, 0.00007162]
    const total = [0.78714413, 0.24219819, 0.03431691, 0.01046039, 0.00010495]
    first.forEach((value, i) => {
      expect(Math.abs((found[i]?.first ?? NaN) - value)).toBeLessThan(ERROR)
      expect(Math.abs((found[i]?.total ?? NaN) - (total[i] ?? NaN))).toBeLessThan(ERROR)
    })
  })

  test('a factor that nothing depends on has indices 0 to the last bit, and so has everything of a constant', () => {
    const [, unused] = indicesOf(([x = 0]) => x * x, 2, 64)
    const nothing = { low: 0, high: 0, level: 0.95 }
    expect(unused).toEqual({ first: 0, total: 0, firstInterval: nothing, totalInterval: nothing })
    const [flat] = indicesOf(() => 7.3, 1, 16)
    expect(flat?.first).toBe(0)
    expect(flat?.total).toBe(0)
  })
})
