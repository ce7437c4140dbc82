import type { Experiment } from './experiment.ts'
import { type Estimate, jackknife } from './jackknife.ts'
import type { ReferenceRecord } from './reference-record.ts'

/** By replication, by record: what was collected. */
export type Samples = readonly (readonly ArrayLike<number>[])[]

/** What a record's rule says of an estimate. */
export interface Judged extends Estimate {
  readonly record: ReferenceRecord
  readonly replications: number
  /** Whether the estimate lies within four standard errors of the value, or nothing was seen. */
  readonly isNear: boolean
  /** Whether it is sharp enough to say so. */
  readonly isSharp: boolean
  /** How many times as much simulation would make it just sharp enough; 64 where it cannot be told at all. */
  readonly wanted: number
}

/** Where the file sets no width: lags of peaks, told by a phase. */
const usualHalfWidth = 0.05
/** What is wanted where nothing was seen, or no error can be told. */
const unknown = 64

/** Holds every record of a model to its rule, by what replications of it collected. */
export function judge(records: readonly ReferenceRecord[], experiment: Experiment, samples: Samples): Judged[] {
  return records.map((record, i) => {
    const estimate = jackknife(
      experiment.estimators[i],
      samples.map((sample) => sample[i]),
    )
    const miss = Math.abs(estimate.estimate - record.value)
    // What is told without error is sharp, and of a value of 0 nothing else can be.
    const halfWidth = estimate.standardError === 0 ? 0 : (1.96 * estimate.standardError) / widestOf(record)
    return {
      record,
      ...estimate,
      replications: samples.length,
      isNear: !(miss > 4 * estimate.standardError),
      isSharp: halfWidth <= 1,
      wanted: Number.isNaN(halfWidth) ? unknown : halfWidth ** 2,
    }
  })
}

/**
 * How long a run of a system in its long run should be for a record, by what its file says; undefined where it says
 * nothing. The file tells how long makes half an interval a hundredth of the value.
 * @returns counted time of all replications together [time units]
 */
export function timeSaid({
  value,
  timeForHundredth,
  maxRelHalfWidth = usualHalfWidth,
}: ReferenceRecord): number | undefined {
  return timeForHundredth === undefined || value === 0 ? undefined : timeForHundredth * (0.01 / maxRelHalfWidth) ** 2
}

/** The widest half interval a record allows. */
function widestOf({ value, maxRelHalfWidth = usualHalfWidth }: ReferenceRecord): number {
  return maxRelHalfWidth * Math.abs(value)
}
