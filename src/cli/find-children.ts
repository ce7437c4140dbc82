import { openCohorts } from '../host/node/cohort-database.ts'
import { type ChildDescription, childDescriptions, readChildDescription } from '../words/child-description.ts'
import { several } from '../words/listing.ts'
import { cohortsOf } from './cohorts-of.ts'
import { DONE } from './exit-codes.ts'
import type { Output } from './output.ts'
import { answerText } from './query-run.ts'
import { UsageError } from './usage-error.ts'

/** Children shown. */
const SHOWN = 10

/** What `find` is told. */
export interface FindOptions {
  readonly arm?: string | undefined
  readonly rows?: number | undefined
}

/**
 * Finds simulated children by a description and says how to read their stories. Returns the exit code.
 * @throws UsageError for words it does not know
 */
export async function find(run: string, text: string, options: FindOptions, output: Output): Promise<number> {
  const asked = understood(text)
  const { cohorts } = cohortsOf(run, output)
  const arms = [...new Set(cohorts.map(({ kept }) => kept.arm))]
  const arm = options.arm ?? arms[0] ?? ''
  if (!arms.includes(arm)) throw new UsageError(`${run} has no model "${arm}"; its models are: ${arms.join(', ')}`)
  const database = await openCohorts(cohorts)
  try {
    const { column, exactly } = asked
    const where = exactly === undefined ? `${column} is not null` : `${column} = ${exactly}`
    const own = `from children where arm = '${arm.replaceAll("'", "''")}' and ${where}`
    const count = Number((await database.ask(`select count(*) ${own}`)).rows[0]?.[0] ?? 0)
    // The number in an identifier puts SIM1C9 before SIM1C10.
    const answer = await database.ask(
      `select child, locality, need, referrals, workers, changes_of_worker, teams, longest_wait, first_date
       ${own} order by ${column} desc, run, length(child), child limit ${options.rows ?? SHOWN}`,
    )
    if (output.json) {
      const children = answer.rows.map((row) => Object.fromEntries(answer.columns.map((name, c) => [name, row[c]])))
      output.answer(JSON.stringify({ arm, asked: text, count, children }))
      return DONE
    }
    const first = answer.rows[0]?.[0]
    const which = options.arm === undefined ? '' : ` --arm ${arm}`
    output.answer(
      first === undefined
        ? `No child of ${arm}: ${text}.`
        : [
            answerText(answer, answer.rows.length),
            exactly === undefined ? '' : `${several(count, 'child', 'children')} of ${arm}: ${text}.`,
            `The story of the first: caseflow explain ${run} --child ${first}${which}`,
          ]
            .filter((line) => line !== '')
            .join('\n'),
    )
    return DONE
  } finally {
    database.close()
  }
}

function understood(text: string): ChildDescription {
  const asked = readChildDescription(text)
  if (asked) return asked
  const examples = childDescriptions.map((example) => `"${example}"`).join(', ')
  throw new UsageError(`find does not know "${text}"; it knows, with any number: ${examples}`)
}
