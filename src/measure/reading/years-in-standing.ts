import type { ChildColumn } from './child-column.ts'
import { IN_NEED } from './child-standing.ts'
import { ChildYearMarks } from './child-year-marks.ts'
import type { RunReading } from './run-reading.ts'

/** In which financial years each child had a standing, for a moment at least. */
export class YearsInStanding {
  readonly #had: ChildYearMarks
  /** Year in which it began, -1 while she has it not. */
  readonly #since: ChildColumn

  constructor(run: RunReading, bit: number) {
    this.#had = new ChildYearMarks(run)
    this.#since = run.columns.add(-1)
    run.watch(
      bit,
      (row) => this.#since.set(row.child, row.year),
      (row) => {
        for (let year = this.#since.get(row.child); year <= row.year; year++) this.#had.mark(row.child, year)
        this.#since.set(row.child, -1)
      },
    )
  }

  /**
   * The years in which the child had it, a bit a year with year 0 in the lowest; a standing that has not ended goes on, to
   * the run's end and beyond.
   */
  of(child: number): number {
    const since = this.#since.get(child)
    return this.#had.yearsOf(child) | (since < 0 ? 0 : -1 << since)
  }
}

/** Years in which each child had a need episode open. */
export function yearsInNeed(run: RunReading): YearsInStanding {
  return new YearsInStanding(run, IN_NEED)
}
