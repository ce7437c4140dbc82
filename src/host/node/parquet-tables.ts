import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { AddRow, Cell, CohortColumn, CohortTable } from '../../export/cohort-table.ts'

/** Rows that are held until they are written together. */
const GROUP = 50_000

/** Files of one cohort being written, a Parquet file for each table. */
export interface ParquetTables {
  readonly add: AddRow
  /** Writes what is left, sees it to the disk and tells the rows of each table. Call once. */
  close(): Record<string, number>
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']

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
  readonly #columns: readonly CohortColumn[]
  readonly #writer: ParquetWriter
  #held: Cell[][]
  #rows = 0

  constructor(path: string, { columns }: CohortTable) {
    this.#path = path
    this.#columns = columns
    closeSync(openSync(path, 'w', 0o600))
    this.#writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(columns), createdBy: 'caseflow' })
    this.#held = columns.map(() => [])
  }

  add(row: readonly Cell[]): void {
    const held = this.#held
    for (let c = 0; c < held.length; c++) held[c]?.push(row[c] ?? null)
    this.#rows++
    if ((held[0]?.length ?? 0) >= GROUP) this.#flush()
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
    if ((this.#held[0]?.length ?? 0) === 0) return
    const columnData = this.#columns.map(({ name }, c) => ({ name, data: this.#held[c] ?? [], offsetIndex: false }))
    void this.#writer.write({ columnData, rowGroupSize: GROUP })
    this.#held = this.#columns.map(() => [])
  }
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
