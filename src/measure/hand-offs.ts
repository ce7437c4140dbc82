import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { handOffRows } from './reading/worker-history.ts'
import { YearlyCount } from './reading/yearly-count.ts'

/** Hand-offs in all, booked to the day of the transfer and the team the child left. */
export const handOffs: ReadingMeasure = defineMeasure(
  {
    name: 'hand-offs',
    title: 'Hand-offs between teams',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'lower',
    matters: 35,
    numerator: 'transfers in the year with an allocated worker on both sides, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: no national figure',
  },
  (run) => {
    const count = new YearlyCount(run)
    const { story, time } = run
    run.on(handOffRows(run), (row) => {
      const year = time.yearOfDay[story.handOffDay.get(row.child)] ?? row.year
      count.book(year, story.handOffFrom.get(row.child), row.locality, 1)
    })
    return flow(run, count, everyGroup)
  },
)
