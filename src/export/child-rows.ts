import type { ColumnSpec } from '../kernel/column-kinds.ts'
import { type Columns, createColumns } from '../kernel/columns.ts'

/** Columns with a row for each child who is followed: what readers of the log remember of her. */
export type ChildRows<Specs extends Readonly<Record<string, ColumnSpec>>> = Columns<Specs>

/** No rows yet. @param specs as of `createColumns` */
export function createChildRows<const Specs extends Readonly<Record<string, ColumnSpec>>>(
  specs: Specs,
): ChildRows<Specs> {
  return createColumns(specs, 1 << 12)
}

/** Makes sure that there is a row (`followed-children.ts`). Columns may move: read them from their table afterwards. */
export function ensureChild(rows: { readonly rows: number; addRow(): number }, followed: number): void {
  while (rows.rows <= followed) rows.addRow()
}
