import { describe, expect, test } from 'vitest'
import type { Experiment } from '../../src/laboratory/experiment.ts'
import { ratio } from '../../src/laboratory/estimator.ts'
import { jackknife } from '../../src/laboratory/jackknife.ts'
import { type Judged, judge } from '../../src/laboratory/judged.ts'
import type { ReferenceRecord } from '../../src/laboratory/reference-record.ts'
import { missesByChance, verdictOf } from '../../src/laboratory/reference-verdict.ts'

const record: ReferenceRecord = {
  index: 0,
  id: 'mean',
  name: 'any',
  family: 'any',
  parameters: {},
  measure: 'mean',
  kind: 'any',
  value: 1,
}

describe('an estimate from replications', () => {
  const values = [3, 5, 4, 8, 1, 6]
  // Of a mean, leaving one out in turn gives the textbook: 4.5, and the root of 29.5 / 5 / 6.
  test('of a mean is the mean, and its error that of a mean', () => {
    const { estimate, standardError } = jackknife(
      ratio<never>(
        () => 0,
        () => 1,
      ),
      values.map((value) => [value, 1]),
    )
    expect(estimate).toBeCloseTo(4.5, 12)
    expect(standardError).toBeCloseTo(Math.sqrt(29.5 / 5 / 6), 12)
  })
})

describe('the rule of a record', () => {
  const error = Math.sqrt(29.5 / 5 / 6)
  const samples = [3, 5, 4, 8, 1, 6].map((value) => [[value, 1]])
  const experiment = {
    estimators: [
      ratio<never>(
        () => 0,
        () => 1,
      ),
    ],
  } as unknown as Experiment
  const judged = (changed: Partial<ReferenceRecord>): Judged | undefined =>
    judge([{ ...record, ...changed }], experiment, samples)[0]

  test('is four standard errors, on either side', () => {
    for (const side of [-1, 1]) {
      expect(judged({ value: 4.5 + side * 3.999 * error })?.isNear).toBe(true)
      expect(judged({ value: 4.5 + side * 4.001 * error })?.isNear).toBe(false)
    }
  })

  test('where nothing was seen nothing is missed, and nothing met', () => {
    const [none] = judge([{ ...record, value: 4.5 }], experiment, [[[0, 0]], [[0, 0]]])
    expect([none?.estimate, none?.isNear, none?.isSharp]).toEqual([Number.NaN, true, false])
  })

  test('and half a 95 % interval no wider than its share of the value', () => {
    const width = (1.96 * error) / 4.5
    expect(judged({ value: 4.5, maxRelHalfWidth: 1.001 * width })?.isSharp).toBe(true)
    expect(judged({ value: 4.5, maxRelHalfWidth: 0.999 * width })?.isSharp).toBe(false)
    expect(judged({ value: 4.5, maxRelHalfWidth: width / 2 })?.wanted).toBeCloseTo(4, 9)
  })
})

describe('a verdict', () => {
  const found = (isNear: boolean, isSharp = true): Judged => ({
    record,
    replications: 64,
    estimate: 1,
    standardError: 0.1,
    isNear,
    isSharp,
    wanted: isSharp ? 0.5 : 2,
  })
  test.each<[string, Judged, readonly Judged[]]>([
    ['met', found(true), []],
    ['not settled', found(true, false), []],
    ['missed by chance', found(false), [found(true), found(true), found(true)]],
    ['missed', found(false), [found(true), found(true), found(false)]],
    ['missed', found(false), [found(false), found(false), found(false)]],
    ['missed', found(false), [found(true), found(true, false), found(false, false)]],
    ['not settled', found(false), [found(true), found(true, false), found(true)]],
  ])('%s', (verdict, first, others) => {
    expect(verdictOf(first, others).verdict).toBe(verdict)
  })

  test('is missed by chance no more often than Student’s law with 63 degrees of freedom lets it be', () => {
    // The tail beyond four, by Simpson's rule on the density without its constant, over all of it.
    const density = (t: number): number => (1 + (t * t) / 63) ** -32
    const area = (from: number, to: number): number => {
      const steps = 200_000
      const step = (to - from) / steps
      let sum = density(from) + density(to)
      for (let i = 1; i < steps; i++) sum += (i % 2 === 1 ? 4 : 2) * density(from + i * step)
      return (sum * step) / 3
    }
    const chance = area(4, 400) / area(0, 400)
    expect(chance).toBeGreaterThan(1.6e-4)
    expect(chance).toBeLessThan(1.8e-4)
    for (const records of [1, 430, 1000, 3000, 10_000]) {
      // Binomial: the least count that no more than one file in a thousand goes beyond.
      let [term, below, count] = [(1 - chance) ** records, 0, 0]
      for (; below + term < 0.999; count++) {
        below += term
        term *= ((records - count) / (count + 1)) * (chance / (1 - chance))
      }
      expect(missesByChance(records)).toBe(count)
    }
  })
})
