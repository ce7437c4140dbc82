import { IN_NEED_SINCE, OPENED_WITH } from '../../model/event-kinds.ts'
import type { ChildColumn } from './child-column.ts'
import { IN_NEED } from './child-standing.ts'
import type { RunReading } from './run-reading.ts'

/** Part of a stock a child belongs to at the close of a day, given the day she came to the standing. */
export type PartAt = (child: number, since: number, day: number) => number

/**
 * Children who have a standing at the end of each 31 March, by part. Whoever opens with it counts from the day she entered
 * her stage, the earliest that is known.
 */
export class PartsAtYearEnd {
  readonly #run: RunReading
  readonly #bit: number
  readonly #names: readonly string[]
  readonly #partAt: PartAt
  /** [day], before the start for the opening stock */
  readonly #since: ChildColumn
  /** Of stays that have ended [part × years + year]. */
  readonly #ended: Float64Array
  /** The whole as it was last added up, until a child comes or goes. */
  #whole: Float64Array | undefined

  constructor(run: RunReading, bit: number, names: readonly string[], partAt: PartAt) {
    this.#run = run
    this.#since = run.columns.add()
    this.#bit = bit
    this.#names = names
    this.#partAt = partAt
    this.#ended = new Float64Array(names.length * run.time.years)
    if (bit === IN_NEED) run.on(IN_NEED_SINCE, ({ child, day, detail }) => this.#since.set(child, day - detail))
    run.watch(
      bit,
      ({ child, day, detail2, kind }) => {
        this.#since.set(child, kind === OPENED_WITH ? day - detail2 : day)
        this.#whole = undefined
      },
      ({ child, day }) => {
        this.#note(this.#ended, child, day)
        this.#whole = undefined
      },
    )
  }

  /** Children of each part at the end of a year, by name; whoever still has the standing has it to the run's end. */
  of(year: number): Readonly<Record<string, number>> {
    const { years } = this.#run.time
    this.#whole ??= this.#addUp()
    const counts = this.#whole
    return Object.fromEntries(this.#names.map((name, part) => [name, counts[part * years + year] ?? 0]))
  }

  #addUp(): Float64Array {
    const { standing, story, time } = this.#run
    const counts = this.#ended.slice()
    for (let child = 0; child < story.count; child++) {
      if ((standing.get(child) & this.#bit) !== 0) this.#note(counts, child, time.days)
    }
    return counts
  }

  #note(counts: Float64Array, child: number, until: number): void {
    const { years, yearStart } = this.#run.time
    const since = this.#since.get(child)
    for (let year = 0; year < years; year++) {
      const last = (yearStart[year + 1] ?? 0) - 1
      if (since > last || last >= until) continue
      const place = this.#partAt(child, since, last) * years + year
      counts[place] = (counts[place] ?? 0) + 1
    }
  }
}
