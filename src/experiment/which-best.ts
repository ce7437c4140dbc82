import type { MeasureResult } from '../measure/measure.ts'
import { measures } from '../measure/index.ts'
import { bestFromPairs, pairsOf } from '../statistics/best-from-pairs.ts'
import type { Range } from '../statistics/confidence.ts'
import { meanOf } from '../statistics/moments.ts'
import { shareBest } from '../statistics/share-best.ts'
import type { BestOnMeasure } from './best-result.ts'
import type { Interval } from './result-values.ts'
import { CONFIDENCE } from './summary.ts'
import type { TrialResult } from './trial.ts'

/** Differences read together: headline rows, and with three or more arms each of them for every pair. */
export function comparisonsTogether(rows: number, arms: number): number {
  return rows * Math.max(1, arms > 2 ? pairsOf(arms) : 1)
}

/**
 * Which of three or more arms is best on each row of the headline that has a better way, as far as runs can tell.
 * @param names of the arms
 * @param trials [arm][replication]
 * @param rows headline rows read together
 * @returns nothing for fewer than three arms; without the rows that under two replications have a value in every arm
 */
export function whichBest(
  names: readonly string[],
  trials: readonly (readonly TrialResult[])[],
  rows: readonly string[],
): BestOnMeasure[] {
  if (names.length < 3) return []
  const comparisons = comparisonsTogether(rows.length, names.length)
  return rows.flatMap((measure): BestOnMeasure[] => {
    const betterWhen = measures.find(({ name }) => name === measure)?.betterWhen ?? 'neither'
    if (betterWhen === 'neither') return []
    const values = wholeRuns(trials.map((arm) => arm.map((trial) => trial.measures[measure])))
    const counted = values[0]?.length ?? 0
    if (counted < 2) return []
    const { pairs, best } = bestFromPairs(values, betterWhen, CONFIDENCE, rows.length)
    const shares = shareBest(values, betterWhen)
    const interval = (range: Pick<Range, 'low' | 'high'>): Interval => {
      return { low: range.low, high: range.high, level: CONFIDENCE, kind: 'confidence-of-mean', comparisons }
    }
    return [
      {
        measure,
        betterWhen,
        counted,
        arms: names.map((arm, i) => ({
          arm,
          mean: meanOf(values[i] ?? []),
          shareOfReplicationsBest: shares[i] ?? 0,
          againstBest: { mean: best[i]?.difference ?? 0, ...(best[i] && { interval: interval(best[i]) }) },
        })),
        notToldFromBest: names.filter((_, i) => best[i]?.mayBeBest),
        pairs: pairs.map(({ first, second, mean, interval: range }) => ({
          arm: names[second] ?? '',
          against: names[first] ?? '',
          mean: -mean,
          ...(range && { interval: interval({ low: -range.high, high: -range.low }) }),
        })),
      },
    ]
  })
}

/**
 * With the probability of being best: the share of draws of the inputs in which an arm has the best mean.
 * @param trials [draws][arms][replications]
 */
export function withProbabilityBest(
  best: readonly BestOnMeasure[],
  trials: readonly (readonly (readonly TrialResult[])[])[],
): BestOnMeasure[] {
  return best.map((one) => {
    const means = trials
      .map((draw) => wholeRuns(draw.map((arm) => arm.map((trial) => trial.measures[one.measure]))))
      .filter((draw) => (draw[0]?.length ?? 0) > 0)
      .map((draw) => draw.map(meanOf))
    if (means.length === 0) return one
    const probabilities = shareBest(
      one.arms.map((_, i) => means.map((draw) => draw[i] ?? NaN)),
      one.betterWhen,
    )
    return { ...one, arms: one.arms.map((arm, i) => ({ ...arm, probabilityBest: probabilities[i] ?? 0 })) }
  })
}

/** Values of the replications in which every arm has one [arm][replication]. */
function wholeRuns(results: readonly (readonly (MeasureResult | undefined)[])[]): number[][] {
  const values = results.map((arm) => arm.map((result) => result?.overall ?? NaN))
  const whole = (values[0] ?? []).map((_, run) => values.every((arm) => !Number.isNaN(arm[run] ?? NaN)))
  return values.map((arm) => arm.filter((_, run) => whole[run]))
}
