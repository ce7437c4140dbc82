import type { PractisedTrials } from '../experiment/practice-comparison.ts'
import type { Executor } from '../experiment/executor.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { PRACTICE, sha256 } from '../host/node/scenario-source.ts'
import { layPractice } from '../scenario/lay-practice.ts'
import type { Practice } from '../scenario/practice.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { readPracticeFile } from '../scenario/read-practice-file.ts'
import { several } from '../words/listing.ts'
import { manifestOf } from './manifest-of.ts'
import type { Output } from './output.ts'
import { type FileText, remembering } from './file-text.ts'
import type { Arm } from './read-arms.ts'
import { runTrials } from './run-trials.ts'
import type { ScenarioPlace } from './scenario-place.ts'
import { studyKey } from './study-key.ts'

/** Practice assumptions to compare under once more. */
export interface PracticeAsked {
  readonly file: string
  readonly practice: Practice
  readonly texts: readonly FileText[]
  readonly replications: number
}

/** Replications under practice assumptions where the command line does not say. */
const USUAL_RUNS = 10

/**
 * What a comparison is made again with; nothing where that is not wanted, where there is nothing to compare, or where a
 * scenario has assumptions of its own, which the comparison counts already.
 * @param wanted replications, or false for none; no more than the comparison has
 */
export function readPracticeAsked(
  arms: readonly Arm[],
  wanted: number | false | undefined,
  replications: number,
  place: ScenarioPlace,
): { readonly asked?: PracticeAsked; readonly problems: readonly ScenarioProblem[] } {
  if (wanted === false || arms.length < 2 || arms.some(({ scenario }) => scenario.practice)) return { problems: [] }
  const texts: FileText[] = []
  const reading = readPracticeFile(PRACTICE, remembering(place.source, texts))
  if (!reading.ok) return { problems: reading.problems }
  const asked = {
    file: PRACTICE,
    practice: reading.practice,
    texts,
    replications: Math.min(wanted ?? USUAL_RUNS, replications),
  }
  return { asked, problems: [] }
}

/** Every arm again with the assumptions laid over it; its trials have a folder of their own in that of the run. */
export async function runPractice(
  arms: readonly Arm[],
  asked: PracticeAsked,
  whole: RunFolder,
  executor: Executor,
  output: Output,
  cancellation: { readonly aborted: boolean },
): Promise<PractisedTrials> {
  const { file, practice, texts, replications } = asked
  const laid = arms.map((arm): Arm => {
    const all = [...arm.texts, ...texts]
    const scenario = layPractice(arm.scenario, practice)
    return { ...arm, scenario, texts: all, sha256: sha256(all.map((one) => one.sha256).join('\n')) }
  })
  const key = studyKey(laid)
  const folder = whole.part('practice', manifestOf(laid, key, replications))
  output.notice(`Again with practice assumptions: ${several(arms.length * replications, 'run', 'runs')}`)
  const trials = await runTrials(laid, replications, folder, executor, output, cancellation)
  return { practice, file, sha256: sha256(texts.map((one) => one.sha256).join('\n')), replications, trials }
}
