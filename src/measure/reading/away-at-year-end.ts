import { routeReason } from '../../compile/route-reasons.ts'
import { CARE_ENDED } from '../../model/event-kinds.ts'
import type { ChildColumn } from './child-column.ts'
import { LOOKED_AFTER } from './child-standing.ts'
import { ChildYearMarks } from './child-year-marks.ts'
import type { RunReading } from './run-reading.ts'

const PERMANENCE = routeReason('permanence')

/** At which year ends each child was looked after, or had left care for another lasting home. */
export class AwayAtYearEnd {
  readonly #passed: ChildYearMarks
  /** Year in which she came into care, and in which she left it for good; -1 for neither. */
  readonly #since: ChildColumn
  readonly #gone: ChildColumn

  constructor(run: RunReading) {
    this.#passed = new ChildYearMarks(run)
    this.#since = run.columns.add(-1)
    this.#gone = run.columns.add(-1)
    run.watch(
      LOOKED_AFTER,
      ({ child, year }) => this.#since.set(child, year),
      ({ child, year }) => {
        for (let ended = this.#since.get(child); ended < year; ended++) this.#passed.mark(child, ended)
        this.#since.set(child, -1)
      },
    )
    run.on(CARE_ENDED, ({ child, year, detail }) => this.#gone.set(child, detail === PERMANENCE ? year : -1))
  }

  /** Whether the child was away when the year ended. */
  is(child: number, year: number): boolean {
    const since = this.#since.get(child)
    const gone = this.#gone.get(child)
    return (since >= 0 && year >= since) || (gone >= 0 && year >= gone) || this.#passed.has(child, year)
  }
}
