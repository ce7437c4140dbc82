import type { Row, RowTest } from './row.ts'
import type { RunReading } from './run-reading.ts'

/** Happenings by financial year, in all, by team and by locality. */
export class YearlyCount {
  /** [years] */
  readonly byYear: Float64Array
  /** [team × years + year] */
  readonly byTeamYear: Float64Array
  /** [locality × years + year] */
  readonly byLocalityYear: Float64Array
  readonly #run: RunReading
  readonly #years: number

  constructor(run: RunReading) {
    const { years } = run.time
    this.#run = run
    this.#years = years
    this.byYear = new Float64Array(years)
    this.byTeamYear = new Float64Array(years * run.compiled.names.teams.length)
    this.byLocalityYear = new Float64Array(years * run.compiled.names.localities.length)
  }

  /** Books `by` to a year; a team or locality of -1 counts in all alone. */
  book(year: number, team: number, locality: number, by: number): void {
    this.byYear[year] = (this.byYear[year] ?? 0) + by
    if (team >= 0) {
      const place = team * this.#years + year
      this.byTeamYear[place] = (this.byTeamYear[place] ?? 0) + by
    }
    if (locality >= 0) {
      const place = locality * this.#years + year
      this.byLocalityYear[place] = (this.byLocalityYear[place] ?? 0) + by
    }
  }

  /** The same counts, to book more to. */
  copy(): YearlyCount {
    const copy = new YearlyCount(this.#run)
    copy.byYear.set(this.byYear)
    copy.byTeamYear.set(this.byTeamYear)
    copy.byLocalityYear.set(this.byLocalityYear)
    return copy
  }

  /** Books one to the year, team and locality of a row. */
  add(row: Row): void {
    this.book(row.year, row.team, row.locality, 1)
  }
}

/** Counts the rows of a kind for which `counts` holds, or all of them. */
export function countRows(run: RunReading, kind: number, counts?: RowTest): YearlyCount {
  const count = new YearlyCount(run)
  run.on(kind, (row) => {
    if (counts === undefined || counts(row)) count.add(row)
  })
  return count
}
