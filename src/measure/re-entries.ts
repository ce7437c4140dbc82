import { routeReason } from '../compile/route-reasons.ts'
import { CARE_ENDED, CARE_STARTED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { countRows, YearlyCount } from './reading/yearly-count.ts'

const HOME = routeReason('home')
const TWELVE_MONTHS = 365

/**
 * Children who come back into care soon after going home. Booked to the year of the return, so that the last year is as
 * full as any; the first year misses returns of children who went home before the start.
 */
export const reEntries: ReadingMeasure = defineMeasure(
  {
    name: 're-entries',
    title: 'Back in care within 12 months of going home',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'children looked after again in the year, within 365 days of going home from care',
    denominator: 'children who went home from care in the year',
    comparesWith: 'research on reunification: about 20 % in a year',
  },
  (run) => {
    const wentHomeDay = run.columns.add(-1)
    const again = new YearlyCount(run)
    run.on(CARE_ENDED, ({ child, day, detail }) => wentHomeDay.set(child, detail === HOME ? day : -1))
    run.on(CARE_STARTED, (row) => {
      const wentHome = wentHomeDay.get(row.child)
      if (wentHome >= 0 && row.day - wentHome <= TWELVE_MONTHS) again.add(row)
    })
    return share(
      run,
      again,
      countRows(run, CARE_ENDED, ({ detail }) => detail === HOME),
      { localities: true },
    )
  },
)
