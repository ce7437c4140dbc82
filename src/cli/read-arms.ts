import { isBase, sha256 } from '../host/node/scenario-source.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { armNames } from './arm-names.ts'
import { type FileText, remembering } from './file-text.ts'
import { type ScenarioPlace, theDisk } from './scenario-place.ts'

/** A scenario named on the command line, read and checked. */
export interface Arm {
  /** Short, and no other arm's. */
  readonly name: string
  /** As the user named it, without a machine's folders. */
  readonly file: string
  readonly scenario: Scenario
  /** Of the texts of the file and all it extends. */
  readonly sha256: string
  /** The file and all it extends. */
  readonly texts: readonly FileText[]
}

/** Settings that the command line lays over every arm. */
export interface Overrides {
  readonly set: readonly string[]
  readonly seed?: string | undefined
  readonly years?: number | undefined
}

/** Arms without any problem, or all the problems of all files. */
export interface ArmsReading {
  readonly arms: readonly Arm[]
  readonly problems: readonly ScenarioProblem[]
}

/** Reads every file. Arms of one comparison share the seed of the first, so that all meet the same children. */
export function readArms(
  files: readonly string[],
  overrides: Overrides,
  asBase = false,
  place: ScenarioPlace = theDisk(),
): ArmsReading {
  const problems: ScenarioProblem[] = []
  const arms: Arm[] = []
  const names = armNames(files)
  for (const [i, file] of files.entries()) {
    const texts: FileText[] = []
    const source = remembering(place.source, texts)
    const reading = readScenario(file, source, { set: overrides.set, asBase: asBase && isBase(file) })
    if (!reading.ok) {
      problems.push(...reading.problems)
      continue
    }
    const { scenario } = reading
    arms.push({
      name: names[i] ?? file,
      file: place.publicName(file),
      scenario: {
        ...scenario,
        years: overrides.years ?? scenario.years,
        seed: overrides.seed ?? arms[0]?.scenario.seed ?? scenario.seed,
      },
      sha256: sha256(texts.map((one) => one.sha256).join('\n')),
      texts,
    })
  }
  return { arms, problems }
}
