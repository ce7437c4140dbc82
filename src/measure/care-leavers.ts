import { inStage } from './reading/child-standing.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'

/** Young people who have left care and are still supported. */
export const careLeavers: ReadingMeasure = defineMeasure(
  {
    name: 'care-leavers',
    title: 'Care leavers supported',
    unit: 'young people',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 10,
    numerator: 'young people aged 18 and over in the leaving care service at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children looked after (SSDA903), care leavers by age',
  },
  (run) => stock(run, run.stockOf(inStage('leaving-care')), everyGroup),
)
