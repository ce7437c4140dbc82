import type { Groups } from './flow.ts'
import { lastFull } from './full-years.ts'
import type { Finish, RunReading } from './run-reading.ts'
import type { StockByDay } from './stock-by-day.ts'

/**
 * A stock at the end of 31 March, and of each month.
 * @param parts stocks that sum to it, by name
 */
export function stock(
  run: RunReading,
  counted: StockByDay,
  groups: Groups,
  parts?: Readonly<Record<string, StockByDay>>,
): Finish {
  const { time, compiled } = run
  return (endDay) => {
    const full = time.fullYears(endDay)
    const atEnds = (levels: Int32Array, starts: Int32Array, ended: number): Float64Array =>
      Float64Array.from({ length: starts.length - 1 }, (_, period) =>
        period < ended ? (levels[(starts[period + 1] ?? 0) - 1] ?? 0) : Number.NaN,
      )
    const byGroup = (count: number, levelsOf: (group: number) => Int32Array): Float64Array => {
      const values = new Float64Array(count * time.years)
      for (let group = 0; group < count; group++) {
        values.set(atEnds(levelsOf(group), time.yearStart, full), group * time.years)
      }
      return values
    }
    const levels = counted.levels()
    const byYear = atEnds(levels, time.yearStart, full)
    const { teams, localities } = compiled.names
    return {
      overall: lastFull(byYear, full),
      byYear,
      byMonth: atEnds(levels, time.monthStart, time.fullMonths(endDay)),
      ...(groups.teams && { byTeamYear: byGroup(teams.length, (team) => counted.levelsOfTeam(team)) }),
      ...(groups.localities && { byLocalityYear: byGroup(localities.length, (l) => counted.levelsOfLocality(l)) }),
      ...(parts &&
        full > 0 && {
          parts: Object.fromEntries(
            Object.entries(parts).map(([part, of]) => [
              part,
              lastFull(atEnds(of.levels(), time.yearStart, full), full),
            ]),
          ),
        }),
    }
  }
}
