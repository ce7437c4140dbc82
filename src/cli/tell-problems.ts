import { formatProblem, type ScenarioProblem } from '../scenario/problem.ts'
import type { Output } from './output.ts'

/** All problems, each once, and how many there are. */
export function tellProblems(problems: readonly ScenarioProblem[], output: Output): void {
  const once = [...new Map(problems.map((problem) => [formatProblem(problem), problem]))]
  if (output.json) {
    output.answer(JSON.stringify({ problems: once.map(([, problem]) => problem) }))
    return
  }
  const count = once.length === 1 ? '1 problem' : `${once.length} problems`
  output.say(`${once.map(([text]) => text).join('\n\n')}\n\n${count}. Nothing was run or written.`)
}
