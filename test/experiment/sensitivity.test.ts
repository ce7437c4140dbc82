import { describe, expect, test } from 'vitest'
import { factorsOf } from '../../src/experiment/factors.ts'
import { oneAtATime, screening, tornado } from '../../src/experiment/sensitivity.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { measures } from '../../src/measure/index.ts'
import type { Parameter } from '../../src/scenario/parameter.ts'
import { morrisDesign } from '../../src/statistics/morris.ts'
import { uniformSource } from '../../src/statistics/uniform-source.ts'
import { arm, trial } from './synthetic-study.ts'

const base = arm('base')
const other = arm('other')
const parameter = (path: string): Parameter => ({
  paths: [path],
  low: 0,
  high: 0.4,
  value: 0.1,
  law: 'uniform',
  unit: '%',
  scale: 0.01,
})
const parameters = [parameter('idle'), parameter('slow'), parameter('fast')]
const matters = measures.find(({ name }) => name === 'allocation-wait')?.matters ?? NaN

/** Trials in which the wait of the last arm is so many times what matters more, for each point of a design. */
const answering = (
  points: readonly (readonly (number | undefined)[])[],
  arms: readonly (typeof base)[],
  answer: (x: readonly number[]) => number,
): TrialResult[][][] =>
  points.map((point) =>
    arms.map((of, a) =>
      Array.from({ length: 3 }, (_, i) =>
        trial(of, i, ({ name }) =>
          name === 'allocation-wait' && a === arms.length - 1 ? answer(point.map((u) => u ?? 0.25)) : 0,
        ),
      ),
    ),
  )

const waitOf = (inputs: ReturnType<typeof tornado>, path: string) =>
  inputs.find((input) => input.path === path)?.measures.find(({ measure }) => measure === 'allocation-wait')

describe('one input at a time', () => {
  const points = oneAtATime(3)

  test('the design is the values written, then each end of each input alone', () => {
    expect(points).toHaveLength(7)
    expect(points[0]).toEqual([undefined, undefined, undefined])
    expect(points[4]).toEqual([undefined, 1, undefined])
  })

  test('inputs stand by their influence, in what matters; what nothing depends on has exactly none', () => {
    const found = tornado(
      factorsOf([parameters]),
      answering(points, [base], ([, slow = 0, fast = 0]) => 2 * slow - 8 * fast),
    )
    expect(found.map(({ path }) => path)).toEqual(['fast', 'slow', 'idle'])
    expect(found.map(({ influence }) => Math.round(1e6 * influence) / 1e6)).toEqual([8, 2, 0])
    expect(found[2]?.measures.every(({ effect }) => effect === 0)).toBe(true)
    expect(waitOf(found, 'fast')).not.toHaveProperty('switching')
    expect(found[0]).toMatchObject({ unit: '%', value: 10, range: [0, 40] })
  })

  test('of a difference the value at which it changes sides is told, in the unit of the input', () => {
    const found = tornado(
      factorsOf([parameters, parameters]),
      answering(points, [base, other], ([, slow = 0, fast = 0]) => 3 - 8 * fast + 0.1 * slow),
    )
    // 3 - 8 u + 0.025 is 0 at u = 0.378125 of a range of 40 points, on the line from what is written (25 in 100) up.
    expect(waitOf(found, 'fast')?.switching).toBeCloseTo(10 + ((0.378125 - 0.25) / 0.75) * 30, 4)
    expect(waitOf(found, 'slow')?.switching).toBeNull()
    expect(waitOf(found, 'fast')?.written).toBeCloseTo(1.025 * matters, 9)
  })

  test('of a difference that is none there is no side to change', () => {
    const found = tornado(
      factorsOf([parameters, parameters]),
      answering(points, [base, other], () => 0),
    )
    for (const { influence, measures: told } of found) {
      expect(influence).toBe(0)
      for (const one of told) expect(one).not.toHaveProperty('switching')
    }
  })
})

test('a screening finds the effects of a sum, and none that depends on the others', () => {
  const design = morrisDesign(3, 4, uniformSource('screening', 'morris'))
  const answer = ([, slow = 0, fast = 0]: readonly number[]): number => 2 * slow - 8 * fast
  const found = screening(factorsOf([parameters]), design, answering(design.points, [base], answer))
  expect(found.map(({ path }) => path)).toEqual(['fast', 'slow', 'idle'])
  const fast = waitOf(found, 'fast')
  expect(fast?.effect).toBeCloseTo(8 * matters, 9)
  expect(fast?.mean).toBeCloseTo(-8 * matters, 9)
  expect(fast?.deviation).toBeCloseTo(0, 9)
  expect(waitOf(found, 'idle')).toMatchObject({ effect: 0, mean: 0, deviation: 0 })
})
