import {
  createBrowserPool,
  type Executor,
  type Scenario,
  sha256Hex,
  type TrialResult,
  trialsOf,
} from '../../src/browser.ts'
import { startWorker } from './start-worker.ts'

/** Trials of models that were run before, by what decides them. Most of a comparison is so there after a change. */
const finished = new Map<string, TrialResult[]>()
/** The same of staffings in a search, which measure little: they take none of the room of comparisons. */
const staffed = new Map<string, TrialResult[]>()
/** Trials kept in all of either; those of the models asked for longest ago are given up first. */
const MOST_KEPT = 600
const MOST_STAFFED = 3000

let pool: Executor | undefined

/** How many trials run side by side. */
export const lanes: number = Math.max(1, navigator.hardwareConcurrency || 2)

function executor(): Executor {
  pool ??= createBrowserPool(startWorker, lanes)
  return pool
}

/**
 * Runs models under the same luck in workers, pair by pair; trials of an identical model come back from before.
 * @param runs of each model
 * @param hear is told of what there is at first and after every trial, by model and run; what is missing is undefined
 * @param signal ends it at once
 * @returns what there is at the end: everything, unless it was ended
 */
export async function runTrials(
  scenarios: readonly Scenario[],
  runs: number,
  hear: (trials: readonly (readonly (TrialResult | undefined)[])[]) => void,
  signal: AbortSignal,
): Promise<readonly (readonly TrialResult[])[]> {
  const kept = scenarios.map((scenario) => keptOf(scenario))
  hear(kept)
  const wanted = trialsOf(scenarios.length, runs).filter(({ arm, replication }) => !kept[arm]?.[replication])
  if (wanted.length > 0) {
    const study = {
      key: await sha256Hex(scenarios.map(decisiveText).join('\n')),
      // The register of figures says what was written, and no trial asks for it.
      scenarios: scenarios.map((scenario) => ({ ...scenario, figures: [] })),
      seed: scenarios[0]?.seed ?? '',
    }
    for await (const { arm, replication, result } of executor().run(study, wanted, signal)) {
      const row = kept[arm]
      if (row) row[replication] = result
      if (signal.aborted) break
      hear(kept)
    }
  }
  return kept.map((row) => row.slice(0, runs))
}

/**
 * Runs some replications of one model, measuring only what is named; those made before come back from before.
 * @param signal ends it at once
 * @returns in the order asked for; fewer where it was ended
 */
export async function runStaffing(
  scenario: Scenario,
  replications: readonly number[],
  measures: readonly string[],
  signal: AbortSignal,
): Promise<readonly TrialResult[]> {
  const key = `${measures.join()} ${decisiveText(scenario)}`
  const kept = keptUnder(staffed, key, MOST_STAFFED)
  const wanted = replications
    .filter((replication) => !kept[replication])
    .map((replication) => ({ arm: 0, replication }))
  if (wanted.length > 0) {
    const study = {
      key: await sha256Hex(key),
      scenarios: [{ ...scenario, figures: [] }],
      seed: scenario.seed,
      measures,
    }
    for await (const { replication, result } of executor().run(study, wanted, signal)) {
      kept[replication] = result
      if (signal.aborted) break
    }
  }
  return replications.flatMap((replication) => kept[replication] ?? [])
}

/** Runs that every model has, counted from the first without a gap. */
export function wholePairs(trials: readonly (readonly (TrialResult | undefined)[])[], runs: number): number {
  for (let run = 0; run < runs; run++) if (trials.some((row) => !row[run])) return run
  return runs
}

/** Whether the first run of a model is there. */
export function hasTrial(scenario: Scenario): boolean {
  return finished.get(decisiveText(scenario))?.[0] !== undefined
}

function keptOf(scenario: Scenario): TrialResult[] {
  return keptUnder(finished, decisiveText(scenario), MOST_KEPT)
}

function keptUnder(store: Map<string, TrialResult[]>, key: string, most: number): TrialResult[] {
  const row = store.get(key) ?? []
  // Asked for last is dropped last.
  store.delete(key)
  store.set(key, row)
  // Rows have holes, and these hold nothing.
  const countOf = (trials: readonly TrialResult[]): number => trials.reduce((sum) => sum + 1, 0)
  let count = [...store.values()].reduce((sum, one) => sum + countOf(one), 0)
  for (const [old, trials] of store) {
    if (count <= most) break
    if (old === key) continue
    store.delete(old)
    count -= countOf(trials)
  }
  return row
}

/** What decides the trials of a scenario, as text. */
export function decisiveText({
  title: _title,
  question: _question,
  figures: _figures,
  replications: _runs,
  ...decisive
}: Scenario): string {
  return JSON.stringify(decisive, (_, one: unknown) =>
    typeof one === 'number' && !Number.isFinite(one) ? String(one) : one,
  )
}
