import type { CohortTable } from '../export/cohort-table.ts'
import type { CohortDatabase } from '../host/node/cohort-database.ts'
import { joinColumns } from './joined-columns.ts'
import { Cells, LineBytes } from './line-bytes.ts'
import { type LineColumn, lineColumn, NO_NUMBER } from './line-columns.ts'
import { type LineFormat, lineFormats } from './lines-in-sql.ts'

/** Rows that come from the database together, as a rule. */
const PART = 2048

/**
 * Writes every row of a table as a line. Rows come as numbers, and of each different text, date and fraction the database
 * makes the cell once: lines are then put together from bytes.
 * @param hand takes bytes, which are written over once it returns
 */
export async function writeLines(
  database: CohortDatabase,
  { name: table, columns }: CohortTable,
  format: LineFormat,
  hand: (bytes: Uint8Array) => void,
): Promise<void> {
  const of: LineColumn[] = []
  for (const [c, column] of columns.entries()) {
    of.push(await lineColumn(database, table, column, format, c === 0))
  }
  const runAt = columns.findIndex(({ name }) => name === 'run')
  const joined = joinColumns(of)
  const firsts = joined.map((_, j) => joined.slice(0, j).reduce((sum, { columns: some }) => sum + some.length, 0))
  const end = new Cells([lineFormats[format].end])
  const lines = new LineBytes(hand)
  const numbers = joined.map(() => new Int32Array(PART))
  let run = Number.NaN
  let cells: Cells[] = []
  const sql = of.map((column) => column.sql).join(', ')
  for await (const part of database.numbers(`select ${sql} from ${table}`)) {
    const { rows } = part
    joined.forEach((some, j) => {
      const from = firsts[j] ?? 0
      if ((numbers[j]?.length ?? 0) < rows) numbers[j] = new Int32Array(rows)
      some.read(part.columns.slice(from, from + some.columns.length), rows, numbers[j] ?? new Int32Array(rows))
    })
    for (let row = 0; row < rows; row++) {
      const now = part.columns[runAt]?.getItem(row) ?? 0
      if (now !== run) {
        run = now
        cells = joined.map((some) => some.cells(now))
      }
      for (let j = 0; j < joined.length; j++) {
        const number = numbers[j]?.[row] ?? NO_NUMBER
        const own = cells[j] ?? end
        if (!joined[j]?.hasDigits) lines.add(own, number)
        else if (number === NO_NUMBER) lines.add(own, 0)
        else lines.addNumber(own, number)
      }
      lines.add(end, 0)
    }
  }
  lines.flush()
}
