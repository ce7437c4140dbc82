import { describe, expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { drawPoints } from '../../src/experiment/draw-points.ts'
import { factorsOf, valuesAtPoint } from '../../src/experiment/factors.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { addUncertainty } from '../../src/experiment/uncertainty-comparison.ts'
import type { Measure } from '../../src/measure/measure.ts'
import type { Parameter } from '../../src/scenario/parameter.ts'
import { arm, scatter, study, trial, trials } from './synthetic-study.ts'

const parameter = (path: string, low: number, high: number, alias: readonly string[] = []): Parameter => ({
  paths: [path, ...alias],
  low,
  high,
  value: (low + high) / 2,
  law: 'uniform',
  unit: '%',
  scale: 0.01,
})

describe('factors of some arms', () => {
  const own = [parameter('a', 0, 1, ['a-again']), parameter('b', 0, 10)]
  const other = [parameter('b', 20, 30), parameter('c', 0, 1), parameter('a-again', 0, 1)]

  test('are one for values at one path, each arm drawing from its own range with the same luck', () => {
    const factors = factorsOf([own, other])
    expect(factors.map(({ path }) => path)).toEqual(['a', 'b', 'c'])
    expect([...valuesAtPoint(factors, [0.5, 0.25, 0.75], 0)]).toEqual([
      ['a', 0.5],
      ['a-again', 0.5],
      ['b', 2.5],
    ])
    expect([...valuesAtPoint(factors, [undefined, 0.25, 0.75], 1)]).toEqual([
      ['b', 22.5],
      ['c', 0.75],
    ])
  })

  test('are drawn with the correlations of the scenario, the others as they were', () => {
    const factors = factorsOf([own, other])
    const free = drawPoints(factors, { correlations: [] }, 60, 'seed')
    const tied = drawPoints(factors, { correlations: [{ among: ['a-again', 'c'], rank: 0.9 }] }, 60, 'seed')
    const column = (points: number[][], i: number): number[] => points.map((point) => point[i] ?? NaN)
    expect(column(tied, 1)).toEqual(column(free, 1))
    const near = column(tied, 0).filter((value, draw) => Math.abs(value - (column(tied, 2)[draw] ?? 0)) < 0.3)
    expect(near.length).toBeGreaterThan(50)
    expect(() => drawPoints(factors, { correlations: [{ among: ['a', 'c'], rank: 0.9 }] }, 2, 'seed')).toThrow(
      RangeError,
    )
  })
})

describe('a comparison with inputs drawn', () => {
  const functional = arm('functional')
  const locality = arm('locality')
  const replications = 12
  const plain = assembleResult(study([functional, locality], replications), [
    trials(functional, replications),
    Array.from({ length: replications }, (_, i) => trial(locality, i, (m) => (m.name === 'allocation-wait' ? 5 : 0))),
  ])
  const factors = factorsOf([[parameter('a', 0, 0.5)], [parameter('a', 0, 0.5)]])
  /** Draws in which one measure of an arm is moved. */
  const drawn = (shift: (measure: Measure, draw: number, arm: number) => number): TrialResult[][][] =>
    Array.from({ length: 10 }, (_, draw) =>
      [functional, locality].map((of, a) =>
        Array.from({ length: 3 }, (__, replication) => trial(of, replication, (measure) => shift(measure, draw, a))),
      ),
    )
  const of = (result: typeof plain, name: string) => result.comparisons.find(({ measure }) => measure === name)

  test('leaves everything else of the result as it is', () => {
    const { uncertainty, ...rest } = addUncertainty(plain, { factors, trials: drawn(() => 0) })
    expect(uncertainty).toMatchObject({ draws: 10, replications: 3 })
    expect(uncertainty?.parameters).toEqual([{ path: 'a', unit: '%', value: 25, range: [0, 50], law: 'uniform' }])
    const bare = JSON.stringify(rest, (key, value: unknown) =>
      ['bandWithParameters', 'variance', 'probabilityLower'].includes(key) ? undefined : value,
    )
    expect(bare).toBe(JSON.stringify(plain))
  })

  test('of a model with itself is exactly zero, and what inputs do not touch has no part of theirs', () => {
    const both = (measure: Measure, draw: number): number =>
      measure.name === 'allocation-wait' ? 9 * scatter('draw', draw) : 0
    const result = addUncertainty(plain, { factors, trials: drawn(both) })
    for (const { difference, probabilityLower } of result.comparisons) {
      expect(difference.bandWithParameters).toMatchObject({ low: 0, high: 0, uncertainty: 'chance-and-parameters' })
      expect(difference.variance).toEqual({ chance: 0, parameters: 0 })
      expect(probabilityLower).toBe(0)
    }
    for (const measure of result.arms[0]?.measures ?? []) {
      const parameters = measure.overall.variance?.parameters
      if (measure.name === 'allocation-wait') expect(parameters).toBeGreaterThan(0.5)
      else expect(parameters ?? 0).toBe(0)
    }
  })

  test('probability is the share of draws in which the arm is lower, and the words tell it of clear differences alone', () => {
    const shift = (measure: Measure, draw: number, a: number): number =>
      measure.name === 'allocation-wait' && a === 1 ? (draw < 2 ? -5 : 5) : 0
    const result = addUncertainty(plain, { factors, trials: drawn(shift) })
    expect(of(result, 'allocation-wait')?.probabilityLower).toBe(0.2)
    expect(of(result, 'allocation-wait')?.difference.variance?.parameters).toBeCloseTo(1, 9)
    expect(result.uncertainty?.answers[0]?.sentence).toBe(
      'With inputs drawn from their ranges (10 draws) the probability of each clear difference is: waits for a worker higher: about 8 in 10 (highly likely).',
    )
  })

  test('a check that fails in a draw fails, and says in which', () => {
    const failing = drawn(() => 0)
    const found = failing[3]?.[1]?.[2]
    if (found)
      failing[3]![1]![2] = { ...found, checks: found.checks.map((check) => ({ ...check, passed: false, found: 'no' })) }
    const { checks } = addUncertainty(plain, { factors, trials: failing })
    expect(checks.flatMap(({ failures = [] }) => failures.map((failure) => failure.arm))).toContain(
      'locality (draw 4 of the inputs)',
    )
  })
})
