import { routeReason } from '../compile/route-reasons.ts'
import { CHILD_CLOSED, REFERRAL_RECEIVED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { isInYearOfReferral } from './reading/recorded-outcome.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

const NO_FURTHER_ACTION = routeReason('no-further-action')

/** Referrals that went no further, as the census records them: closed by 31 March of the year of the referral. */
export const referralsNoFurtherAction: ReadingMeasure = defineMeasure(
  {
    name: 'referrals-no-further-action',
    title: 'Referrals with no further action',
    unit: '%',
    kind: 'share',
    betterWhen: 'neither',
    matters: 1,
    numerator: 'referrals of the year closed with no assessment by its 31 March',
    denominator: 'referrals',
    comparesWith: 'DfE, Children in need, table C1',
  },
  (run) =>
    share(
      run,
      countRows(run, CHILD_CLOSED, (row) => row.detail === NO_FURTHER_ACTION && isInYearOfReferral(run, row)),
      countRows(run, REFERRAL_RECEIVED),
      { localities: true },
    ),
)
