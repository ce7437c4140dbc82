import type { StageStatus } from '../scenario/stage-status.ts'
import { IN_NEED, inStage } from './reading/child-standing.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'

const partNames: readonly (readonly [string, StageStatus])[] = [
  ['referral', 'referral'],
  ['assessment', 'assessment'],
  ['found not in need, not yet closed', 'recording'],
  ['conference', 'conference'],
  ['child in need plan', 'child-in-need-plan'],
  ['protection plan', 'protection-plan'],
  ['looked after', 'looked-after'],
  ['care leaver', 'leaving-care'],
]

/**
 * Everyone open, as the census counts: a referral not yet decided is in it, and so are looked-after children and care
 * leavers still open. Early help and contacts are not. Its parts are children by main stage.
 */
export const childrenInNeedOpen: ReadingMeasure = defineMeasure(
  {
    name: 'children-in-need-open',
    title: 'Children in need',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 65,
    numerator: 'children with a need episode open at the end of 31 March, from referral to closure',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table B1',
  },
  (run) =>
    stock(
      run,
      run.stockOf(IN_NEED),
      everyGroup,
      Object.fromEntries(partNames.map(([name, status]) => [name, run.stockOf(inStage(status))])),
    ),
)
