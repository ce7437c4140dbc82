import { ChildYears } from './reading/child-years.ts'
import { perChild } from './reading/per-child.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { handOffRows } from './reading/worker-history.ts'
import { yearsInNeed } from './reading/years-in-standing.ts'

/** How often a child passes from a worker of one team to a worker of another. Counted on the day of the transfer. */
export const handOffsPerChild: ReadingMeasure = defineMeasure(
  {
    name: 'hand-offs-per-child',
    title: 'Hand-offs a child',
    unit: 'hand-offs a child',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
    numerator: 'transfers in the year with an allocated worker on both sides',
    denominator: 'children with a need episode open in the year; early help and contacts alone are none',
    comparesWith: 'none: no national figure',
  },
  (run) => {
    const handOffs = new ChildYears(run.time.years)
    const among = run.once(yearsInNeed)
    run.on(handOffRows(run), (row) => {
      handOffs.add(row.child, run.time.yearOfDay[run.story.handOffDay.get(row.child)] ?? row.year)
    })
    return spread(run, () => perChild(run, handOffs, among), { localities: true })
  },
)
