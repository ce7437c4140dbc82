import { describeScenario } from '../scenario/describe.ts'
import { DONE, PROBLEMS } from './exit-codes.ts'
import type { Output } from './output.ts'
import { type Overrides, readArms } from './read-arms.ts'
import { tellProblems, tellWarnings } from './tell-problems.ts'
import { wrap } from './wrap.ts'

/** Reads scenarios and says what was understood of each, or everything that is wrong with them. */
export function check(files: readonly string[], overrides: Overrides, output: Output): number {
  const { arms, problems, warnings, texts } = readArms(files, overrides, { asBase: true })
  if (problems.length > 0) {
    tellProblems(problems, output, texts)
    return PROBLEMS
  }
  if (output.json) output.answer(JSON.stringify({ problems, warnings }))
  else {
    for (const arm of arms) output.answer(wrap(`${arm.file}: ${describeScenario(arm.scenario)}`, output.width))
    tellWarnings(warnings, output, texts)
  }
  return DONE
}
