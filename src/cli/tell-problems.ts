import { formatProblem, type ScenarioProblem, type ScenarioWarning } from '../scenario/problem.ts'
import { excerpt, printable } from './excerpt.ts'
import type { Output } from './output.ts'
import type { FileText } from './file-text.ts'
import { wrap } from './wrap.ts'

/** Problems shown one by one in a terminal; more would only scroll the first away. */
const MOST_SHOWN = 100
/** What stands under the first line of a problem stands in a little [columns]. */
const INDENT = 2

/**
 * All problems, each once, and how many there are.
 * @param texts of the files they are in, for the lines shown with them
 * @param ending what became of the command
 */
export function tellProblems(
  problems: readonly ScenarioProblem[],
  output: Output,
  texts: readonly Pick<FileText, 'file' | 'text'>[] = [],
  ending = 'Nothing was run or written.',
): void {
  const once = [...new Map(problems.map((problem) => [formatProblem(problem), problem])).values()]
  if (output.json) {
    output.answer(JSON.stringify({ problems: once }))
    return
  }
  const count = once.length === 1 ? '1 problem' : `${once.length.toLocaleString('en-GB')} problems`
  const shown = blocks(once.slice(0, MOST_SHOWN), output, texts)
  const more = once.length > MOST_SHOWN ? `\n\n… and ${once.length - MOST_SHOWN} more; --json lists them.` : ''
  output.say(`${shown}${more}\n\n${count}. ${ending}`)
}

/** What somebody should know of scenarios that run. */
export function tellWarnings(
  warnings: readonly ScenarioWarning[],
  output: Output,
  texts: readonly Pick<FileText, 'file' | 'text'>[],
): void {
  const once = [...new Map(warnings.map((warning) => [formatProblem(warning), warning])).values()]
  if (once.length === 0) return
  const count = once.length === 1 ? '1 warning' : `${once.length} warnings`
  output.notice(`\n${blocks(once, output, texts)}\n\n${count}: it runs as it is.`)
}

/** A block each: place and what was found, the line with its token marked, what would work. */
function blocks(
  found: readonly (ScenarioProblem | ScenarioWarning)[],
  output: Output,
  texts: readonly Pick<FileText, 'file' | 'text'>[],
): string {
  const known = new Map(texts.map(({ file, text }) => [file, text]))
  return found
    .map((one) => {
      const [first = '', ...hint] = formatProblem(one).split('\n')
      const lines = excerpt(one, known.get(one.file), output.width)
      const told = (text: string): string =>
        wrap(printable(text), output.problemWidth - INDENT).replaceAll('\n', '\n  ')
      const hints = hint.map((text) => `  ${told(text.trimStart())}`)
      return [told(first), ...(lines === undefined ? [] : [lines]), ...hints].join('\n')
    })
    .join('\n\n')
}
