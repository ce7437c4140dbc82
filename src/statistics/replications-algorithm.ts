import { meanInterval } from './confidence.ts'
import { meanOf } from './moments.ts'

/** How narrow an interval of a mean is wanted, either way: a part of the mean's size, or a width in the unit of the values. */
export type Precision =
  | { readonly kind: 'relative'; readonly part: number }
  | { readonly kind: 'absolute'; readonly width: number }

/** When to stop. */
export interface PrecisionRule {
  readonly precision: Precision
  /** Of the interval, as 0.95. */
  readonly level: number
  /** No stop before so many replications; 3 or more. */
  readonly least: number
  /** Further replications in which the interval must stay narrow enough, up to 100; beyond, so many in every 100. */
  readonly lookAhead: number
}

/** Half the width of the interval of the mean of the first `count` values, in what the precision is told in. */
export function halfWidth(values: readonly number[], count: number, { precision, level }: PrecisionRule): number {
  const first = values.slice(0, count)
  const interval = meanInterval(first, level)
  if (!interval) return Infinity
  const half = (interval.high - interval.low) / 2
  if (half === 0) return 0
  return precision.kind === 'absolute' ? half : half / Math.abs(meanOf(first))
}

/** Replications that must follow `count` with the interval narrow enough all the while. */
export function lookAheadAfter(count: number, lookAhead: number): number {
  return count <= 100 ? lookAhead : Math.floor((lookAhead * count) / 100)
}

/**
 * The replications that are enough: the fewest after which the interval is narrow enough and stays so while the look-ahead
 * runs (Hoad, Robinson and Davies 2010), so that a lucky early narrowness is not believed.
 * @param available replications there are
 * @param isNarrow whether the interval is narrow enough over the first so many
 * @returns undefined while they do not show it yet
 */
export function enoughReplications(
  available: number,
  { least, lookAhead }: Pick<PrecisionRule, 'least' | 'lookAhead'>,
  isNarrow: (count: number) => boolean,
): number | undefined {
  let candidate: number | undefined
  for (let count = Math.max(3, least); count <= available; count++) {
    if (!isNarrow(count)) {
      candidate = undefined
      continue
    }
    candidate ??= count
    if (count >= candidate + lookAheadAfter(candidate, lookAhead)) return candidate
  }
  return undefined
}

/**
 * The same for the mean of some values.
 * @param values one for each replication, in order
 */
export function replicationsEnough(values: readonly number[], rule: PrecisionRule): number | undefined {
  const wanted = rule.precision.kind === 'absolute' ? rule.precision.width : rule.precision.part
  return enoughReplications(values.length, rule, (count) => halfWidth(values, count, rule) <= wanted)
}
