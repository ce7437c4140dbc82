import type { Row, RowTest } from './row.ts'
import type { Finish, RunReading } from './run-reading.ts'

/** Happenings by financial year and by part, the parts in a fixed order and each with its name. */
export class YearlyParts {
  readonly #names: readonly string[]
  readonly #years: number
  /** [part × years + year] */
  readonly #counts: Float64Array

  constructor(run: RunReading, names: readonly string[]) {
    this.#names = names
    this.#years = run.time.years
    this.#counts = new Float64Array(names.length * this.#years)
  }

  /** Books one to a part. */
  add(year: number, part: number): void {
    const place = part * this.#years + year
    this.#counts[place] = (this.#counts[place] ?? 0) + 1
  }

  /** Count of each part in a year, by name. */
  of(year: number): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#names.map((name, part) => [name, this.#counts[part * this.#years + year] ?? 0]))
  }
}

/** Counts the rows of a kind by part, those for which `counts` holds or all of them. */
export function countParts(
  run: RunReading,
  names: readonly string[],
  kind: number,
  partOf: (row: Row) => number,
  counts?: RowTest,
): YearlyParts {
  const parts = new YearlyParts(run, names)
  run.on(kind, (row) => {
    if (counts === undefined || counts(row)) parts.add(row.year, partOf(row))
  })
  return parts
}

/** Parts of each year's whole [%]: `overall` and `byYear` are the whole, 100, or NaN in a year without any. */
export function percentages(run: RunReading, counted: Pick<YearlyParts, 'of'>): Finish {
  return (endDay) => {
    const full = run.time.fullYears(endDay)
    const wholeOf = (year: number): number => Object.values(counted.of(year)).reduce((sum, count) => sum + count, 0)
    const byYear = Float64Array.from({ length: run.time.years }, (_, year) =>
      year < full && wholeOf(year) > 0 ? 100 : Number.NaN,
    )
    const overall = full > 0 ? (byYear[full - 1] ?? Number.NaN) : Number.NaN
    if (Number.isNaN(overall)) return { overall, byYear }
    const whole = wholeOf(full - 1)
    const parts = Object.fromEntries(
      Object.entries(counted.of(full - 1)).map(([name, count]) => [name, (100 * count) / whole]),
    )
    return { overall, byYear, parts }
  }
}
