import { WITH_WORKER } from './reading/child-standing.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { stockDays } from './reading/stock-by-day.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'
import type { YearsAndMonths } from './reading/years-and-months.ts'

/** In how many months of the year a team's workers hold more than they should. Every child weighs the same. */
export const monthsOverCaseloadLimit: ReadingMeasure = defineMeasure(
  {
    name: 'months-over-caseload-limit',
    title: 'Months over the caseload limit',
    unit: 'months a team',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 1,
    numerator: 'months of the year in which the mean caseload of the team’s workers was over their cap',
    denominator: 'teams with case holders',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const { time, compiled } = run
    const held = run.stockOf(WITH_WORKER)
    const { inPost } = run.once(workforceStocks)
    const collect = (): WholeUnitSpread => {
      const observations = new WholeUnitSpread(run)
      compiled.teamHoldsCases.forEach((holdsCases, team) => {
        if (holdsCases === 0) return
        const cap = compiled.roleCap[compiled.teamRole[team] ?? -1] ?? Infinity
        const children = held.levelsOfTeam(team)
        const workers = inPost.levelsOfTeam(team)
        for (let year = 0; year < time.years; year++) {
          // In a roll-out, a team that has still to be formed, or has been dissolved, is none.
          const isRollOut = compiled.transition !== undefined
          if (isRollOut && isEmpty(children, time, year) && isEmpty(workers, time, year)) continue
          let over = 0
          for (let month = year * 12; month < (year + 1) * 12; month++) {
            const from = time.monthStart[month] ?? 0
            const to = time.monthStart[month + 1] ?? 0
            if (stockDays(children, from, to) > cap * stockDays(workers, from, to)) over++
          }
          observations.add(year, team, -1, over)
        }
      })
      return observations
    }
    return spread(run, collect, { teams: true })
  },
)

function isEmpty(levels: Int32Array, time: YearsAndMonths, year: number): boolean {
  return stockDays(levels, time.monthStart[year * 12] ?? 0, time.monthStart[(year + 1) * 12] ?? 0) === 0
}
