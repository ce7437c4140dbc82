import { isBase, sha256 } from '../host/node/scenario-source.ts'
import type { Naming } from '../scenario/extend.ts'
import type { Parameter } from '../scenario/parameter.ts'
import type { ScenarioProblem, ScenarioWarning } from '../scenario/problem.ts'
import { readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Targets } from '../scenario/targets.ts'
import type { Uncertainty } from '../scenario/uncertainty.ts'
import { targetProblems } from '../experiment/target-problems.ts'
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
  /** Its values with a range, and what is known of them together. */
  readonly parameters: readonly Parameter[]
  readonly uncertainty: Uncertainty
  readonly targets?: Targets
}

/** A scenario that another file names and not the command line: found as `extends` finds one. */
export interface NamedFile {
  readonly name: string
  readonly naming: Naming
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
  /** What to know of arms without problems. */
  readonly warnings: readonly ScenarioWarning[]
  /** Every file read on the way, those with problems among them. */
  readonly texts: readonly FileText[]
}

/**
 * Reads every file. Arms of one comparison share the seed of the first, so that all meet the same children.
 * @param how.asBase whether a base may stand for itself
 * @param how.drawn by arm and path, values in place of those written
 * @param how.place where the files are
 */
export function readArms(
  named: readonly (string | NamedFile)[],
  overrides: Overrides,
  how: {
    readonly asBase?: boolean
    readonly drawn?: readonly ReadonlyMap<string, number>[]
    readonly place?: ScenarioPlace
  } = {},
): ArmsReading {
  const { asBase = false, place = theDisk() } = how
  const problems: ScenarioProblem[] = []
  const arms: Arm[] = []
  const all: FileText[] = []
  const warnings: ScenarioWarning[] = []
  const files = named.map((one) => (typeof one === 'string' ? one : one.name))
  const names = armNames(files)
  for (const [i, file] of files.entries()) {
    const texts: FileText[] = []
    const source = remembering(place.source, texts)
    const naming = named[i]
    const drawn = how.drawn?.[i]
    const reading = readScenario(file, source, {
      set: overrides.set,
      asBase: asBase && isBase(file),
      named: typeof naming === 'object' ? naming.naming : undefined,
      ...(drawn && { drawn }),
    })
    all.push(...texts)
    if (!reading.ok) {
      problems.push(...reading.problems)
      continue
    }
    const { scenario, parameters, uncertainty, targets } = reading
    problems.push(...(targets ? targetProblems(targets) : []))
    warnings.push(...reading.warnings)
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
      parameters,
      uncertainty,
      ...(targets && { targets }),
    })
  }
  return { arms, problems, warnings, texts: all }
}
