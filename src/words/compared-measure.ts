import type { Quantity } from './number-style.ts'
import type { PairedDifference } from './verdict.ts'
import type { Verdict, Why } from './verdict-words.ts'

/** A measure of two models side by side: all that words are made from. Values are means over the paired runs. */
export interface ComparedMeasure extends Quantity, PairedDifference {
  readonly name: string
  readonly title: string
  readonly against: number
  readonly arm: number
  /** Pairs whose difference has the sign of the mean. */
  readonly agreeing: number
  readonly verdict: Verdict
  readonly why: Why
  readonly localities?: readonly LocalDifference[]
}

export interface LocalDifference {
  readonly locality: string
  readonly mean: number
  readonly interval?: { readonly low: number; readonly high: number } | undefined
}

/** What a sentence says besides numbers. */
export interface Telling {
  /** Names of the two models. */
  readonly arm: string
  readonly against: string
  /** Last day of the study, as "31 March 2030". */
  readonly day: string
}
