import { serveTrials, type FinishedTrial, type TrialBatch } from '../../experiment/serve-trials.ts'

/** The task of a worker thread. */
export default function run(batch: TrialBatch): FinishedTrial[] {
  return serveTrials(batch, true)
}
