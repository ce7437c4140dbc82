import type { ScenarioProblem } from '../scenario/problem.ts'
import { readVariantsFile, type Variant } from '../scenario/read-variants-file.ts'
import { armNames } from './arm-names.ts'
import { notComparable } from './not-comparable.ts'
import type { FileText } from './file-text.ts'
import { remembering } from './file-text.ts'
import { type Arm, type NamedFile, type Overrides, readArms } from './read-arms.ts'
import { type ScenarioPlace, theDisk } from './scenario-place.ts'

/** A comparison to be made again under another condition. */
export interface VariantArms {
  readonly title: string
  readonly varies: string
  readonly replications: number
  readonly arms: readonly Arm[]
}

/** Variants without any problem, or all the problems of their file and of all scenarios it names. */
export interface VariantsReading {
  readonly variants: readonly VariantArms[]
  readonly problems: readonly ScenarioProblem[]
  /** The file itself, and every file of its scenarios. */
  readonly texts: readonly FileText[]
}

/**
 * Reads a variants file and the arms of each variant.
 * @param files of the comparison that is repeated; a variant names them as its arms are called
 * @param overrides those of the comparison, its seed and years among them
 * @param place where the files are
 */
export function readVariants(
  file: string,
  files: readonly string[],
  overrides: Overrides,
  place: ScenarioPlace = theDisk(),
): VariantsReading {
  const texts: FileText[] = []
  const reading = readVariantsFile(file, remembering(place.source, texts))
  if (!reading.ok) return { variants: [], problems: reading.problems, texts }
  const names = armNames(files)
  const problems: ScenarioProblem[] = []
  const variants = reading.variants.map((variant): VariantArms => {
    problems.push(...unknownArms(variant, names))
    const changed = files.map((own, i): string | NamedFile => {
      const found = variant.replace.find(({ name }) => name === names[i])
      if (!found) return own
      const { by, named } = found
      return { name: by, naming: { place: named, path: 'replace', file: named.file } }
    })
    const read = readArms(changed, { ...overrides, set: [...overrides.set, ...variant.set] }, { place })
    texts.push(...read.texts)
    problems.push(...read.problems, ...(read.problems.length > 0 ? [] : notComparable(read.arms)))
    return { title: variant.title, varies: variant.varies, replications: variant.replications, arms: read.arms }
  })
  return { variants, problems, texts }
}

function unknownArms({ replace }: Variant, names: readonly string[]): ScenarioProblem[] {
  return replace
    .filter(({ name }) => !names.includes(name))
    .map(({ name, place }) => ({
      code: 'unknown-key',
      ...place,
      path: 'replace',
      message: `"${name}" is not compared here.`,
      hint: `Compared are: ${names.join(', ')}.`,
    }))
}
