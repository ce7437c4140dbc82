import { createScenarioSource } from '../host/node/scenario-source.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { readVariantsFile } from '../scenario/read-variants-file.ts'
import { type Output } from './output.ts'
import { type Arm, type Overrides, readArms, tellProblems } from './read-arms.ts'

/** A comparison to be made again under another condition. */
export interface VariantArms {
  readonly title: string
  readonly replications: number
  readonly arms: readonly Arm[]
}

/** Reads a variants file and the arms of each; undefined after telling what is wrong. */
export function readVariants(
  name: string,
  files: readonly string[],
  overrides: Overrides,
  output: Output,
): VariantArms[] | undefined {
  const reading = readVariantsFile(name, createScenarioSource())
  if (!reading.ok) {
    tellProblems(reading.problems, output)
    return undefined
  }
  const known = files.map((file) => file.split('/').pop() ?? file)
  const problems: ScenarioProblem[] = []
  const variants: VariantArms[] = []
  for (const variant of reading.variants) {
    for (const { name: replaced, place } of variant.replace) {
      if (!known.includes(replaced)) {
        problems.push({
          code: 'unknown-key',
          ...place,
          path: 'replace',
          message: `"${replaced}" is not compared here.`,
          hint: `Compared are: ${known.join(', ')}.`,
        })
      }
    }
    if (problems.length > 0) continue
    const replaced = files.map(
      (file) => variant.replace.find((one) => one.name === (file.split('/').pop() ?? file))?.by ?? file,
    )
    const arms = readArms(replaced, { ...overrides, set: [...overrides.set, ...variant.set] }, output)
    if (!arms) return undefined
    variants.push({ title: variant.title, replications: variant.replications, arms })
  }
  if (problems.length === 0) return variants
  tellProblems(problems, output)
  return undefined
}
