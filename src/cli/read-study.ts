import type { Asked, FileRead } from '../host/node/manifest.ts'
import { notComparable } from './not-comparable.ts'
import type { Output } from './output.ts'
import { type PracticeAsked, readPracticeAsked } from './practice-runs.ts'
import type { FileText } from './file-text.ts'
import { type Arm, type Overrides, readArms } from './read-arms.ts'
import { readVariants, type VariantArms } from './read-variants.ts'
import { readPrecision } from './precision-runs.ts'
import { type DrawsAsked, readDraws } from './uncertainty-runs.ts'
import { noting, type ScenarioPlace } from './scenario-place.ts'
import { tellProblems, tellWarnings } from './tell-problems.ts'

/** What `run` and `compare` are told. */
export interface StudyOptions extends Overrides {
  readonly replications?: number | undefined
  readonly workers?: number | undefined
  readonly out?: string | undefined
  readonly report?: string | undefined
  readonly repeatWith?: string | undefined
  /** Replications under practice assumptions; false for none. */
  readonly practice?: number | false | undefined
  /** How narrow intervals are wanted, as "5%" or "re-referral-rate=2%". */
  readonly precision?: string | undefined
  /** Draws of the inputs; false for none. */
  readonly uncertainty?: number | false | undefined
  /** Which measure the best is selected on, as "allocation-wait" or "allocation-wait=1". */
  readonly select?: string | undefined
  /** What is kept beside the results. */
  readonly keep?: 'cohort' | undefined
}

/** All that a study is made of, without any problem. */
export interface StudyReading {
  readonly arms: readonly Arm[]
  readonly first: Arm
  readonly variants: readonly VariantArms[]
  readonly practice?: PracticeAsked | undefined
  readonly draws?: DrawsAsked | undefined
  /** For the manifest. */
  readonly told: { readonly asked: Asked; readonly texts: readonly FileText[] }
}

/** All that a command line names; undefined after telling every problem of every file. */
export function readStudy(
  files: readonly string[],
  options: StudyOptions,
  output: Output,
  place: ScenarioPlace,
): StudyReading | undefined {
  const reads: FileRead[] = []
  const texts: FileText[] = []
  const noted = noting(place, reads, texts)
  const { arms, problems, warnings } = readArms(files, options, { place: noted })
  const [first] = arms
  const { seed, years } = first?.scenario ?? options
  const repeated =
    options.repeatWith === undefined
      ? { variants: [], problems: [], texts: [] }
      : readVariants(options.repeatWith, files, { set: options.set, seed, years }, noted)
  const narrow = options.precision === undefined ? undefined : readPrecision(options.precision, options.replications)
  const replications = narrow?.least ?? options.replications ?? first?.scenario.replications ?? 0
  const practised = readPracticeAsked(arms, options.practice, replications, noted)
  const own = [...problems, ...(problems.length > 0 ? [] : notComparable(arms))]
  const draws = options.uncertainty
  const drawn =
    draws && first && own.length === 0
      ? readDraws({ files, overrides: { set: options.set, seed, years }, place: noted }, arms, draws, replications)
      : undefined
  const all = [...own, ...repeated.problems, ...practised.problems, ...(drawn?.problems ?? [])]
  if (!first || all.length > 0) {
    tellProblems(all, output, texts)
    return undefined
  }
  // A study goes on for long: what is likely a slip is told before it, the rest by "check".
  tellWarnings(
    warnings.filter(({ code }) => code === 'unused-team'),
    output,
    texts,
  )
  const { set, repeatWith, practice, precision, uncertainty, select, keep } = options
  const asked: Asked = {
    files,
    set,
    seed: options.seed,
    years: options.years,
    replications: narrow ? options.replications : replications,
    repeatWith,
    practice,
    precision,
    uncertainty,
    select,
    keep,
    question: first.scenario.question,
    reads,
  }
  return {
    arms,
    first,
    variants: repeated.variants,
    practice: practised.asked,
    draws: drawn?.asked,
    told: { asked, texts },
  }
}
