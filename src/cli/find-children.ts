import { openCohorts } from '../host/node/cohort-database.ts'
import { several } from '../words/listing.ts'
import { cohortsOf } from './cohorts-of.ts'
import { DONE } from './exit-codes.ts'
import type { Output } from './output.ts'
import { answerText } from './query-run.ts'
import { UsageError } from './usage-error.ts'

/** A kind of story that can be asked for: the words it is asked in, and the column it is told by. */
interface Description {
  readonly example: string
  readonly says: RegExp
  readonly column: string
  /** Whether the number stands for how often she came back, one less than the referrals. */
  readonly add?: number
}

const NUMBER = '(\\d+|once|twice|one|two|three|four|five|six|seven|eight|nine|ten)'

const descriptions: readonly Description[] = [
  { example: 'four workers', says: new RegExp(`^${NUMBER} (?:social )?workers?$`), column: 'workers' },
  { example: 'three teams', says: new RegExp(`^${NUMBER} teams?$`), column: 'teams' },
  {
    example: 'five changes of worker',
    says: new RegExp(`^${NUMBER} changes? of worker$`),
    column: 'changes_of_worker',
  },
  {
    example: 'came back twice',
    says: new RegExp(`^(?:came|comes) back ${NUMBER}(?: times?)?$`),
    column: 'referrals',
    add: 1,
  },
  { example: 'waited longest', says: /^waited (?:the )?longest$/, column: 'longest_wait' },
  { example: 'most workers', says: /^(?:the )?most workers$/, column: 'workers' },
  { example: 'most referrals', says: /^(?:the )?most referrals$/, column: 'referrals' },
]

const words = ['once', 'twice', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const values = [1, 2, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

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
  const { cohorts } = cohortsOf(run)
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

function understood(text: string): { column: string; exactly?: number } {
  const said = text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  for (const { says, column, add = 0 } of descriptions) {
    const match = says.exec(said)
    if (!match) continue
    const [, number] = match
    if (number === undefined) return { column }
    const known = words.indexOf(number)
    return { column, exactly: (known < 0 ? Number(number) : (values[known] ?? 0)) + add }
  }
  const examples = descriptions.map(({ example }) => `"${example}"`).join(', ')
  throw new UsageError(`find does not know "${text}"; it knows, with any number: ${examples}`)
}
