import type { Groups } from './flow.ts'
import { lastFull, onlyFull } from './full-years.ts'
import { ratio } from './ratio.ts'
import type { Finish, RunReading } from './run-reading.ts'
import type { WholeUnitSpread } from './whole-unit-spread.ts'

/**
 * The spread of the last full year and the mean of every year; the mean of nothing is NaN.
 * @param collect gives the observations, once the log has ended
 * @param parts of the last full year, from its spread: values that sum to a whole the measure names
 */
export function spread(
  run: RunReading,
  collect: () => WholeUnitSpread,
  groups: Groups,
  parts?: (counts: Float64Array, year: number) => Readonly<Record<string, number>>,
): Finish {
  const { years } = run.time
  return (endDay) => {
    const full = run.time.fullYears(endDay)
    const observations = collect()
    const means = (sums: Float64Array, counts: Float64Array): Float64Array =>
      onlyFull(
        sums.map((sum, place) => ratio(sum, counts[place] ?? 0)),
        years,
        full,
      )
    const { sum, observed } = observations
    const byYear = means(sum.byYear, observed.byYear)
    const counts = observations.countsOf(full - 1)
    return {
      overall: lastFull(byYear, full),
      byYear,
      ...(groups.teams && { byTeamYear: means(sum.byTeamYear, observed.byTeamYear) }),
      ...(groups.localities && { byLocalityYear: means(sum.byLocalityYear, observed.byLocalityYear) }),
      ...(parts && full > 0 && { parts: parts(counts, full - 1) }),
      spread: counts,
    }
  }
}
