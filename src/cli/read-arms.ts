import { createScenarioSource, isBase, sha256 } from '../host/node/scenario-source.ts'
import { formatProblem, type ScenarioProblem } from '../scenario/problem.ts'
import { readScenario } from '../scenario/read.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Output } from './output.ts'

/** A scenario named on the command line, read and checked. */
export interface Arm {
  /** The file's name without its ending; a repeat gets -2, -3. */
  readonly name: string
  readonly file: string
  readonly scenario: Scenario
  /** Of the texts of the file and all it extends. */
  readonly sha256: string
}

/** Settings that the command line lays over every arm. */
export interface Overrides {
  readonly set: readonly string[]
  readonly seed?: string | undefined
  readonly years?: number | undefined
}

/** Reads every file; undefined after telling all the problems of all of them. */
export function readArms(
  files: readonly string[],
  overrides: Overrides,
  output: Output,
  check = false,
): Arm[] | undefined {
  const source = createScenarioSource()
  const problems: ScenarioProblem[] = []
  const arms: Arm[] = []
  for (const file of files) {
    const reading = readScenario(file, source, { set: overrides.set, asBase: check && isBase(file) })
    if (!reading.ok) {
      problems.push(...reading.problems)
      continue
    }
    const { scenario } = reading
    arms.push({
      name: nameOf(file, arms),
      file,
      scenario: { ...scenario, years: overrides.years ?? scenario.years, seed: overrides.seed ?? scenario.seed },
      sha256: sha256(reading.files.map((one) => one.sha256).join('\n')),
    })
  }
  if (problems.length === 0) return arms
  tellProblems(problems, output)
  return undefined
}

/** All problems, each once, and how many there are. */
export function tellProblems(problems: readonly ScenarioProblem[], output: Output): void {
  const seen = new Set<string>()
  const once = problems.filter((problem) => {
    const text = formatProblem(problem)
    return seen.has(text) ? false : seen.add(text)
  })
  if (output.json) {
    output.answer(JSON.stringify({ problems: once }))
    return
  }
  const count = once.length === 1 ? '1 problem' : `${once.length} problems`
  process.stderr.write(`${once.map(formatProblem).join('\n\n')}\n\n${count}. Nothing was run or written.\n`)
}

function nameOf(file: string, arms: readonly Arm[]): string {
  const last = file.split(/[/\\]/).pop() ?? file
  const plain = last.replace(/\.ya?ml$|\.json$/, '')
  const taken = new Set(arms.map((arm) => arm.name))
  let name = plain
  for (let n = 2; taken.has(name); n++) name = `${plain}-${n}`
  return name
}
