import { routeReason } from '../compile/route-reasons.ts'
import { CHILD_CLOSED, REFERRAL_RECEIVED } from '../model/event-kinds.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { isInYearOfReferral } from './reading/recorded-outcome.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

const NOT_IN_NEED = routeReason('not-in-need')

/** Children assessed and found not in need, as the census records them: closed by 31 March of the year of the referral. */
export const assessmentsNotInNeed: ReadingMeasure = defineMeasure(
  {
    name: 'assessments-not-in-need',
    title: 'Assessed and found not in need, as recorded',
    unit: '%',
    kind: 'share',
    betterWhen: 'neither',
    matters: 1,
    numerator: 'referrals of the year assessed, found not in need and closed by its 31 March',
    denominator: 'referrals',
    comparesWith: 'DfE, Children in need, table C1',
  },
  (run) =>
    share(
      run,
      countRows(run, CHILD_CLOSED, (row) => row.detail === NOT_IN_NEED && isInYearOfReferral(run, row)),
      countRows(run, REFERRAL_RECEIVED),
      { localities: true },
    ),
)

/**
 * The same without the cut at 31 March. Counted in the year the finding closes the child, whenever she was referred, so
 * that the last year is as full as any; in a steady state that is the share of referrals ever found not in need.
 */
export const assessmentsNotInNeedWheneverDecided: ReadingMeasure = defineMeasure(
  {
    name: 'assessments-not-in-need-whenever-decided',
    title: 'Assessed and found not in need, whenever decided',
    unit: '%',
    kind: 'share',
    betterWhen: 'neither',
    matters: 1,
    numerator: 'children closed in the year as assessed and not in need, whenever they were referred',
    denominator: 'referrals of the year',
    comparesWith: 'none published: solved from stocks and flows of the children in need census',
  },
  (run) =>
    share(
      run,
      countRows(run, CHILD_CLOSED, ({ detail }) => detail === NOT_IN_NEED),
      countRows(run, REFERRAL_RECEIVED),
      { localities: true },
    ),
)
