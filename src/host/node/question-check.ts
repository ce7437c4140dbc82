import type { DuckDBConnection } from '@duckdb/node-api'
import { QueryError } from './query-error.ts'

/** Functions that make rows of their arguments alone; every other that stands for a table could leave the run. */
const rowsOfTheirOwn = new Set([
  'range',
  'generate_series',
  'unnest',
  'repeat',
  'repeat_row',
  'json_each',
  'json_tree',
  'duckdb_columns',
  'duckdb_tables',
  'pragma_table_info',
])
/** Functions of a value that do something besides. */
const doing = new Set(['write_log', 'sleep_ms'])

/**
 * Looks at a question as the database reads it, before anything of it is bound or run: some functions act as soon as they
 * are named.
 * @throws QueryError for what is no question, and for one that would do or read more than the tables of the run
 */
export async function checkQuestion(connection: DuckDBConnection, sql: string): Promise<void> {
  const [row] = (await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql])).getRows()
  const read = JSON.parse(String(row?.[0])) as { readonly error?: boolean; readonly error_type?: string }
  if (read.error === true) {
    // A mistake is told by who runs it, with its place.
    if (read.error_type !== 'not implemented') return
    throw new QueryError('A run is only read: begin with select, from, with, describe, show or summarize', '')
  }
  refuseOutside(read)
}

function refuseOutside(node: unknown): void {
  if (Array.isArray(node)) {
    node.forEach(refuseOutside)
    return
  }
  if (typeof node !== 'object' || node === null) return
  const { type, function: called, function_name: name, table_name: table } = node as Readonly<Record<string, unknown>>
  if (type === 'TABLE_FUNCTION') {
    const makes = (called as { readonly function_name?: string } | undefined)?.function_name ?? ''
    if (!rowsOfTheirOwn.has(makes.toLowerCase())) throw outside(`${makes}()`)
  }
  if (typeof name === 'string' && doing.has(name.toLowerCase())) throw outside(`${name}()`)
  // A table by the name of a file is a file.
  if (type === 'BASE_TABLE' && typeof table === 'string' && /[/\\.*]/.test(table)) throw outside(`"${table}"`)
  Object.values(node).forEach(refuseOutside)
}

function outside(what: string): QueryError {
  return new QueryError(
    `A query reads the tables of its run and nothing else: no files, no network, no extensions; ${what} is none of them`,
    '',
  )
}
