import type { Executor } from '../experiment/executor.ts'
import type { RunScenario } from '../experiment/size.ts'
import { TrialError } from '../experiment/trial-error.ts'
import type { TrialResult } from '../experiment/trial.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { sha256 } from '../host/node/scenario-source.ts'
import { DefectError } from './defect-error.ts'
import { manifestOf } from './manifest-of.ts'
import type { Output } from './output.ts'
import type { Arm } from './read-arms.ts'
import { Stopped } from './run-trials.ts'
import { studyKey } from './study-key.ts'

/** A staffing that was simulated: where its runs are kept, and those that are there, by replication. */
interface Kept {
  readonly key: string
  readonly folder: RunFolder
  readonly results: TrialResult[]
}

/**
 * Runs staffings of one scenario, measuring only what is asked for. Every run is kept in the folder of its staffing as it
 * ends; one that is there is read.
 * @throws Stopped when told to stop before the end
 * @throws DefectError when a trial fails
 */
export function createStaffingRuns(
  arm: Arm,
  folder: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
): RunScenario {
  const staffings = new Map<string, Kept>()
  const keptOf = (own: Arm, measures: readonly string[]): Kept => {
    // Which measures are kept is decided by the targets, and these may be set on the command line.
    const key = sha256(JSON.stringify([studyKey([own]), measures]))
    const known = staffings.get(key)
    if (known) return known
    const part = folder.part('staffings', manifestOf([own], key, 0))
    const { trials, damaged } = part.finished()
    for (const file of damaged) output.say(`${file} was damaged and is taken away: its run is made again.`)
    const results: TrialResult[] = []
    for (const { replication, result } of trials) results[replication] = result
    const kept = { key, folder: part, results }
    staffings.set(key, kept)
    return kept
  }
  return async (scenario, replications, measures) => {
    const own = { ...arm, scenario }
    const { key, folder: part, results } = keptOf(own, measures)
    const missing = replications.filter((replication) => results[replication] === undefined)
    const study = { key, scenarios: [scenario], seed: scenario.seed, measures }
    const trials = missing.map((replication) => ({ arm: 0, replication }))
    try {
      for await (const trial of executor.run(study, trials, cancellation)) {
        part.keep(trial)
        results[trial.replication] = trial.result
      }
    } catch (error) {
      throw error instanceof TrialError ? new DefectError(error, own) : error
    }
    return replications.map((replication) => {
      const result = results[replication]
      if (!result) throw new Stopped(replications.length - missing.length, replications.length)
      return result
    })
  }
}
