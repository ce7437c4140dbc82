import type { TrialResult } from './trial.ts'

/** One reason for which workers of looked-after children change, and its share of all changes, the mean of the runs [%]. */
export interface CauseOfChange {
  readonly cause: string
  readonly share: number
}

/** Why workers of looked-after children changed in the last year of the runs; empty where it was not measured. */
export function causesOfChange(trials: readonly TrialResult[]): CauseOfChange[] {
  const parts = trials
    .map((trial) => trial.measures['changes-of-worker-by-reason']?.parts)
    .filter((found) => found !== undefined)
  const [first] = parts
  if (!first) return []
  return Object.keys(first).map((cause) => ({
    cause,
    share: parts.reduce((sum, one) => sum + (one[cause] ?? 0), 0) / parts.length,
  }))
}
