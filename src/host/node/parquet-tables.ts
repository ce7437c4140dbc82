import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import {
  type AddRow,
  type Cell,
  type CohortColumn,
  type CohortTable,
  type ColumnKind,
  type RowValue,
  told,
} from '../../export/cohort-table.ts'
import type { CohortTexts } from '../../export/cohort-texts.ts'

/** Rows that are held until they are written together: few, so that what the writer makes of them is soon forgotten. */
const GROUP = 10_000

/** Files of one cohort being written, a Parquet file for each table. */
export interface ParquetTables {
  readonly add: AddRow
  /** Writes what is left, sees it to the disk and tells the rows of each table. Call once. */
  close(): Record<string, number>
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']
type Encoding = 'RLE_DICTIONARY' | 'DELTA_BINARY_PACKED' | undefined

/** A column of the group being filled. */
interface HeldColumn {
  readonly column: CohortColumn
  readonly encoding: Encoding
  /** Numbers, as rows hold them; spelled when the group is written. */
  readonly held: RowValue[]
}

const types = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  'yes-no': { type: 'BOOLEAN' },
} as const

/**
 * Begins one file for each table, readable by their owner alone. The same rows give the same bytes on every machine:
 * what is written depends on nothing but them.
 * @param folder made when missing; files there are replaced
 * @param texts of the rows' numbers
 */
export function createParquetTables(folder: string, tables: readonly CohortTable[], texts: CohortTexts): ParquetTables {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = new Map(
    tables.map((table) => [table, new TableFile(join(folder, `${table.name}.parquet`), table, texts)]),
  )
  return {
    add: (table, row) => files.get(table)?.add(row),
    close: () => Object.fromEntries(Array.from(files, ([table, file]) => [table.name, file.close()])),
  }
}

class TableFile {
  readonly #path: string
  readonly #texts: CohortTexts
  readonly #writer: ParquetWriter
  /** Room for one group of rows, filled again and again: a log of any length takes the same memory. */
  readonly #columns: readonly HeldColumn[]
  #inGroup = 0
  #rows = 0

  constructor(path: string, { columns }: CohortTable, texts: CohortTexts) {
    this.#path = path
    this.#texts = texts
    closeSync(openSync(path, 'w', 0o600))
    this.#writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(columns), createdBy: 'caseflow' })
    this.#columns = columns.map((column) => ({ column, encoding: encodingOf(column), held: [] }))
  }

  add(row: readonly RowValue[]): void {
    const at = this.#inGroup
    const columns = this.#columns
    for (let c = 0; c < columns.length; c++) (columns[c] as HeldColumn).held[at] = row[c] ?? null
    this.#inGroup = at + 1
    if (at + 1 === GROUP) this.#flush()
  }

  close(): number {
    this.#flush()
    void this.#writer.finish()
    const handle = openSync(this.#path, 'r+')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    return this.#rows
  }

  #flush(): void {
    const rows = this.#inGroup
    if (rows === 0) return
    const columnData = this.#columns.map(({ column, encoding, held }) => {
      held.length = rows
      const data = column.kind === 'text' ? spelled(column, held, this.#texts) : held
      const statistics = hasBounds(column.kind)
      return { name: column.name, data, ...(encoding && { encoding }), statistics, offsetIndex: false }
    })
    void this.#writer.write({ columnData, rowGroupSize: GROUP, pageSize: 0 })
    this.#rows += rows
    this.#inGroup = 0
  }
}

/** Texts of a group: the same one is the same in memory, by which the writer finds it the sooner in its dictionary. */
function spelled(column: CohortColumn, held: readonly RowValue[], texts: CohortTexts): Cell[] {
  const known = new Map<RowValue, Cell>()
  return held.map((value) => {
    let text = known.get(value)
    if (text === undefined) {
      text = told(column, value, texts)
      known.set(value, text)
    }
    return text
  })
}

/**
 * Bounds help a reader to pass over groups of rows: of dates, by which a log is in order. Bounds of texts would cost four
 * times what writing them costs, and every group holds nearly all of them.
 */
function hasBounds(kind: ColumnKind): boolean {
  return kind === 'date'
}

/** Texts are few, or marks that come again within a group: said beforehand, no time goes into finding out. */
function encodingOf({ kind, name }: CohortColumn): Encoding {
  if (kind === 'text') return 'RLE_DICTIONARY'
  return name === 'number' ? 'DELTA_BINARY_PACKED' : undefined
}

function schemaOf(columns: readonly CohortColumn[]): Schema {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind, absent }) => ({
      name,
      ...types[kind],
      repetition_type: absent === undefined ? ('REQUIRED' as const) : ('OPTIONAL' as const),
    })),
  ]
}
