import { UNALLOCATED, WITH_WORKER } from './reading/child-standing.ts'
import { lastFull } from './reading/full-years.ts'
import { ratio } from './reading/ratio.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stockDays } from './reading/stock-by-day.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'

/** How full a team is: the children it has for those its workers may hold. Beyond 100 % some hold more, or children wait. */
export const placesTaken: ReadingMeasure = defineMeasure(
  {
    name: 'places-taken',
    title: 'Places with case holders that are taken',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'children held by the team’s case holders, and those who wait for one, over the days’ closes',
    denominator: 'children the case holders in post may hold up to their caps, over the days’ closes',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const { time, compiled } = run
    const stocks = [run.stockOf(WITH_WORKER), run.stockOf(UNALLOCATED)]
    const { inPost } = run.once(workforceStocks)
    const teams = compiled.names.teams.map((_, team) => ({
      team,
      cap: compiled.roleCap[compiled.teamRole[team] ?? -1] ?? Infinity,
    }))
    const capped = teams.filter(({ team, cap }) => compiled.teamHoldsCases[team] === 1 && Number.isFinite(cap))
    return (endDay) => {
      /** Children and places of each team in each period [team × periods + period]; NaN in one that had not ended. */
      const counted = (starts: Int32Array, ended: number): [Float64Array, Float64Array] => {
        const periods = starts.length - 1
        const made = (): Float64Array => new Float64Array(teams.length * periods).fill(NaN)
        const [children, places] = [made(), made()]
        for (const { team, cap } of capped) {
          const held = stocks.map((stock) => stock.levelsOfTeam(team))
          const workers = inPost.levelsOfTeam(team)
          for (let period = 0; period < Math.min(ended, periods); period++) {
            const [from, to] = [starts[period] ?? 0, starts[period + 1] ?? 0]
            const place = team * periods + period
            children[place] = held.reduce((sum, levels) => sum + stockDays(levels, from, to), 0)
            places[place] = cap * stockDays(workers, from, to)
          }
        }
        return [children, places]
      }
      const byTeam = ([children, places]: readonly [Float64Array, Float64Array]): Float64Array =>
        children.map((count, place) => 100 * ratio(count, places[place] ?? 0))
      const inAll = ([children, places]: readonly [Float64Array, Float64Array], periods: number): Float64Array =>
        Float64Array.from({ length: periods }, (_, period) => {
          const sum = (of: Float64Array): number =>
            capped.reduce((all, { team }) => all + (of[team * periods + period] ?? NaN), 0)
          return 100 * ratio(sum(children), sum(places))
        })
      const full = time.fullYears(endDay)
      const years = counted(time.yearStart, full)
      const months = counted(time.monthStart, time.fullMonths(endDay))
      const byYear = inAll(years, time.years)
      return {
        overall: lastFull(byYear, full),
        byYear,
        byMonth: inAll(months, time.months),
        byTeamYear: byTeam(years),
        byTeamMonth: byTeam(months),
      }
    }
  },
)
