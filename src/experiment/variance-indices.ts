import { deviationOf } from '../statistics/moments.ts'
import { type SaltelliDesign, sobolIndices } from '../statistics/sobol-indices.ts'
import type { UniformSource } from '../statistics/uniform-source.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import type { Factor } from './factors.ts'
import {
  answerAt,
  inputOf,
  type IndexValue,
  type InputInfluence,
  type MeasureInfluence,
  ordered,
} from './sensitivity.ts'
import type { TrialResult } from './trial.ts'

/** Resampled sets of points behind every interval. */
const RESAMPLES = 400
const LEVEL = 0.95

/** All points of a Saltelli design in one list: A, then B, then A with each column from B. */
export function saltelliPoints({ a, b, mixed }: SaltelliDesign): (readonly number[])[] {
  return [...a, ...b, ...mixed.flat()]
}

/**
 * Shares of the variance of the headline's answers that each input is behind (Saltelli 2010, Jansen 1999), all inputs
 * drawn from their ranges and every point under the same luck, so that chance is in no index. The size of an input's effect
 * is the deviation it is behind by itself and with others.
 * @param count points of A
 * @param trials [points of the design, as `saltelliPoints` lists them][arms][replications]
 */
export function varianceIndices(
  factors: readonly Factor[],
  count: number,
  trials: readonly (readonly (readonly TrialResult[])[])[],
  uniform: () => UniformSource,
): InputInfluence[] {
  const effects = headlineMeasures.flatMap((measure) => {
    const answers = trials.map((arms) => answerAt(arms, measure))
    if (answers.some(Number.isNaN)) return []
    const part = (i: number): number[] => answers.slice(i * count, (i + 1) * count)
    const values = { a: part(0), b: part(1), mixed: factors.map((_, i) => part(2 + i)) }
    // The same resampling for each measure, so that one more measure moves no interval.
    const found = sobolIndices(values, uniform(), RESAMPLES, LEVEL)
    return [{ measure, found, deviation: deviationOf([...values.a, ...values.b]) }]
  })
  return ordered(
    factors.map((factor, i) => ({
      ...inputOf(factor),
      measures: effects.flatMap(({ measure, found, deviation }): MeasureInfluence[] => {
        const index = found[i]
        if (!index?.firstInterval || !index.totalInterval) return []
        const told = (value: number, { low, high, level }: Omit<IndexValue, 'value'>): IndexValue => {
          return { value, low, high, level }
        }
        return [
          {
            measure,
            effect: deviation * Math.sqrt(Math.max(0, index.total)),
            first: told(index.first, index.firstInterval),
            total: told(index.total, index.totalInterval),
          },
        ]
      }),
    })),
  )
}
