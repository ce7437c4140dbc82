import { experimentFor } from '../../laboratory/families/index.ts'
import type { Samples } from '../../laboratory/judged.ts'
import { runReplications } from '../../laboratory/measure-model.ts'
import type { ReferenceRecord } from '../../laboratory/reference-record.ts'

/** Replications of one model, as a thread is asked for them. */
export interface LaboratoryBatch {
  readonly records: readonly ReferenceRecord[]
  readonly seed: string
  readonly effort: number
  readonly first: number
  readonly count: number
}

/** The task of a worker thread of the queueing laboratory. */
export default function run({ records, seed, effort, first, count }: LaboratoryBatch): Samples {
  return runReplications(experimentFor(records), seed, effort, first, count)
}
