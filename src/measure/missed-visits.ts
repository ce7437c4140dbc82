import { OPEN_WORK_MISSED, OPEN_WORK_WANTED } from '../model/event-kinds.ts'
import { defineMeasure, type Definition, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'

/** Hours of open work that were not given, of one of its two kinds. */
function missed(described: Pick<Definition, 'name' | 'title' | 'numerator'>, isKept: boolean): ReadingMeasure {
  return defineMeasure(
    {
      ...described,
      unit: '%',
      kind: 'share',
      betterWhen: 'lower',
      matters: 1,
      denominator: 'hours of such work wanted',
      comparesWith: 'none: local figures only',
    },
    (run) => {
      const without = new YearlyCount(run)
      const wanted = new YearlyCount(run)
      run.on(OPEN_WORK_MISSED, ({ year, team, detail, detail2 }) => {
        without.book(year, team, -1, isKept ? detail : detail2)
      })
      run.on(OPEN_WORK_WANTED, ({ year, team, detail, detail2 }) => {
        wanted.book(year, team, -1, isKept ? detail : detail2)
      })
      return share(run, without, wanted, { teams: true })
    },
  )
}

/** Visits that the law asks for and that there were no hours for. */
export const missedVisits: ReadingMeasure = missed(
  {
    name: 'missed-visits',
    title: 'Statutory visits missed',
    numerator: 'hours of open work that may not be missed (visits and reviews the law asks for) and were not given',
  },
  true,
)

/** The rest of the work with families whose plans are open, which gives way first. */
export const missedSupport: ReadingMeasure = missed(
  {
    name: 'missed-visits-other',
    title: 'Other work on plans that gave way',
    numerator: 'hours of other open work that were not given, because urgent and dated work came first',
  },
  false,
)
