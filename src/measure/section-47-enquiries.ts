import { ENQUIRY_STARTED } from '../model/event-kinds.ts'
import { everyGroup, flow } from './reading/flow.ts'
import type { RowTest } from './reading/row.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** An enquiry open before the first day is told and is no start of the year. */
const isNew: RowTest = ({ detail2 }) => detail2 === 0

/** Section 47 enquiries. */
export const section47Enquiries: ReadingMeasure = defineMeasure(
  {
    name: 'section-47-enquiries',
    title: 'Section 47 enquiries started',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 50,
    numerator: 'section 47 enquiries started in the year, a child as often as one starts about her',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table C3',
  },
  (run) => flow(run, countRows(run, ENQUIRY_STARTED, isNew), everyGroup),
)

/** Strategy discussions. Each one simulated starts an enquiry, so the count is the same; a council's own may be higher. */
export const strategyDiscussions: ReadingMeasure = defineMeasure(
  {
    name: 'strategy-discussions',
    title: 'Strategy discussions that start an enquiry',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 50,
    numerator: 'strategy discussions in the year that start a section 47 enquiry, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) => flow(run, countRows(run, ENQUIRY_STARTED, isNew), everyGroup),
)
