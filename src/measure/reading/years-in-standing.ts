import { ChildColumn } from './child-column.ts'
import { IN_NEED } from './child-standing.ts'
import { ChildYears } from './child-years.ts'
import type { RunReading } from './run-reading.ts'

/** In which financial years each child had a standing, for a moment at least. */
export class YearsInStanding {
  readonly #had: ChildYears
  /** Year in which it began, -1 while she has it not. */
  readonly #since = new ChildColumn(-1)

  constructor(run: RunReading, bit: number) {
    this.#had = new ChildYears(run.time.years)
    run.watch(
      bit,
      (row) => this.#since.set(row.child, row.year),
      (row) => {
        for (let year = this.#since.get(row.child); year <= row.year; year++) this.#had.mark(row.child, year)
        this.#since.set(row.child, -1)
      },
    )
  }

  /** Whether the child had it in the year; a standing that has not ended goes on to the run's end. */
  has(child: number, year: number): boolean {
    const since = this.#since.get(child)
    return (since >= 0 && year >= since) || this.#had.get(child, year) > 0
  }
}

/** Years in which each child had a need episode open. */
export function yearsInNeed(run: RunReading): YearsInStanding {
  return new YearsInStanding(run, IN_NEED)
}
