import { measures } from '../measure/index.ts'
import { meanOf } from '../statistics/moments.ts'
import { type MorrisDesign, morrisEffects } from '../statistics/morris.ts'
import { switchingValue } from '../statistics/switching-value.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import type { Factor } from './factors.ts'
import { present } from './summary.ts'
import type { TrialResult } from './trial.ts'

/** Replications at each point where nobody says how many: common luck makes few enough. */
export const USUAL_RUNS = 3

/** What one input does to the answers. */
export interface InputInfluence {
  /** Dotted path in the scenario file. */
  readonly path: string
  readonly unit: string
  /** As written, and the ends of its range; in the unit written. */
  readonly value: number
  readonly range: readonly [number, number]
  /** The most it does to a headline measure, in what matters of that measure; inputs stand in this order. */
  readonly influence: number
  readonly measures: readonly MeasureInfluence[]
}

/** What one input does to one measure: with one scenario its mean, with two the difference of the second from the first. */
export interface MeasureInfluence {
  readonly measure: string
  /** Size of the effect over the whole range, in the measure's unit; exactly 0 where it has none. */
  readonly effect: number
  /** One at a time: the answer at the low end, at the value written and at the high end. */
  readonly low?: number
  readonly written?: number
  readonly high?: number
  /**
   * One at a time, of a difference: where its sign changes, in the unit of the input; null for none in its range. Absent
   * where the runs with all as written do not agree on its sign, so that there is none to change.
   */
  readonly switching?: number | null
  /** Screening: the mean effect with its sign, and how much it depends on the other inputs. */
  readonly mean?: number
  readonly deviation?: number
  /** Sobol: the share of the variance it is behind by itself, and with others; `effect` is its deviation by the latter. */
  readonly first?: IndexValue
  readonly total?: IndexValue
}

/** A share of the variance with its percentile interval over resampled points. */
export interface IndexValue {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly level: number
}

/** Points of a one-at-a-time design: first nothing changed, then each factor at its low and at its high end. */
export function oneAtATime(factors: number): (number | undefined)[][] {
  const still = (): (number | undefined)[] => Array.from({ length: factors }, () => undefined)
  const points = [still()]
  for (let factor = 0; factor < factors; factor++) {
    for (const end of [0, 1]) {
      const point = still()
      point[factor] = end
      points.push(point)
    }
  }
  return points
}

/** A measure's answer at a point: the mean over replications, of the difference where there are two arms. */
export function answerAt(arms: readonly (readonly TrialResult[])[], measure: string): number {
  const [base = [], other] = arms
  const of = (trials: readonly TrialResult[]): number[] =>
    trials.map((trial) => trial.measures[measure]?.overall ?? NaN)
  const values = other ? of(other).map((value, i) => value - (of(base)[i] ?? NaN)) : of(base)
  const counted = present(values)
  return counted.length === 0 ? NaN : meanOf(counted)
}

/** Whether the difference of two arms has one sign in every replication that has one, and is not 0 in all. */
function agrees([base = [], other = []]: readonly (readonly TrialResult[])[], measure: string): boolean {
  const signs = other.map((trial, i) =>
    Math.sign((trial.measures[measure]?.overall ?? NaN) - (base[i]?.measures[measure]?.overall ?? NaN)),
  )
  const [first = 0] = present(signs)
  return first !== 0 && present(signs).every((sign) => sign === first)
}

/**
 * Influence of each factor taken alone from its low to its high end, all others as written, under one luck.
 * @param trials [points of `oneAtATime`][arms][replications]
 */
export function tornado(
  factors: readonly Factor[],
  trials: readonly (readonly (readonly TrialResult[])[])[],
): InputInfluence[] {
  const isDifference = (trials[0]?.length ?? 0) > 1
  const written = new Map(headlineMeasures.map((measure) => [measure, answerAt(trials[0] ?? [], measure)]))
  return ordered(
    factors.map((factor, i) => {
      const input = inputOf(factor)
      const found = headlineMeasures.flatMap((measure): MeasureInfluence[] => {
        const [low, high] = [1, 2].map((end) => answerAt(trials[2 * i + end] ?? [], measure))
        const at = written.get(measure) ?? NaN
        if (low === undefined || high === undefined || [low, high, at].some(Number.isNaN)) return []
        const effect = Math.max(low, high, at) - Math.min(low, high, at)
        const told = { measure, effect, low, written: at, high }
        if (!isDifference) return [told]
        const tried = [
          { input: input.range[0], answer: low },
          { input: input.value, answer: at },
          { input: input.range[1], answer: high },
        ]
        if (!agrees(trials[0] ?? [], measure)) return [told]
        const turns = switchingValue(tried, input.value)
        return [{ ...told, switching: turns === undefined ? null : Number(turns.toPrecision(6)) }]
      })
      return { ...input, measures: found }
    }),
  )
}

/**
 * Influence of each factor over the whole space of all ranges (Morris).
 * @param trials [points of the design][arms][replications]
 */
export function screening(
  factors: readonly Factor[],
  design: MorrisDesign,
  trials: readonly (readonly (readonly TrialResult[])[])[],
): InputInfluence[] {
  const effects = headlineMeasures.flatMap((measure) => {
    const answers = trials.map((arms) => answerAt(arms, measure))
    return answers.some(Number.isNaN) ? [] : [{ measure, found: morrisEffects(design, answers) }]
  })
  return ordered(
    factors.map((factor, i) => ({
      ...inputOf(factor),
      measures: effects.flatMap(({ measure, found }): MeasureInfluence[] => {
        const effect = found[i]
        if (!effect) return []
        return [{ measure, effect: effect.meanAbsolute, mean: effect.mean, deviation: effect.deviation }]
      }),
    })),
  )
}

export function inputOf({ path, byArm }: Factor): Omit<InputInfluence, 'influence' | 'measures'> {
  const [parameter] = byArm.filter((one) => one !== undefined)
  const told = (value: number | undefined): number => Number(((value ?? NaN) / (parameter?.scale ?? 1)).toPrecision(12))
  return {
    path,
    unit: parameter?.unit ?? '',
    value: told(parameter?.value),
    range: [told(parameter?.low), told(parameter?.high)],
  }
}

export function ordered(inputs: readonly Omit<InputInfluence, 'influence'>[]): InputInfluence[] {
  const matters = new Map(measures.map(({ name, matters: most }) => [name, most]))
  const influenceOf = (measure: MeasureInfluence): number => measure.effect / (matters.get(measure.measure) ?? Infinity)
  return inputs
    .map((input) => ({ ...input, influence: Math.max(0, ...input.measures.map(influenceOf)) }))
    .sort((a, b) => b.influence - a.influence)
}
