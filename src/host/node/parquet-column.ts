import type { ParquetWriter } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { snappyCompress } from 'hyparquet-writer/src/snappy.js'
import type { CohortColumn, RowValue } from '../../export/cohort-table.ts'
import type { CohortTexts } from '../../export/cohort-texts.ts'
import { type ColumnRoom, GROUP, NO_WHOLE } from './column-room.ts'
import { writeHybrid } from './hybrid-runs.ts'
import { encodeValues } from './encode-values.ts'

/** A column of a group as the file's footer tells of it. */
export type Chunk = ParquetWriter['row_groups'][number]['columns'][number]

/** How the kinds of columns lie in a Parquet file. */
export const parquetTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  date: { type: 'INT32', converted_type: 'DATE' },
  whole: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  'yes-no': { type: 'BOOLEAN' },
} as const

const LEAST_ROOM = 1024

/**
 * A column of the group being filled, written in the format's own terms when it is full: one page, texts as a dictionary.
 * The bytes are those hyparquet-writer makes of the same values (a test holds them to it), from columns of numbers instead
 * of an object for each value; its headers, footer and compression are used as they are.
 */
export class ParquetColumn {
  readonly #column: CohortColumn
  readonly #texts: CohortTexts
  readonly #room: ColumnRoom
  readonly #none: number
  #held: Int32Array | Float64Array

  constructor(column: CohortColumn, texts: CohortTexts, room: ColumnRoom) {
    this.#column = column
    this.#texts = texts
    this.#room = room
    this.#none = column.kind === 'number' ? Number.NaN : NO_WHOLE
    this.#held = column.kind === 'number' ? new Float64Array(LEAST_ROOM) : new Int32Array(LEAST_ROOM)
  }

  /** @param at row of the group, in [0, GROUP) */
  set(at: number, value: RowValue): void {
    if (at >= this.#held.length) this.#grow()
    this.#held[at] = value === null ? this.#none : Number(value)
  }

  /** Room for twice the rows, as far as a group goes: small tables stay small. */
  #grow(): void {
    const room = Math.min(GROUP, 2 * this.#held.length)
    const held = this.#held instanceof Int32Array ? new Int32Array(room) : new Float64Array(room)
    held.set(this.#held)
    this.#held = held
  }

  /**
   * Writes the rows of a group.
   * @throws RangeError where a value is missing that the column must have
   */
  write(writer: ParquetWriter['writer'], rows: number): Chunk {
    const { name, kind, absent } = this.#column
    const held = this.#held
    const room = this.#room
    const { type } = parquetTypes[kind]
    const count = held instanceof Int32Array ? room.gather(held, rows) : room.gatherNumbers(held, rows)
    const isOptional = absent !== undefined
    if (!isOptional && count < rows) throw new RangeError(`column ${name} must have a value in every row`)

    const start = writer.offset
    const encoded = encodeValues(this.#column, this.#texts, room, { held, rows, count, none: this.#none })
    let whole = 0
    if (encoded.different !== undefined) {
      const bytes = room.dictionary.written()
      const packed = snappyCompress(bytes)
      whole += bytes.length - writer.offset
      writePageHeader(writer, {
        type: 'DICTIONARY_PAGE',
        uncompressed_page_size: bytes.length,
        compressed_page_size: packed.length,
        dictionary_page_header: { num_values: encoded.different, encoding: 'PLAIN' },
      })
      whole += writer.offset
      writer.appendBytes(packed)
    }

    const data = writer.offset
    room.definition.clear()
    if (isOptional) writeHybrid(room.definition, room.levels, rows, 1)
    const levels = room.definition.written()
    const bytes = room.page.written()
    const packed = snappyCompress(bytes)
    writePageHeader(writer, {
      type: 'DATA_PAGE_V2',
      uncompressed_page_size: levels.length + bytes.length,
      compressed_page_size: levels.length + packed.length,
      data_page_header_v2: {
        num_values: rows,
        num_nulls: rows - count,
        num_rows: rows,
        encoding: encoded.encoding,
        definition_levels_byte_length: levels.length,
        repetition_levels_byte_length: 0,
        is_compressed: true,
      },
    })
    whole += writer.offset - data + levels.length + bytes.length
    writer.appendBytes(levels)
    writer.appendBytes(packed)
    const hasDictionary = encoded.different !== undefined
    const bounds = kind === 'date' ? boundsOf(held, rows, rows - count) : undefined
    return {
      meta_data: {
        type,
        encodings: hasDictionary ? ['PLAIN', encoded.encoding] : [encoded.encoding],
        path_in_schema: [name],
        codec: 'SNAPPY',
        num_values: BigInt(rows),
        total_compressed_size: BigInt(writer.offset - start),
        total_uncompressed_size: BigInt(whole),
        data_page_offset: BigInt(data),
        ...(hasDictionary && { dictionary_page_offset: BigInt(start) }),
        ...(bounds && { statistics: bounds, encoding_stats: pagesOf(hasDictionary, encoded.encoding) }),
      },
      file_offset: BigInt(start),
    }
  }
}

type Told = NonNullable<Chunk['meta_data']>

function pagesOf(hasDictionary: boolean, encoding: Told['encodings'][number]): NonNullable<Told['encoding_stats']> {
  const data = { page_type: 'DATA_PAGE_V2', encoding, count: 1 } as const
  return hasDictionary ? [{ page_type: 'DICTIONARY_PAGE', encoding: 'PLAIN', count: 1 }, data] : [data]
}

/**
 * Bounds help a reader to pass over groups of rows: of dates, by which a log is in order. Bounds of texts would cost four
 * times what writing them costs, and every group holds nearly all of them.
 */
function boundsOf(held: Int32Array | Float64Array, rows: number, nones: number): NonNullable<Told['statistics']> {
  let min = Number.POSITIVE_INFINITY
  let max = Number.NEGATIVE_INFINITY
  for (let row = 0; row < rows; row++) {
    const value = held[row] ?? NO_WHOLE
    if (value === NO_WHOLE) continue
    if (value < min) min = value
    if (value > max) max = value
  }
  return { ...(min <= max && { min_value: min, max_value: max }), null_count: BigInt(nones) }
}
