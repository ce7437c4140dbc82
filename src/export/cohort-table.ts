import type { CohortTexts, MarkOf } from './cohort-texts.ts'

/** What a column holds: dates are ISO days without a time, whole numbers fit 32 bits. */
export type ColumnKind = 'text' | 'date' | 'whole' | 'number' | 'yes-no'

/** One column of a table a cohort is taken away in, and what it means: the data dictionary is made from these. */
export interface CohortColumn {
  readonly name: string
  readonly kind: ColumnKind
  /** Empty for what has none. */
  readonly unit: string
  readonly meaning: string
  /** Whether a row may have no value here, and then what that says. */
  readonly absent?: string
  /** Texts that are the names of children, families or workers: rows hold the number. */
  readonly mark?: MarkOf
}

/** A table of a cohort. */
export interface CohortTable {
  readonly name: string
  /** What one row is. */
  readonly row: string
  readonly columns: readonly CohortColumn[]
}

/** A value of a column as it is read. */
export type Cell = string | number | boolean | null

/**
 * A value as a row holds it: of a text its number (`cohort-texts.ts`), of a name the number in it, of a date the days since
 * 1 January 1970. null for none.
 */
export type RowValue = number | boolean | null

/** Takes rows, in the order of the table's columns, as they are found. A row may be written again once it was taken. */
export type AddRow = (table: CohortTable, row: readonly RowValue[]) => void

/** What a row holds, as it is read. */
export function told({ kind, mark }: CohortColumn, value: RowValue, texts: CohortTexts): Cell {
  if (kind !== 'text' || typeof value !== 'number') return value
  return mark ? `${texts.mark(mark)}${value}` : texts.textOf(value)
}

/** A column that always has a value. */
export function column(name: string, kind: ColumnKind, unit: string, meaning: string): CohortColumn {
  return { name, kind, unit, meaning }
}

/** A column that may be empty. */
export function maybe(name: string, kind: ColumnKind, unit: string, meaning: string, absent: string): CohortColumn {
  return { name, kind, unit, meaning, absent }
}

/** A column of the names of children, families or workers. */
export function marked(of: CohortColumn, mark: MarkOf): CohortColumn {
  return { ...of, mark }
}

/** Which arm and run a row belongs to: the first columns of every table. */
export const ofRun: readonly CohortColumn[] = [
  column('arm', 'text', '', 'name of the operating model in the run'),
  column('run', 'whole', '', 'number of the replication, from 1'),
]

export const childAndFamily: readonly CohortColumn[] = [
  marked(
    column(
      'child',
      'text',
      '',
      'the simulated child: SIM, the run, C and her number; the same mark under another arm is another child',
    ),
    'C',
  ),
  marked(column('family', 'text', '', 'her family: SIM, the run, F and its number'), 'F'),
]
