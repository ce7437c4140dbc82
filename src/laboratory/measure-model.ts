import { rootKey } from '../kernel/seed.ts'
import { createStreams } from '../kernel/streams.ts'
import type { Experiment } from './experiment.ts'
import { type Estimate, jackknife } from './jackknife.ts'
import type { ReferenceRecord } from './reference-record.ts'

/** What a record's rule says of an estimate. */
export interface Judged extends Estimate {
  readonly record: ReferenceRecord
  readonly replications: number
  /** Whether the estimate lies within four standard errors of the value. */
  readonly isNear: boolean
  /** Whether it is sharp enough to say so. */
  readonly isSharp: boolean
}

/** By replication, by record: what was collected. */
export type Samples = readonly (readonly ArrayLike<number>[])[]

/** Simulates some replications of an experiment, those from `first` on. */
export type RunReplications = (effort: number, first: number, count: number) => Promise<Samples>

/** At least 50, as the rule of four standard errors wants for a whole file. */
export const REPLICATIONS = 64
const mostRounds = 12
/** Where the file sets no width: lags of peaks, told by a phase. */
const usualHalfWidth = 0.05
/** Replications beyond those of a round that was nearly sharp enough, at most this many times what they were. */
const nearly = 1.4

/** Simulates replications here and now; a pure function of the experiment and what it is told. */
export function runReplications(
  experiment: Experiment,
  seed: string,
  effort: number,
  first: number,
  count: number,
): Samples {
  const root = rootKey(seed)
  return Array.from({ length: count }, (_, i) => experiment.run(createStreams(root, first + i), effort))
}

/**
 * Measures a model until every record of it is sharp enough: a round of 64 replications, then longer ones by what the
 * last round says is wanted, each with luck of its own. Only the last round counts.
 */
export async function measureModel(
  records: readonly ReferenceRecord[],
  experiment: Experiment,
  run: RunReplications,
): Promise<Judged[]> {
  let effort = experiment.firstEffort
  let first = 0
  for (let round = 1; ; round++) {
    let samples = await run(effort, first, REPLICATIONS)
    first += REPLICATIONS
    let judged = judge(records, experiment, samples)
    let wanted = wantedOf(judged)
    if (wanted > 1 && wanted <= nearly) {
      const more = Math.ceil(REPLICATIONS * (1.1 * wanted - 1))
      samples = [...samples, ...(await run(effort, first, more))]
      first += more
      judged = judge(records, experiment, samples)
      wanted = wantedOf(judged)
    }
    if (wanted <= 1 || round === mostRounds) return judged
    effort *= Math.min(64, Math.max(1.2 * wanted, 1.5))
  }
}

function judge(records: readonly ReferenceRecord[], experiment: Experiment, samples: Samples): Judged[] {
  return records.map((record, i) => {
    const estimate = jackknife(
      experiment.estimators[i],
      samples.map((sample) => sample[i]),
    )
    const miss = Math.abs(estimate.estimate - record.value)
    return {
      record,
      ...estimate,
      replications: samples.length,
      isNear: miss <= 4 * estimate.standardError,
      isSharp: sharpness(record, estimate) <= 1,
    }
  })
}

/** Half width over the widest allowed. */
function sharpness({ value, maxRelHalfWidth = usualHalfWidth }: ReferenceRecord, { standardError }: Estimate): number {
  return (1.96 * standardError) / (maxRelHalfWidth * Math.abs(value))
}

/** How many times as much simulation the least sharp record wants; 64 where one cannot be told at all. */
function wantedOf(judged: readonly Judged[]): number {
  return Math.max(...judged.map((it) => (Number.isNaN(it.standardError) ? 64 : sharpness(it.record, it) ** 2)))
}
