import { REFERRAL_RECEIVED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

const TWELVE_MONTHS = 365

const isWithin12Months = (daysSince: number): boolean => daysSince >= 0 && daysSince <= TWELVE_MONTHS

/** Children who come back, by the national definition. */
export const reReferralRate: ReadingMeasure = defineMeasure(
  {
    name: 're-referral-rate',
    title: 'Referred again within 12 months',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1,
    numerator: 'referrals of a child who had been referred within the 365 days before',
    denominator: 'referrals',
    comparesWith: 'DfE, Children in need, table C1',
  },
  (run) =>
    share(
      run,
      countRows(run, REFERRAL_RECEIVED, ({ detail }) => isWithin12Months(detail)),
      countRows(run, REFERRAL_RECEIVED),
      { localities: true },
    ),
)

/** Children who come back, as many councils count it; about a third higher, and never to be set beside the other. */
export const reReferralRateFromClosure: ReadingMeasure = defineMeasure(
  {
    name: 're-referral-rate-from-closure',
    title: 'Referred again within 12 months of closure',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1,
    numerator: 'referrals of a child who had been closed within the 365 days before',
    denominator: 'referrals',
    comparesWith: 'none: local figures only',
  },
  (run) =>
    share(
      run,
      countRows(run, REFERRAL_RECEIVED, ({ detail2 }) => isWithin12Months(detail2)),
      countRows(run, REFERRAL_RECEIVED),
      { localities: true },
    ),
)
