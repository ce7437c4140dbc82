import { assessmentEnds, onAssessmentEnd } from './reading/assessment-ends.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'

/** Limit of Working Together to Safeguard Children [working days from the referral]. */
const LIMIT = 45

/** Assessments in time. */
export const assessmentsIn45WorkingDays: ReadingMeasure = defineMeasure(
  {
    name: 'assessments-in-45-working-days',
    title: 'Assessments in 45 working days',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 1.5,
    numerator: 'assessments completed within 45 working days of the referral',
    denominator: 'assessments completed',
    comparesWith: 'DfE, Children in need, table C2',
  },
  (run) => {
    const inTime = new YearlyCount(run)
    onAssessmentEnd(run, (row, workingDays) => {
      if (workingDays <= LIMIT) inTime.add(row)
    })
    return share(run, inTime, run.once(assessmentEnds).observed, everyGroup)
  },
)
