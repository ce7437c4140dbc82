import type { Cell } from '../export/cohort-table.ts'
import { type CohortDatabase, openCohorts, type QueryAnswer } from '../host/node/cohort-database.ts'
import { QueryError } from '../host/node/query-error.ts'
import { several } from '../words/listing.ts'
import { cohortsOf } from './cohorts-of.ts'
import { DONE, PROBLEMS } from './exit-codes.ts'
import type { Output } from './output.ts'
import { gridTable } from './grid-table.ts'

/** Length of an answer as JSON [UTF-16 units]. */
const MOST_JSON = 100_000_000

/** Rows shown in a terminal unless asked for otherwise. */
const SHOWN = 100

/**
 * Asks the kept cohort of a run a question in SQL. The run is only read. Returns the exit code.
 * @param most rows to show; all of them with --json
 */
export async function query(run: string, sql: string, most: number | undefined, output: Output): Promise<number> {
  const database = await openCohorts(cohortsOf(run, output).cohorts)
  try {
    const rows = most ?? SHOWN
    output.answer(output.json ? await answerJson(database, sql) : answerText(await database.ask(sql, rows), rows))
    return DONE
  } catch (error) {
    if (!(error instanceof QueryError)) throw error
    tellQueryError(error, output)
    return PROBLEMS
  } finally {
    database.close()
  }
}

/**
 * All rows of an answer as JSON.
 * @throws QueryError for more than a program should read at once
 */
async function answerJson(database: CohortDatabase, sql: string): Promise<string> {
  const texts: string[] = []
  let length = 0
  for await (const { columns, rows } of database.askInParts(sql)) {
    for (const row of rows) {
      const text = JSON.stringify(Object.fromEntries(columns.map((name, c) => [name, row[c]])))
      length += text.length
      texts.push(text)
    }
    if (length > MOST_JSON) {
      throw new QueryError(
        `The answer is longer than ${MOST_JSON / 1_000_000} million letters: ask for less, or take the tables away with caseflow export`,
        '',
      )
    }
  }
  return `[${texts.join(',')}]`
}

/** An answer as a table; more rows than are shown are said. */
export function answerText({ columns, rows }: QueryAnswer, most: number): string {
  const shown = rows.slice(0, most)
  const isNumber = columns.map((_, c) => c > 0 && shown.every((row) => row[c] === null || typeof row[c] === 'number'))
  const cells = shown.map((row) => row.map(cellText))
  const table = gridTable([columns.map(onOneLine), ...cells], isNumber)
  const more = rows.length > most ? `\nMore rows follow; --rows N shows as many, --json all.` : ''
  return `${table}\n${several(shown.length, 'row', 'rows')}${more}`
}

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number' && !Number.isInteger(cell)) return String(Number(cell.toPrecision(6)))
  return onOneLine(String(cell))
}

/** A text that keeps to its cell: what would break the line, or steer the terminal, is a space. */
function onOneLine(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ')
}

function tellQueryError(error: QueryError, output: Output): void {
  const { message, place } = error
  const hint = 'Tables: show tables. Columns of one: describe children. Their meanings: docs/data-dictionary.md.'
  if (output.json) output.answer(JSON.stringify({ problems: [{ code: 'query', message, place, hint }] }))
  else output.say([message, place, hint].filter((text) => text !== '').join('\n'))
}
