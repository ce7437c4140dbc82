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

/** Counts the rows of a kind for which `counts` holds, or all of them: then one count serves all who ask, and nobody writes to it. */
export function countRows(run: RunReading, kind: number, counts?: RowTest): YearlyCount {
  if (counts === undefined) return run.once(countOf(kind))
  const count = new YearlyCount(run)
  run.on(kind, (row) => {
    if (counts(row)) count.add(row)
  })
  return count
}

/** By kind: how to count all of its rows, the same function at every asking (see `RunReading.once`). */
const countAll = new Map<number, (run: RunReading) => YearlyCount>()

function countOf(kind: number): (run: RunReading) => YearlyCount {
  const known = countAll.get(kind)
  if (known) return known
  const made = (run: RunReading): YearlyCount => {
    const count = new YearlyCount(run)
    run.on(kind, (row) => count.add(row))
    return count
  }
  countAll.set(kind, made)
  return made
}
