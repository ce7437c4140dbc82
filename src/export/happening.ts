import { parseIsoDate, serialDay } from '../scenario/civil-date.ts'
import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import type { AddRow, Cell } from './cohort-table.ts'

/** A row of the log being read; one object for a whole run, written again for every row. */
export interface Happening {
  readonly tick: number
  /** [day] day 0 is the scenario's start */
  readonly day: number
  readonly kind: number
  /** -1 in rows about workers. */
  readonly child: number
  readonly team: number
  readonly worker: number
  readonly detail: number
  readonly detail2: number
  /** The child's, -1 in rows about workers. */
  readonly locality: number
}

/** Something that makes rows of tables while the log goes by. */
export interface TableReader {
  read(row: Happening): void
  /** Adds what is still open. @param end first day after the run */
  finish(end: number): void
}

/** How rows are written: whose run, and names for numbers. */
export interface CohortNames {
  readonly compiled: CompiledScenario
  readonly add: AddRow
  /** The first two cells of every row. */
  readonly own: readonly [arm: string, run: number]
  /** A day of the run counted from 1 January 1970. */
  dateOf(day: number): number
  child(child: number): string
  familyOf(child: number): number
  family(family: number): string
  worker(worker: number): string
  /** null for none. */
  team(team: number): Cell
  locality(locality: number): string
  stage(stage: number): string
}

const EPOCH = serialDay({ year: 1970, month: 1, day: 1 })

/**
 * Names of one run's rows.
 * @param run from 1
 */
export function cohortNames(
  compiled: CompiledScenario,
  arm: string,
  run: number,
  familyOf: (child: number) => number,
  add: AddRow,
): CohortNames {
  const { names, calendar } = compiled
  const start = parseIsoDate(calendar.dateOf(0))
  if (!start) throw new RangeError('A run begins on a date')
  const first = serialDay(start) - EPOCH
  return {
    compiled,
    add,
    own: [arm, run],
    dateOf: (day) => first + day,
    child: marks(`SIM${run}C`),
    familyOf,
    family: marks(`SIM${run}F`),
    worker: marks(`SIM${run}W`),
    team: (team) => names.teams[team] ?? null,
    locality: (locality) => names.localities[locality] ?? '',
    stage: (stage) => names.stages[stage] ?? '',
  }
}

/** Marks made lately that are kept, a power of two: what happens to a child comes in bursts. */
const KEPT = 1 << 15

/** Names rows by a mark and their number; a mark that was made lately is not made again. */
function marks(mark: string): (row: number) => string {
  const rows = new Int32Array(KEPT).fill(-1)
  const made: string[] = Array(KEPT).fill('')
  return (row) => {
    const at = row & (KEPT - 1)
    if (rows[at] !== row) {
      rows[at] = row
      made[at] = mark + row
    }
    return made[at] ?? ''
  }
}
