import type { Groups } from './flow.ts'
import { lastFull } from './full-years.ts'
import { ratio } from './ratio.ts'
import type { Finish, RunReading } from './run-reading.ts'
import { type StockByDay, stockDays } from './stock-by-day.ts'

/** What an average is taken over: sums of stocks, and what to multiply their ratio by. */
export interface Average {
  readonly over: readonly StockByDay[]
  /** Absent: the days themselves, so that the average is a plain average over time. */
  readonly under?: readonly StockByDay[]
  /** Default: 1. */
  readonly times?: number
}

/**
 * An average over time, or a ratio of two: child-days (or worker-days) at the days' closes, divided by the same of
 * something else or by the days. A ratio over nothing is NaN. A period that has not ended is NaN.
 */
export function average(run: RunReading, taken: Average, groups: Groups): Finish {
  const { time, compiled } = run
  return (endDay) => {
    const full = time.fullYears(endDay)
    const averages = (levelsOf: (stock: StockByDay) => Int32Array, starts: Int32Array, ended: number): Float64Array => {
      const over = taken.over.map(levelsOf)
      const under = taken.under?.map(levelsOf)
      return Float64Array.from({ length: starts.length - 1 }, (_, period) => {
        if (period >= ended) return Number.NaN
        const from = starts[period] ?? 0
        const to = starts[period + 1] ?? 0
        const daysOf = (stocks: readonly Int32Array[]): number =>
          stocks.reduce((sum, levels) => sum + stockDays(levels, from, to), 0)
        return (taken.times ?? 1) * ratio(daysOf(over), under ? daysOf(under) : to - from)
      })
    }
    const byGroup = (
      count: number,
      levelsOf: (stock: StockByDay, group: number) => Int32Array,
      starts = time.yearStart,
      ended = full,
    ): Float64Array => {
      const periods = starts.length - 1
      const values = new Float64Array(count * periods)
      for (let group = 0; group < count; group++) {
        values.set(
          averages((stock) => levelsOf(stock, group), starts, ended),
          group * periods,
        )
      }
      return values
    }
    const byYear = averages((stock) => stock.levels(), time.yearStart, full)
    const { teams, localities } = compiled.names
    return {
      overall: lastFull(byYear, full),
      byYear,
      byMonth: averages((stock) => stock.levels(), time.monthStart, time.fullMonths(endDay)),
      ...(groups.teams && { byTeamYear: byGroup(teams.length, (stock, team) => stock.levelsOfTeam(team)) }),
      ...(groups.teamMonths && {
        byTeamMonth: byGroup(
          teams.length,
          (stock, team) => stock.levelsOfTeam(team),
          time.monthStart,
          time.fullMonths(endDay),
        ),
      }),
      ...(groups.localities && { byLocalityYear: byGroup(localities.length, (stock, l) => stock.levelsOfLocality(l)) }),
    }
  }
}
