import { inStage } from './reading/child-standing.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'

/** Children whose main stage is the child in need plan. */
export const childInNeedPlansOpen: ReadingMeasure = defineMeasure(
  {
    name: 'child-in-need-plans-open',
    title: 'Children on a child in need plan',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 25,
    numerator: 'children whose main stage is the child in need plan at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) => stock(run, run.stockOf(inStage('child-in-need-plan')), everyGroup),
)
