import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { ReviewedPlans } from './reading/reviewed-plans.ts'
import { share } from './reading/share.ts'

/** Whole plans, as the return counts them: one late review makes a plan late for the rest of its life. */
export const protectionPlanReviewsInTime: ReadingMeasure = defineMeasure(
  {
    name: 'protection-plan-reviews-in-time',
    title: 'Protection plans with all reviews in time',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 2,
    numerator: 'child protection plans open on 31 March for 3 months or more, every review of which was in time',
    denominator: 'child protection plans open on 31 March for 3 months or more',
    comparesWith: 'DfE, Children in need, table D, plans reviewed within the required timescales',
  },
  (run) => {
    const plans = new ReviewedPlans(run)
    return (endDay) => {
      const { inTime, open } = plans.counts()
      return share(run, inTime, open, { localities: true })(endDay)
    }
  },
)
