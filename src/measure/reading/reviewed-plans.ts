import { reviewLimit } from '../../compile/review-table.ts'
import { OPENED_WITH, REVIEW_HELD } from '../../model/event-kinds.ts'
import type { ChildColumn } from './child-column.ts'
import { ON_PLAN } from './child-standing.ts'
import type { RunReading } from './run-reading.ts'
import { YearlyCount } from './yearly-count.ts'

/** Plans younger than this on the day of the count are left out [days]. */
const THREE_MONTHS = 91
/** A day that does not come. */
const NEVER = 0x7fffffff

/**
 * Plans open at each year's end for three months or more, and those of them that had never gone past the limit of a
 * review. What came before the first day is not known and taken to have been in time.
 */
export class ReviewedPlans {
  readonly #run: RunReading
  readonly #start: ChildColumn
  readonly #stage: ChildColumn
  /** First day on which a review was overdue [day]. */
  readonly #lateFrom: ChildColumn
  /** The last review, or 0, and the day of it or of the start; -1 where it lies before the first day. */
  readonly #number: ChildColumn
  readonly #lastDay: ChildColumn
  readonly #open: YearlyCount
  readonly #inTime: YearlyCount

  constructor(run: RunReading) {
    this.#run = run
    this.#start = run.columns.add()
    this.#stage = run.columns.add(-1)
    this.#lateFrom = run.columns.add(NEVER)
    this.#number = run.columns.add()
    this.#lastDay = run.columns.add(-1)
    this.#open = new YearlyCount(run)
    this.#inTime = new YearlyCount(run)
    run.on(REVIEW_HELD, ({ child, day, detail, detail2 }) => {
      this.#number.set(child, detail)
      this.#lastDay.set(child, day)
      if (detail2 > 0) this.#becomesLate(child, day - detail2 + 1)
    })
    run.watch(
      ON_PLAN,
      ({ child, day, kind, detail2 }) => {
        const isOpening = kind === OPENED_WITH
        this.#start.set(child, isOpening ? day - detail2 : day)
        this.#stage.set(child, run.story.stage.get(child))
        this.#lateFrom.set(child, NEVER)
        this.#number.set(child, 0)
        this.#lastDay.set(child, isOpening ? -1 : day)
      },
      ({ child, day, locality }) => this.#book(this.#open, this.#inTime, child, day, locality),
    )
  }

  /** All plans, those that have ended and those that go on. */
  counts(): { open: YearlyCount; inTime: YearlyCount } {
    const { story, standing, time } = this.#run
    const open = this.#open.copy()
    const inTime = this.#inTime.copy()
    for (let child = 0; child < story.count; child++) {
      if ((standing.get(child) & ON_PLAN) === 0) continue
      this.#book(open, inTime, child, time.days, story.locality.get(child))
    }
    return { open, inTime }
  }

  #becomesLate(child: number, day: number): void {
    if (day < this.#lateFrom.get(child)) this.#lateFrom.set(child, day)
  }

  #book(open: YearlyCount, inTime: YearlyCount, child: number, end: number, locality: number): void {
    const { compiled, time } = this.#run
    const stage = this.#stage.get(child)
    const table = compiled.reviews
    if (!table || table.has[stage] !== 1) return
    let lateFrom = this.#lateFrom.get(child)
    const lastDay = this.#lastDay.get(child)
    if (lastDay >= 0) {
      const limit = reviewLimit(table, compiled.calendar, stage, this.#number.get(child) + 1, lastDay)
      if (limit < end && limit < lateFrom) lateFrom = limit + 1
    }
    for (let year = 0; year < time.years; year++) {
      const yearEnd = (time.yearStart[year + 1] ?? 0) - 1
      if (this.#start.get(child) + THREE_MONTHS > yearEnd || end <= yearEnd) continue
      open.book(year, -1, locality, 1)
      if (lateFrom > yearEnd) inTime.book(year, -1, locality, 1)
    }
  }
}
