import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { assessmentEnds } from './reading/assessment-ends.ts'

/** Assessments completed; one that a conference ends is completed that day. */
export const assessments: ReadingMeasure = defineMeasure(
  {
    name: 'assessments',
    title: 'Assessments completed',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 105,
    numerator: 'child and family assessments completed in the year, each child counted',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table C2',
  },
  (run) => flow(run, run.once(assessmentEnds).observed, everyGroup),
)
