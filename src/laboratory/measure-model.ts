import { rootKey } from '../kernel/seed.ts'
import { createStreams } from '../kernel/streams.ts'
import type { Experiment } from './experiment.ts'
import { type Judged, judge, type Samples, timeSaid } from './judged.ts'
import type { ReferenceRecord } from './reference-record.ts'

/** Simulates some replications of an experiment, those from `first` on. */
export type RunReplications = (effort: number, first: number, count: number) => Promise<Samples>

/** At least 50, as the rule of four standard errors wants for a whole file. */
export const REPLICATIONS = 64
/** A trial longer than this many times the last is not planned from it: so short a run is a poor judge. */
const longestStep = 16
/** Up to this many times as much as there is, more replications are run; beyond it, longer ones. */
const mostMore = 4
/** What is run beyond what seems to be wanted, so that one more round is seldom needed. */
const margin = 1.1
const mostRounds = 12
/** How many times as long a run must be to tell whether a shorter one had forgotten its start. */
const longer = 4

/** How much of a model is to be simulated. */
export interface ModelPlan {
  /** Of each replication. */
  readonly effort: number
  /** The first replication nobody has run. */
  readonly first: number
  /** About how many entities that comes to. */
  readonly entities: number
  /** Where short runs were sharp enough already: what they came to. */
  readonly judged?: readonly Judged[]
}

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
 * How long replications of a model should be: what its file says of that, and for measures it says nothing of what
 * short runs show, each at most 16 times as long as the one before.
 */
export async function planModel(
  records: readonly ReferenceRecord[],
  experiment: Experiment,
  run: RunReplications,
): Promise<ModelPlan> {
  let effort = experiment.firstEffort
  const said = experiment.isLongRun ? Math.max(0, ...records.map((it) => timeSaid(it) ?? 0)) / REPLICATIONS : 0
  for (let round = 1; ; round++) {
    const judged = judge(records, experiment, await run(effort, REPLICATIONS * (round - 1), REPLICATIONS))
    const first = REPLICATIONS * round
    const isEnough = judged.every(({ isSharp }) => isSharp) && !isLengthUnsaid(records, experiment)
    if (isEnough) return { effort, first, entities: 0, judged }
    const seen = wantedOf(judged.filter(({ record }) => !(experiment.isLongRun && timeSaid(record))))
    if (seen <= longestStep || said > effort * longestStep || round === mostRounds) {
      const planned = margin * Math.max(said, effort * Math.min(seen, longestStep))
      return { effort: planned, first, entities: REPLICATIONS * experiment.entitiesOf(planned) }
    }
    effort *= longestStep
  }
}

/**
 * Measures a model by its plan: 64 replications, and while some record is not sharp enough more of them, or longer ones
 * instead. It stops where more than `mostEntities` would have to be simulated, and says what it has by then.
 */
export async function measureModel(
  records: readonly ReferenceRecord[],
  experiment: Experiment,
  run: RunReplications,
  plan: ModelPlan,
  mostEntities: number,
): Promise<readonly Judged[]> {
  let effort = within(experiment, plan.effort, mostEntities)
  let { first } = plan
  let count = REPLICATIONS
  let samples: Samples = []
  let entities = 0
  const mustAgree = isLengthUnsaid(records, experiment)
  let shorter: readonly Judged[] | undefined
  for (let round = 1; ; round++) {
    samples = [...samples, ...(await run(effort, first, count))]
    first += count
    entities += count * experiment.entitiesOf(effort)
    const judged = judge(records, experiment, samples)
    const wanted = margin * wantedOf(judged)
    const isSharp = judged.every((record) => record.isSharp)
    if ((isSharp && (!mustAgree || agree(shorter, judged))) || round === mostRounds) return judged
    if (isSharp) {
      shorter = judged
      effort *= longer
      count = REPLICATIONS
      samples = []
    } else if (wanted <= mostMore) {
      count = Math.max(1, Math.ceil(samples.length * (wanted - 1)))
    } else {
      effort *= Math.min(wanted, longestStep)
      count = REPLICATIONS
      samples = []
    }
    if (entities + count * experiment.entitiesOf(effort) > mostEntities) return judged
  }
}

/**
 * Whether nothing says how long a system in its long run takes to forget its start: near its limit that is far longer than
 * it takes to look sure.
 */
function isLengthUnsaid(records: readonly ReferenceRecord[], { isLongRun }: Experiment): boolean {
  return (
    isLongRun &&
    records.every(({ suggestedWarmup, timeForHundredth }) => (suggestedWarmup ?? timeForHundredth) === undefined)
  )
}

/** Whether runs several times as long come to the same, give or take four standard errors. */
function agree(shorter: readonly Judged[] | undefined, judged: readonly Judged[]): boolean {
  return judged.every(({ estimate, standardError }, i) => {
    const before = shorter?.[i]
    if (!before) return false
    return Math.abs(estimate - before.estimate) <= 4 * Math.hypot(standardError, before.standardError)
  })
}

/** An effort, or less of it where 64 replications of it would be more than is allowed. */
function within(experiment: Experiment, effort: number, mostEntities: number): number {
  return effort * Math.min(1, mostEntities / (REPLICATIONS * experiment.entitiesOf(effort)))
}

/** How many times as much simulation the least sharp record wants. */
function wantedOf(judged: readonly Judged[]): number {
  return Math.max(0, ...judged.map(({ wanted }) => wanted))
}
