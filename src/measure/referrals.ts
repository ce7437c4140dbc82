import { REFERRAL_RECEIVED } from '../model/event-kinds.ts'
import { flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** Referrals. A child is held by nobody when she is referred, or still by early help, so there is no breakdown by team. */
export const referrals: ReadingMeasure = defineMeasure(
  {
    name: 'referrals',
    title: 'Referrals',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 110,
    numerator: 'referrals on children who are not open, a child as often as she is referred',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table C1',
  },
  (run) => flow(run, countRows(run, REFERRAL_RECEIVED), { localities: true }),
)
