import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { AddRow, CohortColumn, CohortTable, RowValue } from '../../export/cohort-table.ts'
import type { CohortTexts } from '../../export/cohort-texts.ts'
import { ColumnRoom, GROUP } from './column-room.ts'
import { ParquetColumn, parquetTypes } from './parquet-column.ts'

/** Files of one cohort being written, a Parquet file for each table. */
export interface ParquetTables {
  readonly add: AddRow
  /** Writes what is left, sees it to the disk and tells the rows of each table. Call once. */
  close(): Record<string, number>
}

type Schema = ConstructorParameters<typeof ParquetWriter>[0]['schema']
/**
 * Begins one file for each table, readable by their owner alone. The same rows give the same bytes on every machine:
 * what is written depends on nothing but them.
 * @param folder made when missing; files there are replaced
 * @param texts of the rows' numbers
 */
export function createParquetTables(folder: string, tables: readonly CohortTable[], texts: CohortTexts): ParquetTables {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const room = new ColumnRoom()
  const files = new Map(
    tables.map((table) => [table, new TableFile(join(folder, `${table.name}.parquet`), table, texts, room)]),
  )
  return {
    add: (table, row) => files.get(table)?.add(row),
    close: () => Object.fromEntries(Array.from(files, ([table, file]) => [table.name, file.close()])),
  }
}

class TableFile {
  readonly #path: string
  readonly #writer: ParquetWriter
  /** Room for one group of rows, filled again and again: a log of any length takes the same memory. */
  readonly #columns: readonly ParquetColumn[]
  #inGroup = 0
  #rows = 0

  constructor(path: string, { columns }: CohortTable, texts: CohortTexts, room: ColumnRoom) {
    this.#path = path
    closeSync(openSync(path, 'w', 0o600))
    this.#writer = new ParquetWriter({ writer: fileWriter(path), schema: schemaOf(columns), createdBy: 'caseflow' })
    this.#columns = columns.map((column) => new ParquetColumn(column, texts, room))
  }

  add(row: readonly RowValue[]): void {
    const at = this.#inGroup
    const columns = this.#columns
    for (let c = 0; c < columns.length; c++) columns[c]?.set(at, row[c] ?? null)
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
    const { writer, row_groups: groups } = this.#writer
    const start = writer.offset
    const columns = this.#columns.map((column) => column.write(writer, rows))
    const size = columns.reduce((sum, { meta_data: told }) => sum + (told?.total_uncompressed_size ?? 0n), 0n)
    groups.push({
      columns,
      total_byte_size: size,
      num_rows: BigInt(rows),
      total_compressed_size: BigInt(writer.offset - start),
    })
    this.#writer.num_rows += BigInt(rows)
    this.#rows += rows
    this.#inGroup = 0
  }
}

function schemaOf(columns: readonly CohortColumn[]): Schema {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, kind, absent }) => ({
      name,
      ...parquetTypes[kind],
      repetition_type: absent === undefined ? ('REQUIRED' as const) : ('OPTIONAL' as const),
    })),
  ]
}
