import { poissonQuantile } from '../kernel/distributions/poisson.ts'
import { experimentFor } from './families/index.ts'
import { type Judged, measureModel, type Samples } from './measure-model.ts'
import { modelsOf } from './models-of.ts'
import type { ReferenceRecord } from './reference-record.ts'

/** Simulates some replications of the model the records describe, those from `first` on. */
export type RunModel = (
  records: readonly ReferenceRecord[],
  seed: string,
  effort: number,
  first: number,
  count: number,
) => Promise<Samples>

/** One estimate beside its value. */
interface Told {
  readonly estimate: number
  readonly standardError: number
  readonly replications: number
}

/** What came of a record, as other programs read it. */
export interface ReferenceVerdict extends Told {
  readonly id: string
  readonly value: number
  /** Missed by chance is missed by four standard errors at first, and met under three other seeds. */
  readonly verdict: 'met' | 'missed by chance' | 'missed'
  /** Under three other seeds, for what was missed at first. */
  readonly again?: readonly Told[]
}

/** How many records a right engine may miss by four standard errors at first, hardly ever more. */
export function missesByChance(records: number): number {
  // Two-sided, Student's t with 63 degrees of freedom.
  const chanceOfMiss = 1.7e-4
  return poissonQuantile(0.999, records * chanceOfMiss)
}

/**
 * Measures every record of a reference file, model by model.
 * @param atOnce models under way at a time, for a `run` that spreads over threads
 * @param onModel hears of each model as it is done
 * @returns in the order of the records
 * @throws ReferenceError before anything is run, if a record asks for what is not known
 */
export async function measureReference(
  records: readonly ReferenceRecord[],
  run: RunModel,
  options: { readonly seed: string; readonly atOnce: number; onModel?(records: readonly ReferenceRecord[]): void },
): Promise<ReferenceVerdict[]> {
  const models = modelsOf(records)
  for (const model of models) experimentFor(model)
  const found = new Map<ReferenceRecord, ReferenceVerdict>()
  let next = 0
  const lane = async (): Promise<void> => {
    for (let model = models[next++]; model; model = models[next++]) {
      for (const [record, verdict] of await verdictsOf(model, run, options.seed)) found.set(record, verdict)
      options.onModel?.(model)
    }
  }
  await Promise.all(Array.from({ length: options.atOnce }, lane))
  return records.flatMap((record) => found.get(record) ?? [])
}

async function verdictsOf(
  model: readonly ReferenceRecord[],
  run: RunModel,
  seed: string,
): Promise<[ReferenceRecord, ReferenceVerdict][]> {
  const measure = (luck: string): Promise<Judged[]> =>
    measureModel(model, experimentFor(model), (effort, first, count) =>
      run(model, `${luck} ${model[0].name}`, effort, first, count),
    )
  const judged = await measure(seed)
  const isMissed = judged.some(({ isNear }) => !isNear)
  const others: Judged[][] = []
  if (isMissed) for (const luck of ['second', 'third', 'fourth']) others.push(await measure(`${seed}, ${luck} try,`))
  return judged.map((first, i) => {
    const again = first.isNear ? [] : others.map((other) => other[i])
    const isChance = again.length > 0 && again.every(isMet)
    return [
      first.record,
      {
        id: first.record.id,
        value: first.record.value,
        ...told(first),
        verdict: isMet(first) ? 'met' : isChance && first.isSharp ? 'missed by chance' : 'missed',
        ...(again.length > 0 ? { again: again.map(told) } : {}),
      },
    ]
  })
}

function isMet({ isNear, isSharp }: Judged): boolean {
  return isNear && isSharp
}

function told({ estimate, standardError, replications }: Judged): Told {
  return { estimate, standardError, replications }
}
