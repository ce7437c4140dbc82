import type { NumberColumns } from '../host/node/cohort-database.ts'
import { Cells } from './line-bytes.ts'
import type { LineColumn } from './line-columns.ts'

/** Most combinations there may be of the cells of columns that are joined. */
const MOST = 1 << 16

/** Columns side by side that are written together: one with digits, or several with few different cells. */
export interface JoinedColumns {
  readonly columns: readonly LineColumn[]
  readonly hasDigits: boolean
  /** As of `LineColumn.cells`. */
  cells(run: number): Cells
  /** As of `LineColumn.read`, of all of its columns. */
  read(values: readonly NumberColumns['columns'][number][], rows: number, into: Int32Array): void
}

/** Joins neighbours as far as their combinations are few: bytes of a whole stretch are then copied at once. */
export function joinColumns(columns: readonly LineColumn[]): JoinedColumns[] {
  const joined: JoinedColumns[] = []
  let together: LineColumn[] = []
  let combinations = 1
  const end = (): void => {
    if (together.length > 0) joined.push(joinedOf(together, combinations))
    together = []
    combinations = 1
  }
  for (const column of columns) {
    const cells = column.hasDigits ? MOST : column.cells(0).count
    if (column.hasDigits || combinations * cells > MOST) end()
    together.push(column)
    combinations *= cells
    if (column.hasDigits) end()
  }
  end()
  return joined
}

function joinedOf(columns: readonly LineColumn[], combinations: number): JoinedColumns {
  const [only] = columns
  if (only && columns.length === 1) {
    const { hasDigits, cells } = only
    const read: JoinedColumns['read'] = ([values], rows, into) => {
      if (values) only.read(values, rows, into)
    }
    return { columns, hasDigits, cells, read }
  }
  const own = columns.map((column) => column.cells(0))
  const cells = new Cells([])
  /** Places of the combinations met so far, -1 for the others. */
  const places = new Int32Array(combinations).fill(-1)
  const scratch = columns.map(() => new Int32Array(0))
  const join = (row: number): number =>
    cells.add(columns.map((_, c) => own[c]?.cell(scratch[c]?.[row] ?? 0) ?? new Uint8Array(0)))
  return {
    columns,
    hasDigits: false,
    cells: () => cells,
    read(values, rows, into) {
      into.fill(0, 0, rows)
      values.forEach((of, c) => {
        if ((scratch[c]?.length ?? 0) < rows) scratch[c] = new Int32Array(rows)
        const read = scratch[c] ?? new Int32Array(rows)
        columns[c]?.read(of, rows, read)
        const count = own[c]?.count ?? 1
        for (let row = 0; row < rows; row++) into[row] = (into[row] ?? 0) * count + (read[row] ?? 0)
      })
      for (let row = 0; row < rows; row++) {
        const combination = into[row] ?? 0
        let place = places[combination] ?? -1
        if (place < 0) {
          place = join(row)
          places[combination] = place
        }
        into[row] = place
      }
    },
  }
}
