import type { Scenario } from '../scenario/scenario.ts'
import { rehearse } from './rehearse.ts'
import { simulate } from './simulate.ts'
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
 * @param rehearses whether more than one trial is to be expected, so that a rehearsal before the first is worth its time
 */
export function serveTrials(batch: TrialBatch, rehearses = false): FinishedTrial[] {
  let scenarios = kept.get(batch.study)
  if (!scenarios) {
    scenarios = batch.scenarios
    const [oldest] = kept.keys()
    if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest)
    kept.set(batch.study, scenarios)
    if (rehearses) rehearse(scenarios, batch.measures)
  }
  const { seed, measures } = batch
  return batch.trials.map(({ arm, replication }) => {
    const scenario = scenarios[arm]
    if (!scenario) throw new RangeError(`The study has no arm ${arm}`)
    return { arm, replication, result: simulate({ scenario, seed, replication, measures }) }
  })
}
