import { trialsOf } from '../experiment/executor.ts'
import { isAccepted, type TruthRun, truthRun } from '../experiment/truth-run.ts'
import type { TrialResult } from '../experiment/trial.ts'
import { observeExperiment } from '../stream/observe-experiment.ts'
import type { Output } from './output.ts'
import { createProgress } from './progress.ts'
import { type Arm, readArms } from './read-arms.ts'
import { createExecutor } from './run-trials.ts'
import { scenarioKey } from './study-key.ts'
import { tellProblems } from './tell-problems.ts'
import type { TruthArea } from './truth-areas.ts'
import { truthTable } from './truth-table.ts'

/** What `--published` is told. */
export interface PublishedOptions {
  readonly replications: number | undefined
  readonly workers: number
  readonly write: boolean
}

/** An area's year that decides, and the year before. */
export interface AreaTruth {
  readonly name: string
  readonly truth: TruthRun
  readonly backCast: TruthRun | undefined
}

/** Simulates each area's published year and the year before; whether every year that decides was reproduced. */
export async function validatePublished(
  areas: readonly TruthArea[],
  options: PublishedOptions,
  output: Output,
): Promise<boolean> {
  const found: AreaTruth[] = []
  for (const area of areas) {
    const { arms, problems } = readArms([area.truth], { set: [] })
    const [first] = arms
    if (!first) {
      tellProblems(problems, output)
      return false
    }
    const replications = options.replications ?? area.replications
    const truth = await truthOf(first, replications, options.workers, output)
    found.push({ name: area.name, truth, backCast: undefined })
  }
  if (output.json) output.answer(JSON.stringify({ areas: found.map(({ truth }) => truth) }))
  else for (const { truth } of found) output.answer(truthTable(truth, output.width))
  return found.every(({ truth }) => isAccepted(truth))
}

async function truthOf(arm: Arm, replications: number, workers: number, output: Output): Promise<TruthRun> {
  const { scenario } = arm
  output.notice(scenario.title)
  const executor = await createExecutor(Math.min(workers, replications))
  const study = { key: scenarioKey(arm), scenarios: [scenario], seed: scenario.seed }
  const progress = createProgress(replications, output)
  const trials: TrialResult[] = []
  try {
    await new Promise<void>((resolve, reject) => {
      observeExperiment(executor, study, trialsOf(1, replications)).subscribe({
        next({ finished, trial }) {
          trials[trial.replication] = trial.result
          progress.update(finished)
        },
        error: reject,
        complete: resolve,
      })
    })
  } finally {
    progress.stop()
    await executor.close()
  }
  return truthRun(scenario, trials)
}
