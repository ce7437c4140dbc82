import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { deltaBinaryPack } from 'hyparquet-writer/src/delta.js'
import type { CohortColumn } from '../../export/cohort-table.ts'
import type { CohortTexts } from '../../export/cohort-texts.ts'
import type { ColumnRoom } from './column-room.ts'
import { writeHybrid } from './hybrid-runs.ts'
import type { PageBytes } from './page-bytes.ts'
import { isWorthNumbering, mayBeWorthNumbering } from './worth-numbering.ts'

/** Values of one column of a group: as they are held, and how many rows have one. */
export interface GroupValues {
  readonly held: Int32Array | Float64Array
  readonly rows: number
  readonly count: number
  /** Stands for no value in `held`. */
  readonly none: number
}

/** How values were written. */
export interface EncodedValues {
  readonly encoding: 'PLAIN' | 'RLE' | 'RLE_DICTIONARY' | 'DELTA_BINARY_PACKED'
  /** Different values in the dictionary; undefined where there is none. */
  readonly different: number | undefined
}

/** Fewer truths than this are written as bits. */
const LEAST_RUN = 17
const utf8 = new TextEncoder()

/**
 * Writes the values gathered in `room` to its page, and what they are numbers of to its dictionary. Which encoding a column
 * has follows from its kind and, for numbers, from whether a dictionary makes it half as long.
 */
export function encodeValues(
  column: CohortColumn,
  texts: CohortTexts,
  room: ColumnRoom,
  of: GroupValues,
): EncodedValues {
  const { page } = room
  page.clear()
  switch (column.kind) {
    case 'text':
      return textPage(column, texts, room, of)
    case 'yes-no':
      return { encoding: truthPage(page, room.whole, of), different: undefined }
    case 'number':
      return numberPage(room, of)
    case 'whole':
    case 'date':
      if (column.name !== 'number') return wholePage(room, of)
      // A log's own number goes up by one.
      return { encoding: deltaPage(page, room.whole.subarray(0, of.count)), different: undefined }
  }
}

/** Texts are few, or names that come again within a group: a dictionary always. */
function textPage({ mark }: CohortColumn, texts: CohortTexts, room: ColumnRoom, { count }: GroupValues): EncodedValues {
  const { different, dictionary, whole } = room
  numberWhole(room, count)
  const before = mark ? utf8.encode(texts.mark(mark)) : undefined
  for (let number = 0; number < different.size; number++) {
    const value = different.values[number] ?? 0
    if (before) dictionary.name(before, value)
    else dictionary.counted(utf8.encode(texts.textOf(value)))
  }
  numbersPage(room.page, whole, count, different.size)
  return { encoding: 'RLE_DICTIONARY', different: different.size }
}

function wholePage(room: ColumnRoom, { held, rows, count, none }: GroupValues): EncodedValues {
  const { different, dictionary, page, whole } = room
  if (mayBeWorthNumbering(held, rows, none, 4)) {
    const values = whole.slice(0, count)
    numberWhole(room, count)
    if (isWorthNumbering(count, different.size, widthOf(different.size), 4)) {
      for (let number = 0; number < different.size; number++) dictionary.int32(different.values[number] ?? 0)
      numbersPage(page, whole, count, different.size)
      return { encoding: 'RLE_DICTIONARY', different: different.size }
    }
    whole.set(values)
  }
  for (let i = 0; i < count; i++) page.int32(whole[i] ?? 0)
  return { encoding: 'PLAIN', different: undefined }
}

function numberPage(room: ColumnRoom, { held, rows, count, none }: GroupValues): EncodedValues {
  const { dictionary, numbers, page, whole } = room
  if (mayBeWorthNumbering(held, rows, none, 8)) {
    const different = new Map<number, number>()
    for (let i = 0; i < count; i++) {
      const value = numbers[i] ?? 0
      let number = different.get(value)
      if (number === undefined) {
        number = different.size
        different.set(value, number)
      }
      whole[i] = number
    }
    if (isWorthNumbering(count, different.size, widthOf(different.size), 8)) {
      dictionary.clear()
      for (const value of different.keys()) float64(dictionary, value)
      numbersPage(page, whole, count, different.size)
      return { encoding: 'RLE_DICTIONARY', different: different.size }
    }
  }
  for (let i = 0; i < count; i++) float64(page, numbers[i] ?? 0)
  return { encoding: 'PLAIN', different: undefined }
}

function truthPage(page: PageBytes, truths: Int32Array, { rows, count }: GroupValues): 'PLAIN' | 'RLE' {
  if (rows >= LEAST_RUN) {
    // The length of what follows stands before it.
    page.int32(0)
    writeHybrid(page, truths, count, 1)
    new DataView(page.bytes.buffer).setInt32(0, page.length - 4, true)
    return 'RLE'
  }
  page.ensure(Math.ceil(count / 8))
  for (let i = 0; i < count; i += 8) {
    let bits = 0
    for (let bit = 0; bit < 8 && i + bit < count; bit++) bits |= (truths[i + bit] ?? 0) << bit
    page.bytes[page.length++] = bits
  }
  return 'PLAIN'
}

function deltaPage(page: PageBytes, values: Int32Array): 'DELTA_BINARY_PACKED' {
  const written = new ByteWriter()
  deltaBinaryPack(written, values, 'INT32')
  page.bytesOf(written.getBytes())
  return 'DELTA_BINARY_PACKED'
}

/** Puts numbers in place of the first `count` whole values, and clears the dictionary they will go to. */
function numberWhole({ different, dictionary, whole }: ColumnRoom, count: number): void {
  different.clear()
  dictionary.clear()
  for (let i = 0; i < count; i++) whole[i] = different.numberOf(whole[i] ?? 0)
}

function numbersPage(page: PageBytes, numbers: Int32Array, count: number, different: number): void {
  const width = widthOf(different)
  page.ensure(1)
  page.bytes[page.length++] = width
  writeHybrid(page, numbers, count, width)
}

/** Bits that numbers below `different` take. */
function widthOf(different: number): number {
  return different === 0 ? 0 : 32 - Math.clz32(different - 1)
}

const one = new DataView(new ArrayBuffer(8))
function float64(page: PageBytes, value: number): void {
  one.setFloat64(0, value, true)
  page.int32(one.getInt32(0, true))
  page.int32(one.getInt32(4, true))
}
