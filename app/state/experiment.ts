import {
  assembleResult,
  compiledOf,
  createBrowserPool,
  type Executor,
  type Scenario,
  type Study,
  sha256Hex,
  type StudyResult,
  type TrialResult,
  trialsOf,
} from '../../src/browser.ts'
import { version } from 'bundled:scenarios'
import type { Arm } from './plan.ts'
import { startWorker } from './start-worker.ts'

/** How far a study is: its result from the pairs finished so far. */
export interface Progress {
  /** Runs of every model that are finished. */
  readonly runs: number
  readonly of: number
  /** From the first `shown` runs; absent before the first. */
  readonly result?: StudyResult
}

/** Numbers of runs at which the picture is drawn anew; between them it stands still, so that it can be read. */
const DRAWN_AT = [1, 2, 4, 10, 20, 30, 50, 100, 200, 500]

/** Trials of models that were run before, by what decides them. Most of a comparison is so there after a change. */
const finished = new Map<string, TrialResult[]>()
const MOST_KEPT = 12

let pool: Executor | undefined

function executor(): Executor {
  pool ??= createBrowserPool(startWorker, Math.max(1, navigator.hardwareConcurrency || 2))
  return pool
}

/**
 * Runs models under the same luck and tells how it goes; the first is what the others are compared with. Trials are run in
 * workers, pair by pair, and those of an identical model come back from before.
 * @param signal ends it at once
 */
export async function runStudy(
  arms: readonly Arm[],
  runs: number,
  tell: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const kept = arms.map(({ scenario }) => keptOf(scenario))
  const wanted = trialsOf(arms.length, runs).filter(({ arm, replication }) => !kept[arm]?.[replication])
  const drawAt = [...DRAWN_AT.filter((count) => count < runs), runs]
  let drawn = 0
  const show = (): void => {
    const pairs = wholePairs(kept, runs)
    const due = drawAt.findLast((count) => count <= pairs) ?? 0
    if (due > drawn) {
      drawn = due
      tell({ runs: pairs, of: runs, result: resultOf(arms, kept, due) })
    } else tell({ runs: pairs, of: runs })
  }
  show()
  if (wanted.length === 0) return
  const seed = arms[0]?.scenario.seed ?? ''
  const scenarios = arms.map(({ scenario }) => scenario)
  const study = { key: await sha256Hex(scenarios.map(decisiveText).join('\n')), scenarios, seed }
  for await (const { arm, replication, result } of executor().run(study, wanted, signal)) {
    const row = kept[arm]
    if (row) row[replication] = result
    if (signal.aborted) return
    show()
  }
}

/** The result of the first so many runs. */
function resultOf(arms: readonly Arm[], kept: readonly (readonly TrialResult[])[], runs: number): StudyResult {
  const study: Study = {
    arms: arms.map(({ name, file, sha256, scenario }) => ({
      name,
      title: scenario.title,
      file,
      sha256,
      compiled: compiledOf(scenario),
    })),
    seed: arms[0]?.scenario.seed ?? '',
    replications: runs,
    version,
  }
  return assembleResult(
    study,
    kept.map((row) => row.slice(0, runs)),
  )
}

function wholePairs(kept: readonly (readonly (TrialResult | undefined)[])[], runs: number): number {
  for (let run = 0; run < runs; run++) if (kept.some((row) => !row[run])) return run
  return runs
}

function keptOf(scenario: Scenario): TrialResult[] {
  const key = decisiveText(scenario)
  const row = finished.get(key) ?? []
  // Asked for last is dropped last.
  finished.delete(key)
  finished.set(key, row)
  for (const old of [...finished.keys()].slice(0, -MOST_KEPT)) finished.delete(old)
  return row
}

/** What decides the trials of a scenario, as text. */
function decisiveText({
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
