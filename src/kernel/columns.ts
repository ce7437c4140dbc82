import { type ColumnArray, type ColumnSpec, type ColumnsOf, initialOf, kindOf, makeColumn } from './column-kinds.ts'

/**
 * Growable columns of numbers: a table whose rows are identities.
 *
 * A row is a number; rows are added at the end, one at a time, and never removed or used again. Each column is a typed
 * array with room for more rows than there are; when the room runs out every column is replaced by a longer one.
 * So never hold a column in a local across a call that may add rows: read it from the table again.
 */

/** A table by its columns' specs. Anybody who has it may write to the rows below `rows`. */
export type Columns<Specs extends Readonly<Record<string, ColumnSpec>>> = ColumnsOf<Specs> & {
  /** Rows there are. */
  readonly rows: number
  /** Adds a row that holds every column's initial value, and gives its number. Columns may move. */
  addRow(): number
}

/**
 * A table without rows.
 * @param specs kind of each column by its name (singular: a row has one), as `{ stage: 'int16', team: ['int16', -1] }`;
 *   no column may be called `rows` or `addRow`
 * @param capacity rows to make room for at once, at least 1. Default: 1,024.
 * @throws RangeError if a column's name is taken or `capacity` is no whole number from 1
 */
export function createColumns<const Specs extends Readonly<Record<string, ColumnSpec>>>(
  specs: Specs,
  capacity = 1024,
): Columns<Specs> {
  return createTable(specs, capacity, 0)
}

/**
 * A table of its own with the same rows, to go on from later.
 * @throws RangeError for what `createColumns` did not make
 */
export function copyColumns<Table extends { readonly rows: number }>(table: Table): Table {
  const specs = specsOf.get(table)
  if (!specs) throw new RangeError('Only a table of createColumns can be copied so')
  const copy = createTable(specs, Math.max(1, table.rows), table.rows) as unknown as Table
  const columns = (of: Table): Record<string, Int32Array> => of as unknown as Record<string, Int32Array>
  for (const name of Object.keys(specs)) columns(copy)[name].set(columns(table)[name].subarray(0, table.rows))
  return copy
}

function createTable<Specs extends Readonly<Record<string, ColumnSpec>>>(
  specs: Specs,
  capacity: number,
  rows: number,
): Columns<Specs> {
  if (!(Number.isSafeInteger(capacity) && capacity >= 1)) {
    throw new RangeError(`capacity must be a whole number from 1; found ${capacity}`)
  }
  const names = Object.keys(specs)
  if (names.includes('rows') || names.includes('addRow')) throw new RangeError('No column may be called rows or addRow')

  // Every table of one kind is a copy of one template, so that all of them have one hidden class: code that reads columns
  // is compiled once for all runs of a process. Built anew each time, the tenth run would be half as fast as the first.
  let template = templates.get(specs)
  if (!template) {
    template = { ...specs, rows: 0, addRow: () => 0 }
    for (const name of names) template[name] = makeColumn(kindOf(specs[name]), 0)
    templates.set(specs, template)
  }
  const columns = { ...template } as Record<string, ColumnArray>
  const initials = names
    .map((name) => ({ name, initial: initialOf(specs[name]) }))
    .filter(({ initial }) => initial !== 0)
  let room = 0
  let filled = rows
  const grow = (newRoom: number): void => {
    for (const name of names) {
      const column = makeColumn(kindOf(specs[name]), newRoom)
      if (room > 0) column.set(columns[name])
      columns[name] = column
    }
    room = newRoom
  }
  grow(capacity)
  const table = columns as unknown as { rows: number; addRow(): number }
  table.rows = rows
  specsOf.set(table, specs)
  table.addRow = () => {
    if (table.rows === filled) {
      if (filled === room) grow(room < MANY ? 2 * room : Math.ceil(GROWTH * room))
      const end = Math.min(room, filled + FILLED_AT_ONCE)
      for (const { name, initial } of initials) columns[name].fill(initial, filled, end)
      filled = end
    }
    return table.rows++
  }
  return table as unknown as Columns<Specs>
}

/** What each table was made by. */
const specsOf = new WeakMap<object, Readonly<Record<string, ColumnSpec>>>()

/** Initial values are written a stretch ahead, so that room nobody has come to yet takes no memory. */
const FILLED_AT_ONCE = 4096
/** Tables past so many rows grow by less than double. */
const MANY = 1 << 20
const GROWTH = 1.5

/** The first table of each kind, without rows, by its specs. */
const templates = new WeakMap<object, Record<string, unknown>>()
