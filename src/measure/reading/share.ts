import type { Groups } from './flow.ts'
import { lastFull, onlyFull } from './full-years.ts'
import { ratio } from './ratio.ts'
import type { Finish, RunReading } from './run-reading.ts'
import type { YearlyCount } from './yearly-count.ts'

/** A share of each year [%]; of nothing it is NaN. */
export function share(run: RunReading, numerator: YearlyCount, denominator: YearlyCount, groups: Groups): Finish {
  const { years } = run.time
  return (endDay) => {
    const full = run.time.fullYears(endDay)
    const percent = (over: Float64Array, under: Float64Array): Float64Array =>
      onlyFull(
        over.map((value, place) => 100 * ratio(value, under[place] ?? 0)),
        years,
        full,
      )
    const byYear = percent(numerator.byYear, denominator.byYear)
    return {
      overall: lastFull(byYear, full),
      byYear,
      ...(groups.teams && { byTeamYear: percent(numerator.byTeamYear, denominator.byTeamYear) }),
      ...(groups.localities && { byLocalityYear: percent(numerator.byLocalityYear, denominator.byLocalityYear) }),
    }
  }
}
