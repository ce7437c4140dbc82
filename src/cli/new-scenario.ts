import { rmSync, writeFileSync } from 'node:fs'
import { createScenarioSource, scenarioNames } from '../host/node/scenario-source.ts'
import { PlaceError } from '../host/node/place-error.ts'
import { readTree } from '../scenario/extend.ts'
import type { Located } from '../scenario/located.ts'
import type { ScenarioProblem } from '../scenario/problem.ts'
import { type Change, changeOf, writeScenario } from '../scenario/write-scenario.ts'
import { askNew } from './ask-new.ts'
import { DONE, PROBLEMS } from './exit-codes.ts'
import type { NewOptions } from './new-options.ts'
import type { Output } from './output.ts'
import { readArms } from './read-arms.ts'
import { tellProblems } from './tell-problems.ts'
import { UsageError } from './usage-error.ts'

/**
 * Writes a new scenario file that reads without a problem, or none; never over a file that is there. Returns the exit code.
 * @throws PlaceError when there is such a file already
 */
export async function newScenario(file: string, given: NewOptions, output: Output): Promise<number> {
  const isTold = given.extends !== undefined && given.title !== undefined
  const asks = given.ask ?? (process.stdin.isTTY && process.stderr.isTTY && !isTold)
  const known = scenarioNames().filter((name) => name.includes('/'))
  const options = asks ? await askNew(given, known, treeOf) : given
  const { extends: base, title } = options
  if (base === undefined || title === undefined) {
    throw new UsageError('Without a terminal to ask on, new takes --extends and --title')
  }
  const { tree, problems } = treeOf(base)
  if (!tree) {
    tellProblems(problems, output)
    return PROBLEMS
  }
  const changes = options.set.map((setting): Change => {
    const change = changeOf(tree, setting)
    if (change) return change
    throw new UsageError(`--set "${setting}" names no value by its keys; write path.to.value=value, and lists whole`)
  })
  const { question = '', years, source = 'our own plan' } = options
  const text = writeScenario({ extends: base, title, question, years, changes, source })
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new PlaceError(`${file} is there already, and is left as it is; name another file`)
  }
  const read = readArms([file], { set: [] })
  if (read.problems.length > 0) {
    rmSync(file)
    tellProblems(read.problems, output)
    return PROBLEMS
  }
  output.answer(output.json ? JSON.stringify({ file }) : `${file} is written. Next: caseflow compare ${base} ${file}`)
  return DONE
}

function treeOf(base: string): { tree: Located | undefined; problems: ScenarioProblem[] } {
  const problems: ScenarioProblem[] = []
  const tree = readTree(base, createScenarioSource(), [], problems)
  return { tree: problems.length === 0 ? tree : undefined, problems }
}
