import { REFERRAL_RECEIVED } from '../model/event-kinds.ts'
import { ChildYearMarks } from './reading/child-year-marks.ts'
import { flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** The children behind the referrals of a year, each once however often she is referred. */
export const childrenReferred: ReadingMeasure = defineMeasure(
  {
    name: 'children-referred',
    title: 'Children referred',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 100,
    numerator: 'different children referred in the year',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table C1',
  },
  (run) => {
    const seen = new ChildYearMarks(run)
    const count = countRows(run, REFERRAL_RECEIVED, ({ child, year }) => {
      if (seen.has(child, year)) return false
      seen.mark(child, year)
      return true
    })
    return flow(run, count, { localities: true })
  },
)
