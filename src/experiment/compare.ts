import type { Measure, MeasureResult } from '../measure/measure.ts'
import { bonferroniLevel } from '../statistics/bonferroni.ts'
import { meanOf } from '../statistics/moments.ts'
import { judge } from '../words/verdict.ts'
import type { ComparedMeasure } from '../words/compared-measure.ts'
import { valuesAt } from './measure-summary.ts'
import type { Difference, LocalityDifference, YearDifference } from './result.ts'
import type { StudyPeriod } from './study-period.ts'
import { bandField, CONFIDENCE, intervalField, present, withGaps } from './summary.ts'

/** A measure compared: the numbers for the result and what words need to know. */
export interface MeasureComparison {
  readonly difference: Difference
  readonly shareOfReplicationsLower: number
  readonly byYear: readonly YearDifference[]
  readonly byLocality?: readonly LocalityDifference[]
  readonly compared: ComparedMeasure
}

/**
 * One measure of one arm less the same of another, replication by replication: both lived the same luck, so what is left
 * is what the models make different. Every interval has the level the headline rows need together, so that no bar,
 * verdict or sentence disagrees with another.
 * @param arm one result for each replication, in order
 * @param against the same replications of the other arm
 * @param localities those of both arms; none for no differences by locality
 * @param rows differences read together (`comparisonsTogether`)
 * @returns undefined where no replication has a value in both arms, or where the measure is a set of parts, whose whole
 * says nothing
 */
export function compareMeasure(
  measure: Omit<Measure, 'begin'>,
  arm: readonly MeasureResult[],
  against: readonly MeasureResult[],
  period: StudyPeriod,
  localities: readonly string[],
  rows: number,
): MeasureComparison | undefined {
  if (measure.kind === 'parts') return undefined
  const pairs = pairsOf(
    arm.map((result) => result.overall),
    against.map((result) => result.overall),
  )
  const differences = present(pairs.difference)
  if (differences.length === 0) return undefined
  const mean = meanOf(differences)
  const allow = { each: bonferroniLevel(CONFIDENCE, rows), comparisons: rows }
  const difference: Difference = {
    mean,
    replications: withGaps(pairs.difference),
    counted: differences.length,
    ...intervalField(differences, CONFIDENCE, allow),
    ...bandField(differences),
  }
  const yearsAt = (part: 'byYear' | 'byLocalityYear', offset: number): YearDifference[] =>
    period.years.flatMap((year, i) => {
      const values = (results: readonly MeasureResult[]): number[] =>
        valuesAt(
          results.map((result) => result[part]),
          offset + i,
        )
      const counted = present(pairsOf(values(arm), values(against)).difference)
      if (counted.length === 0) return []
      return [{ year, mean: meanOf(counted), ...intervalField(counted, CONFIDENCE, allow), ...bandField(counted) }]
    })
  const byLocality =
    localities.length > 0 && arm.some((result) => result.byLocalityYear)
      ? localities.flatMap((locality, i) => {
          const byYear = yearsAt('byLocalityYear', i * period.years.length)
          const last = byYear.at(-1)
          if (last === undefined || last.year !== period.years.at(-1)) return []
          const { year: _, ...value } = last
          return [{ locality, ...value, byYear }]
        })
      : undefined
  const judged = {
    mean,
    interval: difference.interval,
    counted: differences.length,
    identical: pairs.identical,
    matters: measure.matters,
    betterWhen: measure.betterWhen,
  }
  return {
    difference,
    shareOfReplicationsLower: differences.filter((value) => value < 0).length / differences.length,
    byYear: yearsAt('byYear', 0),
    ...(byLocality && { byLocality }),
    compared: {
      ...judged,
      ...judge(judged),
      name: measure.name,
      title: measure.title,
      unit: measure.unit,
      kind: measure.kind,
      arm: meanOf(present(pairs.arm)),
      against: meanOf(present(pairs.against)),
      agreeing: differences.filter((value) => Math.sign(value) === Math.sign(mean)).length,
      localities: byLocality ?? [],
    },
  }
}

interface Pairs {
  /** Values of pairs that are whole, NaN elsewhere. */
  readonly arm: readonly number[]
  readonly against: readonly number[]
  readonly difference: readonly number[]
  /** Whether every pair is the same, those without a value included. */
  readonly identical: boolean
}

function pairsOf(arm: readonly number[], against: readonly number[]): Pairs {
  const difference = arm.map((value, i) => value - (against[i] ?? NaN))
  const onlyWhole = (values: readonly number[]): number[] =>
    values.map((value, i) => (Number.isNaN(difference[i]) ? NaN : value))
  return {
    arm: onlyWhole(arm),
    against: onlyWhole(against),
    difference,
    identical: arm.every((value, i) => Object.is(value, against[i]) || value === against[i]),
  }
}
