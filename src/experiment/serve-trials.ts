import type { Scenario } from '../scenario/scenario.ts'
import { compiledOf, simulate } from './simulate.ts'
import type { TrialResult } from './trial.ts'

/** Which trial of a study: arm and replication, both from 0. */
export interface TrialId {
  readonly arm: number
  readonly replication: number
}

/** Some trials of one study, as plain data that crosses threads. */
export interface TrialBatch {
  /** Names the study, so that a thread keeps its scenarios, and their tables, between batches. */
  readonly study: string
  /** By arm. Holds Infinity: it crosses by structured clone, never as JSON. */
  readonly scenarios: readonly Scenario[]
  readonly seed: string
  readonly trials: readonly TrialId[]
  /** Names of the measures that are wanted; absent: all. */
  readonly measures?: readonly string[] | undefined
}

export interface FinishedTrial extends TrialId {
  readonly result: TrialResult
}

/** Scenarios by study, the last few: a thread may live through every change somebody tries. */
const kept = new Map<string, readonly Scenario[]>()
const MOST_KEPT = 4

/**
 * What a thread, a browser's worker or a queue calls: a batch of trials in, results out.
 * @param ahead of how many arms tables are made before the first trial of a study: with two, what is compiled for the first
 * trial serves the others too (`rehearse.ts`), and without, the first answer comes sooner
 */
export function serveTrials(batch: TrialBatch, ahead = 0): FinishedTrial[] {
  let scenarios = kept.get(batch.study)
  if (!scenarios) {
    scenarios = batch.scenarios
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest)
    kept.set(batch.study, scenarios)
    for (const scenario of scenarios.slice(0, ahead)) compileAhead(scenario)
  }
  const { seed, measures } = batch
  return batch.trials.map(({ arm, replication }) => {
    const scenario = scenarios[arm]
    if (!scenario) throw new RangeError(`The study has no arm ${arm}`)
    return { arm, replication, result: simulate({ scenario, seed, replication, measures }) }
  })
}

/** What is wrong with an arm is told when its own trial is served. */
function compileAhead(scenario: Scenario): void {
  try {
    compiledOf(scenario)
  } catch {}
}
