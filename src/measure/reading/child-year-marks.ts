import type { ChildColumn } from './child-column.ts'
import type { RunReading } from './run-reading.ts'

/** Financial years in which something was so of a child, a bit a year: a run has 30 at most. */
export class ChildYearMarks {
  readonly #marks: ChildColumn

  constructor(run: RunReading) {
    this.#marks = run.columns.add()
  }

  has(child: number, year: number): boolean {
    return ((this.#marks.get(child) >>> year) & 1) === 1
  }

  /** All years of a child, year 0 in the lowest bit. */
  yearsOf(child: number): number {
    return this.#marks.get(child)
  }

  mark(child: number, year: number): void {
    this.#marks.set(child, this.#marks.get(child) | (1 << year))
  }
}
