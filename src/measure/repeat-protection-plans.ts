import { PLAN_STARTED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

/** Plans for children who had one before. */
export const repeatProtectionPlans: ReadingMeasure = defineMeasure(
  {
    name: 'repeat-protection-plans',
    title: 'Second or later protection plans',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1,
    numerator: 'child protection plans started for a child with any earlier plan, ever',
    denominator: 'child protection plans started',
    comparesWith: 'DfE, Children in need, table D3',
  },
  (run) =>
    share(
      run,
      countRows(run, PLAN_STARTED, ({ detail }) => detail === 1),
      countRows(run, PLAN_STARTED),
      { localities: true },
    ),
)
