import { totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { type DuckDBConnection, DuckDBInstance, StatementType } from '@duckdb/node-api'
import type { Cell } from '../../export/cohort-table.ts'
import { cohortTables } from '../../export/cohort-tables.ts'
import { QueryError } from './query-error.ts'
import { checkQuestion } from './question-check.ts'
import { unreadable } from './unreadable.ts'
import { demandWhole, wholeAnswer } from './whole-answer.ts'

/** Answer of a query. */
export interface QueryAnswer {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Some rows of an answer in numbers. */
export interface NumberColumns {
  readonly rows: number
  readonly columns: readonly { getItem(row: number): number | null }[]
}

/**
 * The kept cohorts of a run as tables of a database in memory, to be read and nothing else. One question at a time: another
 * one ends the rows of the one before with an error.
 */
export interface CohortDatabase {
  /**
   * @param most rows that are read; more are told by one row beyond it
   * @throws QueryError for SQL with a mistake, more than one statement, or anything but a question
   */
  ask(sql: string, most?: number): Promise<QueryAnswer>
  /** The same, a few thousand rows at a time, so that no answer need fit into memory. */
  askInParts(sql: string): AsyncIterable<QueryAnswer>
  /**
   * The rows of a question of our own, a few thousand at a time, so that no answer need fit into memory. Its columns are
   * texts, numbers and truths: dates are to be cast.
   */
  stream(sql: string): AsyncIterable<readonly (readonly Cell[])[]>
  /** The answer to a question of our own of which every column is numbers, none of them missing; likewise in parts. */
  numbers(sql: string): AsyncIterable<NumberColumns>
  /** Makes a type of the different texts of a column, by which they have numbers (`enum_code`), and tells its name. */
  textsOf(table: string, column: string): Promise<string>
  close(): void
}

/** What a question may take, unless half the machine is less [MB]. */
const MOST_MEMORY = 2_000

/** A lock on everything but reading the files that are named: none of it can be taken back on this connection. */
const locks = [
  "set temp_directory = ''",
  "set home_directory = ''",
  'set autoinstall_known_extensions = false',
  'set autoload_known_extensions = false',
  'set allow_community_extensions = false',
  'set enable_external_access = false',
  'set lock_configuration = true',
]

/**
 * Opens kept cohorts. The database is in memory and may read the tables' files and no other; it writes nothing, and loads
 * nothing: extensions and access to files and the network are switched off and locked before any question is asked.
 */
export async function openCohorts(cohorts: readonly { readonly path: string }[]): Promise<CohortDatabase> {
  // One thread: rows come in the order of the files, the same everywhere.
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const filesOf = (table: string): string[] => cohorts.map(({ path }) => resolve(join(path, `${table}.parquet`)))
  const all = cohortTables.flatMap(({ name }) => filesOf(name))
  await connection.run(`set allowed_paths = ${listOf(all)}`)
  for (const { name } of cohortTables) {
    await connection.run(`create view ${name} as select * from read_parquet(${listOf(filesOf(name))})`)
  }
  // A question without end must not take the machine with it.
  await connection.run(`set memory_limit = '${Math.min(MOST_MEMORY, Math.floor(totalmem() / 2_000_000))} MB'`)
  for (const lock of locks) await connection.run(lock)
  return {
    ask: async (sql, most = Number.POSITIVE_INFINITY) => {
      const rows: (readonly Cell[])[] = []
      let names: readonly string[] = []
      for await (const { columns, rows: some } of parts(connection, sql)) {
        names = columns
        for (const row of some) {
          rows.push(row)
          if (rows.length > most) return { columns, rows }
        }
      }
      return { columns: names, rows }
    },
    askInParts: (sql) => parts(connection, sql),
    async *stream(sql) {
      for await (const chunk of wholeAnswer(connection, sql)) yield chunk.getRows() as Cell[][]
    },
    async *numbers(sql) {
      for await (const chunk of wholeAnswer(connection, sql)) {
        const columns = Array.from({ length: chunk.columnCount }, (_, c) => chunk.getColumnVector(c) as NumberVector)
        yield { rows: chunk.rowCount, columns }
      }
    },
    async textsOf(table, column) {
      const type = `texts_of_${table}_${column}`
      const different = `select distinct ${column} from ${table} where ${column} is not null`
      await connection.run(`create or replace type ${type} as enum (${different})`).catch((error: unknown) => {
        throw unreadable(error)
      })
      return type
    },
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

/** What the database gives of a column of numbers. */
type NumberVector = NumberColumns['columns'][number]

/** The parts of an answer, the first of which may be empty: it tells the columns. */
async function* parts(connection: DuckDBConnection, sql: string): AsyncGenerator<QueryAnswer> {
  const statement = await prepare(connection, sql)
  const answer = await told(sql, () => statement.stream())
  const columns = answer.columnNames()
  yield { columns, rows: [] }
  const chunks = answer.yieldRowsJs()
  for (;;) {
    const { done, value } = await told(sql, () => chunks.next())
    if (done === true) break
    yield { columns, rows: value.map((row) => row.map(cellOf)) }
  }
  await told(sql, () => demandWhole(answer, () => statement.run()))
}

async function prepare(connection: DuckDBConnection, sql: string): ReturnType<DuckDBConnection['prepare']> {
  if (withoutComments(sql) === '') throw new QueryError('There is no question in this SQL', '')
  const statements = await told(sql, () => connection.extractStatements(sql))
  if (statements.count !== 1) {
    const pivot = /\bpivot\b/i.test(sql) ? '; PIVOT is one when its values are named: pivot children on sex in (…)' : ''
    throw new QueryError(`One question at a time${pivot}`, '')
  }
  await checkQuestion(connection, sql)
  const statement = await told(sql, () => statements.prepare(0))
  // What the locks leave possible, such as tables in memory, is no question either.
  if (statement.statementType !== StatementType.SELECT) {
    throw new QueryError('A run is only read: begin with select, from, with, describe, show or summarize', '')
  }
  return statement
}

function withoutComments(sql: string): string {
  return sql.replaceAll(/--[^\n]*|\/\*[^]*?\*\//g, '').replaceAll(/[\s;]+/g, '')
}

/** Turns a mistake in the SQL into words with its place. */
async function told<Answer>(sql: string, ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    throw QueryError.of(error, sql)
  }
}

/** A value as JavaScript has it; dates as ISO text. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return exactly(value)
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value
  if (value instanceof Date) {
    const iso = value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso
  }
  return JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? exactly(one) : one))
}

/** A whole number; in digits where a JavaScript number would round it. */
function exactly(value: bigint): number | string {
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : String(value)
}

function listOf(texts: readonly string[]): string {
  return `[${texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ')}]`
}
