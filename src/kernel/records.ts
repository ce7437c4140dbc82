import { BEFORE_FIRST } from './before-first.ts'
import { type ColumnSpec, type ColumnsOf, initialOf, kindOf, viewColumn, widthOf } from './column-kinds.ts'

/**
 * From one row number to the next: row numbers are multiples of this, so that `table.stage[row]` is one look into memory
 * that lies beside the row's other values.
 */
export const RECORD_STEP = 16

/**
 * A table whose rows lie together in memory and are used again: for things that come and go, and are met one at a time in
 * no order. Columns of one width share a stretch of memory, sixteen values to a row, so that a row is in a handful of cache
 * lines where columns of their own would take one each. For rows that are met in their order, or of which few columns are
 * read, `createColumns` is smaller and faster.
 */
export type Records<Specs extends Readonly<Record<string, ColumnSpec>>> = ColumnsOf<Specs> & {
  /** Rows in use. */
  readonly rows: number
  /** Every row ever used is below it: look through them in steps of `RECORD_STEP`. */
  readonly end: number
  /** Adds a row that holds every column's initial value, and gives its number: the one given back last, if any. Columns may move. */
  addRow(): number
  /** Gives a row back: its number will stand for something else, so nobody may hold it any more. Its values stay until then. */
  removeRow(row: number): void
}

/** Columns of one width that share a stretch of memory. */
interface Stretch {
  readonly names: readonly string[]
  /** Words a row takes in it. */
  readonly length: number
  /** All of it. */
  words: Uint32Array
  /** A new row [length]. */
  readonly blank: Uint32Array
}

/** Bytes of a word, in which rows are written anew. */
const WORD = 4

/**
 * A table without rows.
 * @param specs kind of each column by its name, as for `createColumns`; of one width, those named first lie closest
 * @param capacity rows to make room for at once, at least 1. Default: 1,024.
 * @throws RangeError if a column's name is taken or `capacity` is no whole number from 1
 */
export function createRecords<const Specs extends Readonly<Record<string, ColumnSpec>>>(
  specs: Specs,
  capacity = 1024,
): Records<Specs> {
  return createTable(specs, capacity, []) as unknown as Records<Specs>
}

/**
 * A table of its own with the same rows, to go on from later.
 * @throws RangeError for what `createRecords` did not make
 */
export function copyRecords<Table extends { readonly rows: number; readonly end: number }>(table: Table): Table {
  const inside = insides.get(table)
  if (!inside) throw new RangeError('Only a table of createRecords can be copied so')
  const { specs, stretches, free } = inside
  const copy = createTable(specs, Math.max(1, table.end / RECORD_STEP), free.slice())
  const copied = insides.get(copy)?.stretches ?? []
  const rows = table.end / RECORD_STEP
  copied.forEach(({ length, words }, i) => words.set(stretches[i].words.subarray(0, rows * length)))
  copy.rows = table.rows
  copy.end = table.end
  return copy as unknown as Table
}

interface Inside {
  readonly specs: Readonly<Record<string, ColumnSpec>>
  readonly stretches: readonly Stretch[]
  readonly free: readonly number[]
}

/** What tables are made of. */
const insides = new WeakMap<object, Inside>()
/** The first table of each kind, without rows, by its specs: see `createColumns`. */
const templates = new WeakMap<object, RecordTable>()

interface RecordTable {
  [name: string]: unknown
  rows: number
  end: number
  addRow(): number
  removeRow(row: number): void
}

function createTable(specs: Readonly<Record<string, ColumnSpec>>, capacity: number, free: number[]): RecordTable {
  if (!(Number.isSafeInteger(capacity) && capacity >= 1)) {
    throw new RangeError(`capacity must be a whole number from 1; found ${capacity}`)
  }
  const names = Object.keys(specs)
  const taken = ['rows', 'end', 'addRow', 'removeRow'].find((name) => names.includes(name))
  if (taken !== undefined) throw new RangeError(`No column may be called ${taken}`)
  let template = templates.get(specs)
  if (!template) {
    template = { ...specs, rows: 0, end: 0, addRow: () => 0, removeRow: () => undefined }
    for (const name of names) template[name] = viewColumn(kindOf(specs[name]), new ArrayBuffer(0), 0)
    templates.set(specs, template)
  }
  const table: RecordTable = { ...template }
  const stretches = stretchesOf(specs)
  let room = 0
  const grow = (newRoom: number): void => {
    for (const stretch of stretches) {
      const memory = new ArrayBuffer(BEFORE_FIRST + newRoom * stretch.length * WORD)
      const words = new Uint32Array(memory, BEFORE_FIRST)
      words.set(stretch.words)
      stretch.words = words
      stretch.names.forEach((name, i) => {
        const kind = kindOf(specs[name])
        table[name] = viewColumn(kind, memory, BEFORE_FIRST / widthOf(kind) + i)
      })
    }
    room = newRoom * RECORD_STEP
  }
  grow(capacity)
  table.addRow = () => {
    let row = free.pop()
    if (row === undefined) {
      if (table.end === room) grow((2 * room) / RECORD_STEP)
      row = table.end
      table.end += RECORD_STEP
    }
    for (let s = 0; s < stretches.length; s++) {
      const { blank, length, words } = stretches[s]
      const from = (row / RECORD_STEP) * length
      for (let i = 0; i < length; i++) words[from + i] = blank[i]
    }
    table.rows++
    return row
  }
  table.removeRow = (row) => {
    free.push(row)
    table.rows--
  }
  insides.set(table, { specs, stretches, free })
  return table
}

/** Columns of one width, sixteen by sixteen in the order of their names. */
function stretchesOf(specs: Readonly<Record<string, ColumnSpec>>): Stretch[] {
  const stretches: Stretch[] = []
  for (const width of [1, 2, 4, 8]) {
    const names = Object.keys(specs).filter((name) => widthOf(kindOf(specs[name])) === width)
    for (let from = 0; from < names.length; from += RECORD_STEP) {
      const some = names.slice(from, from + RECORD_STEP)
      const length = (width * RECORD_STEP) / WORD
      const blank = new Uint32Array(length)
      some.forEach((name, i) => (viewColumn(kindOf(specs[name]), blank.buffer, i)[0] = initialOf(specs[name])))
      stretches.push({ names: some, length, words: new Uint32Array(0), blank })
    }
  }
  return stretches
}
