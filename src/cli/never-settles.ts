import type { ScenarioProblem } from '../scenario/problem.ts'
import { CHECK_FAILED } from './exit-codes.ts'
import type { FileText } from './file-text.ts'
import type { Output } from './output.ts'
import { tellProblems } from './tell-problems.ts'

/** A study that begins empty and does not settle: its figures would tell how it began. */
export class NeverSettles extends Error {
  readonly problems: readonly ScenarioProblem[]
  constructor(problems: readonly ScenarioProblem[]) {
    super('never settles')
    this.problems = problems
  }
}

/** Tells what does not settle, and what is left of the command. Returns the exit code. */
export function tellUnsettled(
  { problems }: NeverSettles,
  path: string,
  output: Output,
  texts: readonly FileText[],
): number {
  const ending = `No result was written; the pilot runs are kept in ${path}/.`
  tellProblems(problems, output, texts, ending)
  return CHECK_FAILED
}
