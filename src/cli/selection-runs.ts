import type { SelectionResult } from '../experiment/best-result.ts'
import type { Executor } from '../experiment/executor.ts'
import { FIRST_RUNS, selectable, type SelectionAsked, selectionOf } from '../experiment/selection.ts'
import type { TrialResult } from '../experiment/trial.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { suggest } from '../scenario/suggest.ts'
import { headlineMeasures } from '../words/headline-measures.ts'
import { listing } from '../words/listing.ts'
import type { Output } from './output.ts'
import type { Arm } from './read-arms.ts'
import { runTrials } from './run-trials.ts'
import { UsageError } from './usage-error.ts'

/** Most runs of any model, as many as ever pay for telling two apart. */
const MOST_RUNS = 500

/** Runs of every model still in play that are made before it is looked again who is. */
const BATCH = 5

/**
 * What `--select` asks: `allocation-wait`, where what matters of the measure is the least difference worth finding, or
 * `allocation-wait=1` to say another.
 * @param first runs of every model
 * @throws UsageError where it names no measure with a better way, says no difference, or nothing could come of it
 */
export function readSelection(
  text: string,
  {
    arms,
    first,
    precision,
  }: { readonly arms: number; readonly first: number; readonly precision?: string | undefined },
): SelectionAsked {
  if (precision !== undefined) {
    throw new UsageError('--select and --precision both decide how many runs there are: give one of them')
  }
  if (arms < 2) throw new UsageError('--select needs two models or more to select from')
  if (first < FIRST_RUNS) {
    throw new UsageError(
      `--select begins with ${FIRST_RUNS} runs of each model or more: give --replications ${FIRST_RUNS}`,
    )
  }
  const [, name = '', written] = /^\s*([^=\s]+)\s*(?:=\s*(.*?)\s*)?$/.exec(text) ?? []
  const known = selectable()
  const measure = known.find((one) => one.name === name)
  if (!measure) {
    const names = known.map((one) => one.name)
    const hint =
      suggest(name, names) ||
      `Those of the headline are: ${headlineMeasures.filter((one) => names.includes(one)).join(', ')}`
    throw new UsageError(`--select: there is no measure "${name}" with a better way. ${hint}`.trim())
  }
  const indifference = written === undefined ? measure.matters : Number(written)
  if (!(indifference > 0 && Number.isFinite(indifference)) || written === '') {
    throw new UsageError(`--select takes a difference above 0, as ${name}=${measure.matters}, not "${text}"`)
  }
  return { measure: name, betterWhen: measure.betterWhen, indifference, most: Math.max(MOST_RUNS, first) }
}

/**
 * Runs of the models still in play until one is left, or there are as many as are allowed.
 * @param trials [arm][replication], the same number of each: the first stage
 */
export async function runSelection(
  arms: readonly Arm[],
  trials: readonly (readonly TrialResult[])[],
  asked: SelectionAsked,
  folder: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
): Promise<{ readonly selection: SelectionResult; readonly trials: readonly (readonly TrialResult[])[] }> {
  const names = arms.map(({ name }) => name)
  const first = trials[0]?.length ?? 0
  let all = trials
  let selection = selectionOf(names, all, first, asked)
  for (let count = first; selection.why === 'most-runs' && count < asked.most; ) {
    count = Math.min(asked.most, count + BATCH)
    const wanted = names.map((name, i) => (selection.inPlay.includes(name) ? count : (all[i]?.length ?? 0)))
    output.notice(`Who is best on ${asked.measure}: ${listing(selection.inPlay, 'and')} go on to ${count} runs`)
    all = await runTrials(arms, wanted, folder, executor, output, cancellation)
    selection = selectionOf(names, all, first, asked)
  }
  return { selection, trials: all }
}
