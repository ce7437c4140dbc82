import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { AddRow, Cell, CohortColumn, CohortTable, ColumnKind } from '../../export/cohort-table.ts'

/** Rows that are held until they are written together. */
const GROUP = 50_000

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
  readonly cells: Cell[]
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
 */
export function createParquetTables(folder: string, tables: readonly CohortTable[]): ParquetTables {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const files = new Map(tables.map((table) => [table, new TableFile(join(folder, `${table.name}.parquet`), table)]))
  return {
    add: (table, row) => files.get(table)?.add(row),
    close: () => Object.fromEntries(Array.from(files, ([table, file]) => [table.name, file.close()])),
  }
}

class TableFile {
  readonly #path: string
  readonly #writer: ParquetWriter
  /** Room for one group of rows, filled again and again: a log of any length takes the same memory. */
  readonly #columns: readonly HeldColumn[]
  #inGroup = 0
  #rows = 0

  constructor(path: string, { columns }: CohortTable) {
    this.#path = path
    closeSync(openSync(path, 'w', 0o600))
    this.#writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(columns), createdBy: 'caseflow' })
    this.#columns = columns.map((column) => ({ column, encoding: encodingOf(column), cells: [] }))
  }

  add(row: readonly Cell[]): void {
    const at = this.#inGroup
    let c = 0
    for (const { cells } of this.#columns) cells[at] = row[c++] ?? null
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
    const columnData = this.#columns.map(({ column: { name, kind }, encoding, cells }) => {
      cells.length = rows
      return { name, data: cells, ...(encoding && { encoding }), statistics: hasBounds(kind), offsetIndex: false }
    })
    void this.#writer.write({ columnData, rowGroupSize: GROUP, pageSize: 0 })
    this.#rows += rows
    this.#inGroup = 0
  }
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
