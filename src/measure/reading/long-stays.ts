import type { ChildColumn } from './child-column.ts'
import type { RunReading } from './run-reading.ts'
import type { StockByDay } from './stock-by-day.ts'

/**
 * The stock of children who have had a standing for more than `days`: each joins it that many days after she came to it,
 * if she still has it. The opening stock counts from the day she entered her stage.
 */
export class LongStays {
  readonly #run: RunReading
  readonly #bit: number
  readonly #days: number
  readonly #since: ChildColumn
  readonly #ended: StockByDay

  constructor(run: RunReading, bit: number, days: number) {
    this.#run = run
    this.#since = run.columns.add()
    this.#bit = bit
    this.#days = days
    this.#ended = run.newStock()
    run.watch(
      bit,
      ({ child }) => this.#since.set(child, run.story.stageDay.get(child)),
      ({ child, day, locality }) => this.#note(this.#ended, child, day, locality),
    )
  }

  /** The stock as of now: of the stays that have ended and of those that go on. */
  stock(): StockByDay {
    const { story, standing, time } = this.#run
    const all = this.#ended.copy()
    for (let child = 0; child < story.count; child++) {
      if ((standing.get(child) & this.#bit) !== 0) this.#note(all, child, time.days, story.locality.get(child))
    }
    return all
  }

  #note(stock: StockByDay, child: number, end: number, locality: number): void {
    const from = Math.max(0, this.#since.get(child) + this.#days + 1)
    if (from >= end) return
    stock.change(from, -1, locality, 1)
    if (end < this.#run.time.days) stock.change(end, -1, locality, -1)
  }
}
