import { WEEK_WORKED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { onlyFull } from './reading/full-years.ts'
import { ratio } from './reading/ratio.ts'
import { share } from './reading/share.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'
import { YearlyCount } from './reading/yearly-count.ts'

/** Weeks in which a worker wants more than this are all counted as this [%]. */
const MOST = 1000

/** How much work families want of a worker for the hours she has. */
export const workerLoad: ReadingMeasure = defineMeasure(
  {
    name: 'worker-load',
    title: 'Work wanted of a worker, for the hours she has',
    unit: 'hours for every 100',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'hours her families want in a week, at the pace that keeps each day they are due',
    denominator: 'worker-weeks, of the hours the worker has in that week',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const { time, compiled } = run
    const weeks = new WholeUnitSpread(run)
    const places = compiled.names.teams.length * time.months
    const [wanted, had] = [new Float64Array(places), new Float64Array(places)]
    run.on(WEEK_WORKED, ({ day, year, team, detail, detail2 }) => {
      if (detail2 > 0) weeks.add(year, team, -1, Math.min(MOST, Math.round((100 * detail) / detail2)))
      if (team < 0) return
      let month = 12 * year
      while ((time.monthStart[month + 1] ?? Infinity) <= day) month++
      const place = team * time.months + month
      wanted[place] = (wanted[place] ?? 0) + detail
      had[place] = (had[place] ?? 0) + detail2
    })
    const finish = spread(run, () => weeks, { teams: true })
    return (endDay) => ({
      ...finish(endDay),
      // Of a team its hours together: what one worker is short of, another may have to spare.
      byTeamMonth: onlyFull(
        wanted.map((hours, place) => 100 * ratio(hours, had[place] ?? 0)),
        time.months,
        time.fullMonths(endDay),
      ),
    })
  },
)

/** How often there is more to do than hours to do it in. */
export const workerLoadOverHours: ReadingMeasure = defineMeasure(
  {
    name: 'worker-load-over-hours',
    title: 'Weeks with more work than hours',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'worker-weeks in which her families want more hours than she has',
    denominator: 'worker-weeks',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const over = new YearlyCount(run)
    const weeks = new YearlyCount(run)
    run.on(WEEK_WORKED, ({ year, team, detail, detail2 }) => {
      weeks.book(year, team, -1, 1)
      if (detail > detail2) over.book(year, team, -1, 1)
    })
    return share(run, over, weeks, { teams: true })
  },
)
