import { lastFull, onlyFull } from './full-years.ts'
import type { Finish, RunReading } from './run-reading.ts'
import type { YearlyCount } from './yearly-count.ts'

/** Which groups a result is also given by, beside the area as a whole. */
export interface Groups {
  readonly teams?: boolean
  readonly localities?: boolean
  /** By team and month; of averages over time alone. */
  readonly teamMonths?: boolean
}

/** By team and by locality. */
export const everyGroup: Groups = { teams: true, localities: true }

/**
 * Events a year.
 * @param parts of the last full year, where the flow has parts: index of the year → values that sum to the year's count
 */
export function flow(
  run: RunReading,
  count: YearlyCount,
  groups: Groups,
  parts?: (year: number) => Readonly<Record<string, number>>,
): Finish {
  const { years } = run.time
  return (endDay) => {
    const full = run.time.fullYears(endDay)
    const byYear = onlyFull(count.byYear, years, full)
    return {
      overall: lastFull(byYear, full),
      byYear,
      ...(groups.teams && { byTeamYear: onlyFull(count.byTeamYear, years, full) }),
      ...(groups.localities && { byLocalityYear: onlyFull(count.byLocalityYear, years, full) }),
      ...(parts && full > 0 && { parts: parts(full - 1) }),
    }
  }
}
