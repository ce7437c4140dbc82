import { createScenarioSource, isBase, publicName, sha256 } from '../host/node/scenario-source.ts'
import type { ScenarioProblem, ScenarioWarning } from '../scenario/problem.ts'
import type { Naming } from '../scenario/extend.ts'
import { PUBLISHED_RANGES } from '../scenario/read-published-ranges.ts'
import { readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Source, SourceText } from '../scenario/source.ts'
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
}

export interface FileText {
  readonly file: string
  readonly sha256: string
  readonly text: string
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

/** Reads every file. Arms of one comparison share the seed of the first, so that all meet the same children. */
export function readArms(named: readonly (string | NamedFile)[], overrides: Overrides, asBase = false): ArmsReading {
  const problems: ScenarioProblem[] = []
  const arms: Arm[] = []
  const all: FileText[] = []
  const warnings: ScenarioWarning[] = []
  const files = named.map((one) => (typeof one === 'string' ? one : one.name))
  const names = armNames(files)
  for (const [i, file] of files.entries()) {
    const texts: FileText[] = []
    const source = remembering(createScenarioSource(), texts)
    const naming = named[i]
    const reading = readScenario(file, source, {
      set: overrides.set,
      asBase: asBase && isBase(file),
      named: typeof naming === 'object' ? naming.naming : undefined,
    })
    all.push(...texts)
    if (!reading.ok) {
      problems.push(...reading.problems)
      continue
    }
    const { scenario } = reading
    warnings.push(...reading.warnings)
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
    })
  }
  return { arms, problems, warnings, texts: all }
}

/** A source that keeps what it gave, for the record of the run. */
export function remembering(source: Source, texts: FileText[]): Source {
  return {
    read(name, from): SourceText {
      const found = source.read(name, from)
      // What the program brings along to warn by is no part of what was asked.
      if (found.kind === 'text' && name !== PUBLISHED_RANGES)
        texts.push({ file: found.file, sha256: found.sha256, text: found.text })
      return found
    },
  }
}
