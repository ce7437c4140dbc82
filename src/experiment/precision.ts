import { measures } from '../measure/index.ts'
import { bonferroniLevel } from '../statistics/bonferroni.ts'
import { meanInterval } from '../statistics/confidence.ts'
import { meanOf } from '../statistics/moments.ts'
import { enoughReplications } from '../statistics/replications-algorithm.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import type { PrecisionLine, PrecisionResult } from './precision-result.ts'
import { CONFIDENCE, present } from './summary.ts'
import type { TrialResult } from './trial.ts'
import { comparisonsTogether } from './which-best.ts'

/** How narrow intervals are wanted. */
export interface PrecisionAsked {
  /** One measure; absent for all of the headline. */
  readonly measure?: string
  /** Half of the interval's width as a part of the measure's mean in the first arm, in (0, 1]. */
  readonly part: number
  /** No stop before so many replications, and none after so many. */
  readonly least: number
  readonly most: number
}

/** Replications in which intervals must stay narrow. */
const LOOK_AHEAD = 5

/**
 * Whether replications are enough: the interval of every measure asked for, or in a comparison that of its difference as
 * the comparison prints it, is at most `part` of the measure's mean in the first arm either way. Where half of the smallest
 * difference that matters is more than that, it is enough: of a mean near 0 no part would ever do.
 * @param names of the arms
 * @param trials [arms][replications]
 */
export function precisionOf(
  names: readonly string[],
  trials: readonly (readonly TrialResult[])[],
  asked: PrecisionAsked,
): PrecisionResult {
  const replications = trials[0]?.length ?? 0
  const wanted = asked.measure === undefined ? headlineMeasures : [asked.measure]
  const valuesOf = (arm: number, measure: string): number[] =>
    (trials[arm] ?? []).map((trial) => trial.measures[measure]?.overall ?? NaN)
  const rows = headlineMeasures.filter((name) =>
    names.every((_, arm) => valuesOf(arm, name).some((value) => !Number.isNaN(value))),
  )
  const level =
    names.length > 1 ? bonferroniLevel(CONFIDENCE, comparisonsTogether(rows.length, names.length)) : CONFIDENCE
  const series = measures
    .filter(({ name }) => wanted.includes(name))
    .flatMap(({ name: measure, title, matters }) => {
      const base = valuesOf(0, measure)
      const others = names.length > 1 ? names.slice(1) : names
      return others.map((arm) => {
        const own = valuesOf(names.indexOf(arm), measure)
        const values = names.length > 1 ? own.map((value, i) => value - (base[i] ?? NaN)) : own
        return { arm, measure, title, matters, base, values }
      })
    })
  const lineAt = (one: (typeof series)[number], count: number): PrecisionLine => {
    const { arm, measure, title, matters } = one
    const interval = meanInterval(present(one.values.slice(0, count)), level)
    const of = present(one.base.slice(0, count))
    const width = Math.max(of.length > 0 ? asked.part * Math.abs(meanOf(of)) : 0, matters / 2)
    return { arm, measure, title, half: interval ? (interval.high - interval.low) / 2 : Infinity, wanted: width }
  }
  // What has no value in any replication has no mean to be precise about.
  const counted = series.filter(({ values }) => present(values).length > 0)
  const isWide = ({ half, wanted: most }: PrecisionLine): boolean => !(half <= most)
  const enough = enoughReplications(replications, { least: asked.least, lookAhead: LOOK_AHEAD }, (count) =>
    counted.every((one) => !isWide(lineAt(one, count))),
  )
  const wide = counted.map((one) => lineAt(one, replications)).filter(isWide)
  return {
    part: asked.part,
    ...(asked.measure !== undefined && { measure: asked.measure }),
    replications,
    ...(enough !== undefined && { enough }),
    wide: wide.toSorted((a, b) => b.half / b.wanted - a.half / a.wanted),
  }
}

/**
 * How many replications to have next: as many more as the widest interval asks for if it narrows by the square root of
 * their number, at least the look-ahead, and never beyond the ceiling.
 */
export function nextReplications({ replications, wide }: PrecisionResult, { least, most }: PrecisionAsked): number {
  if (replications === 0) return Math.min(most, least + LOOK_AHEAD)
  const [widest] = wide
  const ratio = widest && Number.isFinite(widest.half) ? (widest.half / widest.wanted) ** 2 : 1
  return Math.min(
    most,
    Math.max(replications + LOOK_AHEAD, Math.min(2 * replications, Math.ceil(replications * ratio))),
  )
}
