/** The row being read. One object serves the whole run and is written again for every row: keep its values, never itself. */
export interface Row {
  readonly tick: number
  /** [day] day 0 is the first 1 April */
  readonly day: number
  /** Financial year, 0 is the first. */
  readonly year: number
  readonly kind: number
  /** Her place in the reading (`child-places.ts`); -1 in rows about workers. */
  readonly child: number
  readonly team: number
  readonly worker: number
  readonly detail: number
  readonly detail2: number
  /** The child's, -1 in rows about workers. */
  readonly locality: number
}

/** What a measure does with a row of a kind it asked for. The child's story still says what was so before the row. */
export type RowReader = (row: Row) => void

/** Whether a row counts. */
export type RowTest = (row: Row) => boolean
