import type { StudyResult } from '../experiment/result.ts'
import type { RunFolder } from '../host/node/run-folder.ts'
import { writeWhole } from '../host/node/write-whole.ts'
import { checksInWords } from '../words/checks-in-words.ts'
import { failureInWords } from '../words/report-words.ts'
import { CHECK_FAILED, DONE } from './exit-codes.ts'
import type { Output } from './output.ts'
import { terminalAnswer } from './terminal-answer.ts'

/** Failures of one check that are listed. */
const MOST = 3

/**
 * Writes the result and its page and gives the answer; where a self-check failed there is no answer, and the words say
 * where it failed. Returns the exit code.
 * @param report where a copy of the page is wanted
 */
export async function finish(
  result: StudyResult,
  question: string,
  folder: RunFolder,
  report: string | undefined,
  output: Output,
): Promise<number> {
  // Charts and a document to draw on take a second to load: only now are they wanted.
  const { writeReport } = await import('../host/node/write-report.ts')
  const page = writeReport(result, question)
  folder.write('report.html', page)
  const most = Math.max(result.replications, ...(result.selection?.replications ?? []).map(({ count }) => count))
  folder.complete(`${JSON.stringify(result)}\n`, new Date().toISOString(), most)
  if (output.json) output.answer(JSON.stringify(result))
  const failed = result.checks.filter((check) => !check.passed)
  if (failed.length > 0) {
    const failures = failed.flatMap((check) => (check.failures ?? []).slice(0, MOST).map(failureInWords))
    output.say(
      [
        `These results are wrong and are not shown: ${checksInWords(result.checks)}`,
        ...failures.map((failure) => `  ${failure}`),
        `This is a defect of caseflow, not of your files. Please report it with the seed "${result.seed}" and ${folder.path}/.`,
      ].join('\n'),
    )
    return CHECK_FAILED
  }
  if (report !== undefined) writeWhole(report, page)
  if (!output.json) {
    const { width, colour } = output
    output.answer(terminalAnswer(result, { width, colour, report, folder: folder.path }))
  }
  return DONE
}
