import { LOOKED_AFTER } from './reading/child-standing.ts'
import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { changeOfWorkerRows } from './reading/worker-history.ts'

const DAYS_IN_YEAR = 365.25

/** How fast workers change in care: a rate, so that children who came in the year count for the time they were there. */
export const changesOfWorkerPerLookedAfterChild: ReadingMeasure = defineMeasure(
  {
    name: 'changes-of-worker-per-looked-after-child',
    title: 'Changes of worker in a year of care',
    unit: 'changes a child-year',
    kind: 'average',
    betterWhen: 'lower',
    matters: 0.25,
    numerator: 'changes of worker of looked-after children',
    denominator: 'years that children were looked after (child-days at each day’s close, over 365.25)',
    comparesWith: 'SSDA903 social worker episodes',
  },
  (run) => {
    // A stock that rises with each change and falls again the day after holds the changes of each day.
    const changes = run.newStock()
    run.on(changeOfWorkerRows(run), (row) => {
      if ((run.standing.get(row.child) & LOOKED_AFTER) === 0) return
      changes.change(row.day, -1, row.locality, 1)
      if (row.day + 1 < run.time.days) changes.change(row.day + 1, -1, row.locality, -1)
    })
    return average(
      run,
      { over: [changes], under: [run.stockOf(LOOKED_AFTER)], times: DAYS_IN_YEAR },
      { localities: true },
    )
  },
)
