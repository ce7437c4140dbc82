import { createScenarioSource, isBase, publicName, sha256 } from '../host/node/scenario-source.ts'
import type { Parameter } from '../scenario/parameter.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Source, SourceText } from '../scenario/source.ts'
import type { Uncertainty } from '../scenario/uncertainty.ts'
import { armNames } from './arm-names.ts'

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
}

export interface FileText {
  readonly file: string
  readonly sha256: string
  readonly text: string
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

/**
 * Reads every file. Arms of one comparison share the seed of the first, so that all meet the same children.
 * @param how.asBase whether a base may stand for itself
 * @param how.drawn by arm and path, values in place of those written
 */
export function readArms(
  files: readonly string[],
  overrides: Overrides,
  how: { readonly asBase?: boolean; readonly drawn?: readonly ReadonlyMap<string, number>[] } = {},
): ArmsReading {
  const { asBase = false } = how
  const problems: ScenarioProblem[] = []
  const arms: Arm[] = []
  const names = armNames(files)
  for (const [i, file] of files.entries()) {
    const texts: FileText[] = []
    const source = remembering(createScenarioSource(), texts)
    const drawn = how.drawn?.[i]
    const reading = readScenario(file, source, {
      set: overrides.set,
      asBase: asBase && isBase(file),
      ...(drawn && { drawn }),
    })
    if (!reading.ok) {
      problems.push(...reading.problems)
      continue
    }
    const { scenario, parameters, uncertainty } = reading
    arms.push({
      name: names[i] ?? file,
      file: publicName(file),
      scenario: {
        ...scenario,
        years: overrides.years ?? scenario.years,
        seed: overrides.seed ?? arms[0]?.scenario.seed ?? scenario.seed,
      },
      sha256: sha256(texts.map((one) => one.sha256).join('\n')),
      texts,
      parameters,
      uncertainty,
    })
  }
  return { arms, problems }
}

/** A source that keeps what it gave, for the record of the run. */
export function remembering(source: Source, texts: FileText[]): Source {
  return {
    read(name, from): SourceText {
      const found = source.read(name, from)
      if (found.kind === 'text') texts.push({ file: found.file, sha256: found.sha256, text: found.text })
      return found
    },
  }
}
