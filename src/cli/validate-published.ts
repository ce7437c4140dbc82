import { fileURLToPath } from 'node:url'
import { trialsOf } from '../experiment/executor.ts'
import { isAccepted, type TruthRun, truthRun } from '../experiment/truth-run.ts'
import type { KeptTruth } from '../experiment/kept-truth.ts'
import { keptTruth } from '../experiment/truth-verdict.ts'
import type { TrialResult } from '../experiment/trial.ts'
import { writeWhole } from '../host/node/write-whole.ts'
import { observeExperiment } from '../stream/observe-experiment.ts'
import type { Output } from './output.ts'
import { createProgress } from './progress.ts'
import { type Arm, readArms } from './read-arms.ts'
import { createExecutor } from './run-trials.ts'
import { scenarioKey } from './study-key.ts'
import { tellProblems } from './tell-problems.ts'
import type { TruthArea } from './truth-areas.ts'
import { truthTable } from './truth-table.ts'
import { keepTruths } from './kept-truths.ts'
import { type AreaTruth, validationPage } from './validation-page.ts'

/** What `--published` is told. */
export interface PublishedOptions {
  readonly replications: number | undefined
  readonly workers: number
  readonly write: boolean
}

const PAGE = fileURLToPath(new URL('../../docs/validation.md', import.meta.url))

/** Simulates each area's published year and the year before; whether every year that decides was reproduced. */
export async function validatePublished(
  areas: readonly TruthArea[],
  options: PublishedOptions,
  output: Output,
): Promise<boolean> {
  const found: AreaTruth[] = []
  const kept: KeptTruth[] = []
  for (const area of areas) {
    const { problems, arms, texts } = readArms([area.truth, area.backCast], { set: [] })
    const [year, before] = arms
    if (!year || !before) {
      tellProblems(problems, output, texts)
      return false
    }
    const replications = options.replications ?? area.replications
    const truth = await truthOf(year, replications, options.workers, output)
    const backCast = await truthOf(before, replications, options.workers, output)
    const base = year.texts.find(({ file }) => file === area.name)
    if (base) kept.push(keptTruth(base, truth, backCast))
    found.push({ name: area.name, truth, backCast, breaks: before.scenario.definitions.breaks })
  }
  if (output.json) {
    output.answer(JSON.stringify({ areas: found.map(({ truth, backCast }) => ({ ...truth, backCast })) }))
  } else {
    for (const { truth, backCast } of found) {
      output.answer(truthTable(truth, output.width))
      output.answer(`Back-cast, nothing fitted to it and not counted: ${truthTable(backCast, output.width)}`)
    }
  }
  if (options.write) {
    writeWhole(PAGE, validationPage(found))
    keepTruths(kept)
  }
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
