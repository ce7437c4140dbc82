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
/** The same of staffings in a search and of inputs moved, which measure little: they take no room of comparisons. */
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
    const time = stopwatch()
    for await (const { arm, replication, result } of executor().run(study, wanted, signal)) {
      const row = kept[arm]
      if (row) row[replication] = result
      if (signal.aborted) break
      time.lap(scenarios[arm]?.years ?? 1)
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
  const [trials = []] = await runMeasured([scenario], replications, measures, signal)
  return trials
}

/**
 * Runs some replications of several models under the luck of the first, measuring only what is named; those made before
 * come back from before, and models that are the same are run once.
 * @param signal ends it at once
 * @param hear is called after every trial that had to be made
 * @returns by model, in the order asked for; fewer where it was ended
 */
export async function runMeasured(
  scenarios: readonly Scenario[],
  replications: readonly number[],
  measures: readonly string[],
  signal: AbortSignal,
  hear: () => void = () => {},
): Promise<readonly (readonly TrialResult[])[]> {
  const keys = scenarios.map((scenario) => `${measures.join()} ${decisiveText(scenario)}`)
  const kept = keys.map((key) => keptUnder(staffed, key, MOST_STAFFED))
  const wanted = replications.flatMap((replication) =>
    kept.flatMap((row, arm) => (row[replication] || kept.indexOf(row) < arm ? [] : [{ arm, replication }])),
  )
  if (wanted.length > 0) {
    const study = {
      key: await sha256Hex(keys.join('\n')),
      scenarios: scenarios.map((scenario) => ({ ...scenario, figures: [] })),
      seed: scenarios[0]?.seed ?? '',
      measures,
    }
    const time = stopwatch()
    for await (const { arm, replication, result } of executor().run(study, wanted, signal)) {
      const row = kept[arm]
      if (row) row[replication] = result
      if (signal.aborted) break
      time.lap(scenarios[arm]?.years ?? 1)
      hear()
    }
  }
  return kept.map((row) => replications.flatMap((replication) => row[replication] ?? []))
}

/** How long a simulated year of one model took of late, all workers at work [s]; undefined before anything was run. */
export function secondsAYear(): number | undefined {
  return pace ?? rough
}

let pace: number | undefined
/** The same of workers that have just started and are slower; it does where there is nothing else. */
let rough: number | undefined

/** Weight of what was measured last: the machine may be busier than it was. */
const LATEST = 0.2
/** Trials of each worker until it is at its pace. */
const WARM = 3

/** Measures the pace from one finished trial to the next. */
function stopwatch(): { lap(years: number): void } {
  let before = performance.now()
  let laps = 0
  return {
    lap(years) {
      const now = performance.now()
      const found = (now - before) / 1000 / years
      before = now
      laps++
      if (laps > WARM * lanes) pace = pace === undefined ? found : pace + LATEST * (found - pace)
      else if (laps > lanes) rough = rough === undefined ? found : Math.min(rough, found)
    },
  }
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
