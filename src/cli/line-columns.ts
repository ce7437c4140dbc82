import type { CohortColumn } from '../export/cohort-table.ts'
import type { CohortDatabase, NumberColumns } from '../host/node/cohort-database.ts'
import { Cells } from './line-bytes.ts'
import { cellInSql, type LineFormat, lineFormats } from './lines-in-sql.ts'

/** Stands for no value among whole numbers. */
export const NO_NUMBER: number = -(2 ** 31)
const SIGNS_BEFORE_RUN = 'SIM'.length

/** A column of lines as it comes from the database, in numbers. */
export interface LineColumn {
  /** SQL of the number: its own, the one in a name, or that of its text. */
  readonly sql: string
  /** Cells by their place: first that of no value. Where digits are to follow, what stands before and after them. */
  readonly cells: (run: number) => Cells
  readonly hasDigits: boolean
  /** Puts places of cells, or numbers whose digits are to be written, in place of what the database gave. */
  read(values: NumberColumns['columns'][number], rows: number, into: Int32Array): void
}

/** How a column is written. @param isFirst of its line */
export async function lineColumn(
  database: CohortDatabase,
  table: string,
  { name, kind, mark }: CohortColumn,
  format: LineFormat,
  isFirst: boolean,
): Promise<LineColumn> {
  const { begin, between, key, none, quote } = lineFormats[format]
  const before = `${isFirst ? begin : between}${key(name)}`
  if (mark) {
    const from = `${SIGNS_BEFORE_RUN + mark.length + 1} + length(cast(run as varchar))`
    return {
      sql: `coalesce(cast(substr(${name}, ${from}) as integer), ${NO_NUMBER})`,
      cells: (run) => new Cells([before + none, `${before}${quote}SIM${run}${mark}`, quote]),
      hasDigits: true,
      read: readNumbers,
    }
  }
  if (kind === 'whole') {
    const cells = new Cells([before + none, before, ''])
    return { sql: `coalesce(${name}, ${NO_NUMBER})`, cells: () => cells, hasDigits: true, read: readNumbers }
  }
  const { sql, different } = await numbered(database, table, name, kind)
  const made = await database.ask(`select number, ${cellInSql(format, kind, 'value')} from (${different})`)
  const cells = new Cells([before + none, ...made.rows.map(([, cell]) => before + String(cell))])
  const places = new Map(made.rows.map(([number], i) => [Number(number), i + 1]))
  return {
    sql,
    cells: () => cells,
    hasDigits: false,
    read(values, rows, into) {
      // What comes again at once, as the days of a log do, is not looked up again.
      let last = Number.NaN
      let place = 0
      for (let row = 0; row < rows; row++) {
        const number = values.getItem(row) ?? NO_NUMBER
        if (number !== last) {
          last = number
          place = places.get(number) ?? 0
        }
        into[row] = place
      }
    },
  }
}

function readNumbers(values: NumberColumns['columns'][number], rows: number, into: Int32Array): void {
  for (let row = 0; row < rows; row++) into[row] = values.getItem(row) ?? NO_NUMBER
}

/** How the values of a column become numbers, and a question for each different `value` with its `number`. */
async function numbered(
  database: CohortDatabase,
  table: string,
  name: string,
  kind: CohortColumn['kind'],
): Promise<{ readonly sql: string; readonly different: string }> {
  const values = `from (select distinct ${name} as value from ${table} where ${name} is not null)`
  switch (kind) {
    case 'text': {
      const type = await database.textsOf(table, name)
      const all = `select enum_range(null::${type}) as all_values`
      return {
        sql: `coalesce(cast(enum_code(cast(${name} as ${type})) as integer), ${NO_NUMBER})`,
        different: `select unnest(range(len(all_values))) as number, unnest(all_values) as value from (${all})`,
      }
    }
    case 'date': {
      const day = (of: string): string => `cast(${of} - date '1970-01-01' as integer)`
      return {
        sql: `coalesce(${day(name)}, ${NO_NUMBER})`,
        different: `select ${day('value')} as number, value ${values}`,
      }
    }
    case 'yes-no':
      return {
        sql: `coalesce(cast(${name} as integer), ${NO_NUMBER})`,
        different: `select cast(value as integer) as number, value ${values}`,
      }
    case 'number':
    case 'whole':
      return { sql: `coalesce(${name}, 'nan'::double)`, different: `select value as number, value ${values}` }
  }
}
