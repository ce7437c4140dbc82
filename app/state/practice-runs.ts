import { layPractice, type PractisedTrials, several } from '../../src/browser.ts'
import { type Arm, readPracticeAssumptions } from './plan.ts'
import { runTrials, wholePairs } from './trials.ts'

/** Runs of a comparison that are made again; never more than the comparison has. The command line has as many. */
const USUAL_RUNS = 10

const PRACTICE = 'practice-assumptions'

/**
 * Every model again with the practice assumptions that come with the program laid over it.
 * @throws Error where the assumptions cannot be read
 */
export async function runPractice(
  arms: readonly Arm[],
  runs: number,
  again: (words: string) => void,
  signal: AbortSignal,
): Promise<PractisedTrials> {
  const { practice, sha256 } = await readPracticeAssumptions()
  const replications = Math.min(USUAL_RUNS, runs)
  const trials = await runTrials(
    arms.map(({ scenario }) => layPractice(scenario, practice)),
    replications,
    (found) =>
      again(
        `Again with practice assumptions: ${wholePairs(found, replications)} of ${several(replications, 'run', 'runs')}`,
      ),
    signal,
  )
  return { practice, file: PRACTICE, sha256, replications, trials }
}
