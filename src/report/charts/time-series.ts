import type { ModelLook } from '../model-look.ts'

/** A point of a line; `at` is in years of the calendar, 1 April 2025 being 2025. */
export interface TimePoint {
  readonly at: number
  readonly mean: number
  readonly low?: number | undefined
  readonly high?: number | undefined
}

export interface TimeSeries {
  readonly look: ModelLook
  readonly points: readonly TimePoint[]
  /** The last value as words. */
  readonly ends: string
}
