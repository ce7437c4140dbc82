import { TRANSFERRED } from '../model/event-kinds.ts'
import { ChildYears } from './reading/child-years.ts'
import { perChild } from './reading/per-child.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { isTransferInNeed } from './reading/worker-history.ts'
import { yearsInNeed } from './reading/years-in-standing.ts'

/** How often the holding team changes. The first team takes a child from nobody, which is no transfer. */
export const transfersPerChild: ReadingMeasure = defineMeasure(
  {
    name: 'transfers-per-child',
    title: 'Transfers a child',
    unit: 'transfers a child',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 0.25,
    numerator: 'times in the year that the team holding the child changed, in a need episode or as one opened',
    denominator: 'children with a need episode open in the year; early help and contacts alone are none',
    comparesWith: 'none: no national figure',
  },
  (run) => {
    const transfers = new ChildYears(run.time.years)
    const among = run.once(yearsInNeed)
    run.on(TRANSFERRED, (row) => {
      if (isTransferInNeed(run, row)) transfers.add(row.child, row.year)
    })
    return spread(run, () => perChild(run, transfers, among), { localities: true })
  },
)
