import { FEWEST_RUNS, type Verdict, type Why } from './verdict-words.ts'

/** A paired difference and what it is judged by, in the unit of its measure. */
export interface PairedDifference {
  readonly mean: number
  /** Of the mean, simultaneous over all rows read together; absent under two pairs. */
  readonly interval?: { readonly low: number; readonly high: number } | undefined
  /** Pairs that stand behind it. */
  readonly counted: number
  /** Whether every pair is the same to the last digit. */
  readonly identical: boolean
  /** Smallest difference that matters; 0 or more. */
  readonly matters: number
  readonly betterWhen: 'lower' | 'higher' | 'neither'
}

/**
 * What may be said of a difference. The tests stand in the order they are made:
 * identical pairs are exactly the same, however few; under 10 pairs nothing is judged; a measure without a better way is
 * never judged; an interval off nothing is better or worse if the mean matters, else too small to matter; an interval
 * over nothing is about the same if all of it is too small to matter, else it cannot tell.
 */
export function judge(difference: PairedDifference): { readonly verdict: Verdict; readonly why: Why } {
  const { mean, interval, counted, identical, matters, betterWhen } = difference
  if (identical && counted > 0) return { verdict: 'exactly-the-same', why: 'exactly the same' }
  if (counted < FEWEST_RUNS || !interval) return { verdict: 'not-judged', why: 'too early' }
  if (betterWhen === 'neither') return { verdict: 'not-judged', why: 'also changed' }
  if (isClear(interval)) {
    if (Math.abs(mean) < matters) return { verdict: 'no-clear-difference', why: 'too small to matter' }
    return { verdict: mean < 0 === (betterWhen === 'lower') ? 'better' : 'worse', why: 'clear' }
  }
  const inside = interval.low >= -matters && interval.high <= matters
  return { verdict: 'no-clear-difference', why: inside ? 'about the same' : 'cannot tell' }
}

/** Whether an interval leaves nothing out: all of it on one side. */
export function isClear(interval: { readonly low: number; readonly high: number } | undefined): boolean {
  return interval !== undefined && (interval.low > 0 || interval.high < 0)
}
