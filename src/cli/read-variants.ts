import type { ScenarioProblem } from '../scenario/problem.ts'
import { readVariantsFile, type Variant } from '../scenario/read-variants-file.ts'
import { armNames } from './arm-names.ts'
import { differingPeriods } from './differing-periods.ts'
import { type Arm, type Overrides, readArms } from './read-arms.ts'
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
  const reading = readVariantsFile(file, place.source)
  if (!reading.ok) return { variants: [], problems: reading.problems }
  const names = armNames(files)
  const problems: ScenarioProblem[] = []
  const variants = reading.variants.map((variant): VariantArms => {
    problems.push(...unknownArms(variant, names))
    const changed = files.map((own, i) => variant.replace.find(({ name }) => name === names[i])?.by ?? own)
    const read = readArms(changed, { ...overrides, set: [...overrides.set, ...variant.set] }, false, place)
    problems.push(...read.problems, ...(read.problems.length > 0 ? [] : differingPeriods(read.arms)))
    return { title: variant.title, varies: variant.varies, replications: variant.replications, arms: read.arms }
  })
  return { variants, problems }
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
