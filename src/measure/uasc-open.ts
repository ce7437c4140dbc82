import { UNACCOMPANIED_IN_CARE } from './reading/child-standing.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'

/** Unaccompanied asylum-seeking children in care. */
export const uascOpen: ReadingMeasure = defineMeasure(
  {
    name: 'uasc-open',
    title: 'Unaccompanied asylum-seeking children in care',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 10,
    numerator: 'unaccompanied asylum-seeking children looked after at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children looked after (SSDA903), 31 March',
  },
  (run) => stock(run, run.stockOf(UNACCOMPANIED_IN_CARE), everyGroup),
)
