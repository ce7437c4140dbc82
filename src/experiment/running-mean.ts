import { bonferroniLevel } from '../statistics/bonferroni.ts'
import { meanInterval } from '../statistics/confidence.ts'
import { meanOf } from '../statistics/moments.ts'
import type { MeasureSummary, StudyResult } from './result.ts'
import { CONFIDENCE, present } from './summary.ts'
import { comparisonsTogether } from './which-best.ts'

/** How an average settled as runs were added. */
export interface RunningMean {
  readonly measure: MeasureSummary
  /** Arm whose difference from the first it is; absent for one arm by itself. */
  readonly arm?: string
  /** From the second run that has a value on; the interval as the result prints it. */
  readonly points: readonly {
    readonly runs: number
    readonly mean: number
    readonly low: number
    readonly high: number
  }[]
  /** How far from the average the ends of the interval were allowed to be. */
  readonly wanted: number
  /** Runs from which on the interval was narrow enough to the end; absent where it never was. */
  readonly narrow?: number
}

/** Averages drawn where no one measure was asked for. */
const MOST = 2

/**
 * The averages a study with a precision waited for longest: of the measure asked for, else of the headline rows that took
 * most runs.
 * @returns nothing for a study without a precision
 */
export function runningMeans(result: StudyResult): RunningMean[] {
  const { precision, arms, headline, comparisons } = result
  const [base] = arms
  if (!precision || !base) return []
  const together = comparisonsTogether(headline.length, arms.length)
  const level = arms.length > 1 ? bonferroniLevel(CONFIDENCE, together) : CONFIDENCE
  const wanted = precision.measure === undefined ? headline : [precision.measure]
  const found = wanted.flatMap((name): RunningMean[] => {
    const measure = base.measures.find((one) => one.name === name)
    if (!measure) return []
    const width = Math.max(precision.part * Math.abs(measure.overall.mean), measure.matters / 2)
    if (arms.length === 1) return settled(measure, undefined, measure.overall.replications, level, width)
    return comparisons
      .filter((one) => one.measure === name)
      .flatMap(({ arm, difference }) => settled(measure, arm, difference.replications, level, width))
  })
  const slow = ({ narrow = Infinity }: RunningMean): number => narrow
  const ordered = found.toSorted((a, b) => (slow(a) === slow(b) ? 0 : slow(b) - slow(a)))
  return precision.measure === undefined ? ordered.slice(0, MOST) : ordered
}

function settled(
  measure: MeasureSummary,
  arm: string | undefined,
  replications: readonly (number | null)[],
  level: number,
  wanted: number,
): RunningMean[] {
  const points = replications.flatMap((_, i) => {
    const counted = present(replications.slice(0, i + 1).map((value) => value ?? NaN))
    const interval = meanInterval(counted, level)
    return interval ? [{ runs: i + 1, mean: meanOf(counted), low: interval.low, high: interval.high }] : []
  })
  if (points.length === 0) return []
  const lastWide = points.findLastIndex(({ low, high }) => (high - low) / 2 > wanted)
  const narrow = points[lastWide + 1]?.runs
  return [{ measure, ...(arm !== undefined && { arm }), points, wanted, ...(narrow !== undefined && { narrow }) }]
}
