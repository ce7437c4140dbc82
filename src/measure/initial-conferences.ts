import { CONFERENCE_HELD } from '../model/event-kinds.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** Children at an initial child protection conference. */
export const initialConferences: ReadingMeasure = defineMeasure(
  {
    name: 'initial-conferences',
    title: 'Children at an initial conference',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 14,
    numerator: 'children who were the subject of an initial child protection conference in the year',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table C3',
  },
  (run) => flow(run, countRows(run, CONFERENCE_HELD), everyGroup),
)
