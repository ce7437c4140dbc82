import { experimentFor } from './families/index.ts'
import type { Judged, Samples } from './judged.ts'
import { measureModel, type ModelPlan, planModel, type RunReplications } from './measure-model.ts'
import { modelsOf } from './models-of.ts'
import type { ReferenceRecord } from './reference-record.ts'
import { type ReferenceVerdict, verdictOf } from './reference-verdict.ts'
import { type ReferenceWork, WorkCount } from './reference-work.ts'

/**
 * Simulates some replications of the model the records describe, those from `first` on.
 * @param onDone hears of each few that are done, and how many
 */
export type RunModel = (
  records: readonly ReferenceRecord[],
  seed: string,
  effort: number,
  first: number,
  count: number,
  onDone: (count: number) => void,
) => Promise<Samples>

/** What came of one model. */
export interface MeasuredModel {
  readonly family: string
  readonly verdicts: readonly ReferenceVerdict[]
  /** About how many entities were simulated, under other seeds too. */
  readonly entities: number
}

/** How a reference file is measured, and who hears of it. */
export interface ReferenceAsk {
  readonly seed: string
  /** Models under way at a time, for a `run` that spreads over threads. */
  readonly atOnce: number
  /** No measuring of a model simulates more than this. Default: 600 million, some ten minutes of a core. */
  readonly mostEntities?: number
  onWork?(work: ReferenceWork): void
  onModel?(model: MeasuredModel): void
}

const usualMost = 600e6
const otherSeeds = ['second', 'third', 'fourth']

/**
 * Measures every record of a reference file, model by model, after a short try of each that says how long it should run.
 * @returns in the order of the records
 * @throws ReferenceError before anything is run, if a record asks for what is not known
 */
export async function measureReference(
  records: readonly ReferenceRecord[],
  run: RunModel,
  ask: ReferenceAsk,
): Promise<ReferenceVerdict[]> {
  const models = modelsOf(records).map((model) => ({ model, experiment: experimentFor(model) }))
  const work = new WorkCount(models.length, (count) => ask.onWork?.(count))
  const runOf = (index: number, luck: string): RunReplications => {
    const { model, experiment } = models[index]
    return (effort, first, count) =>
      run(model, `${luck} ${model[0].name}`, effort, first, count, (done) =>
        work.did(index, done * experiment.entitiesOf(effort)),
      )
  }
  const plans = await inLanes(models, ask.atOnce, async ({ model, experiment }, index) => {
    const plan = await planModel(model, experiment, runOf(index, ask.seed))
    work.finish(index)
    return plan
  })
  work.measure(plans.map(({ entities }) => entities))
  const found = new Map<ReferenceRecord, ReferenceVerdict>()
  await inLanes(models, ask.atOnce, async ({ model, experiment }, index) => {
    const measure = (luck: string, plan: ModelPlan): Promise<readonly Judged[]> =>
      measureModel(model, experiment, runOf(index, luck), plan, ask.mostEntities ?? usualMost)
    const verdicts = await verdictsOn(plans[index], ask.seed, measure)
    model.forEach((record, i) => found.set(record, verdicts[i]))
    work.finish(index)
    ask.onModel?.({ family: model[0].family, verdicts, entities: work.of(index) })
  })
  return records.flatMap((record) => found.get(record) ?? [])
}

/** A model measured, and where a record of it was missed three times more. */
async function verdictsOn(
  plan: ModelPlan,
  seed: string,
  measure: (luck: string, plan: ModelPlan) => Promise<readonly Judged[]>,
): Promise<ReferenceVerdict[]> {
  const judged = plan.judged ?? (await measure(seed, plan))
  const others: (readonly Judged[])[] = []
  if (judged.some(({ isNear }) => !isNear)) {
    for (const other of otherSeeds) others.push(await measure(`${seed}, ${other} try,`, { ...plan, first: 0 }))
  }
  return judged.map((first, i) => verdictOf(first, first.isNear ? [] : others.map((other) => other[i])))
}

/** Does something for each of several, so many at a time, in their order. */
async function inLanes<One, Result>(
  all: readonly One[],
  atOnce: number,
  work: (one: One, index: number) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  let next = 0
  const lane = async (): Promise<void> => {
    while (next < all.length) {
      const index = next++
      results[index] = await work(all[index], index)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  return results
}
