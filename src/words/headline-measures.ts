/** The rows of the headline, in order: what a reader is shown first, whatever came out. */
export const headlineMeasures: readonly string[] = [
  'hand-offs-per-child',
  'hand-offs-per-journey-with-plan',
  'changes-of-worker-per-child',
  'three-or-more-workers',
  'allocation-wait',
  'unallocated',
  'unallocated-with-plan-or-enquiry',
  'caseload-per-worker',
  'assessments-in-45-working-days',
  're-referral-rate',
  'children-in-need-open',
  'protection-plans-open',
  'looked-after-open',
]

/** Of them, those the answer speaks of first; the others when these have nothing to say. */
export const answerMeasures: readonly string[] = [
  'hand-offs-per-child',
  'hand-offs-per-journey-with-plan',
  'allocation-wait',
  'caseload-per-worker',
  'assessments-in-45-working-days',
  're-referral-rate',
  'looked-after-open',
]

/** The safety line: children at risk without a worker, shown always. */
export const safetyMeasure: string = 'unallocated-with-plan-or-enquiry'

/** Shares of work done in time, never told without what it leans on. */
export const timelinessMeasures: readonly string[] = [
  'assessments-in-45-working-days',
  'conferences-in-15-working-days',
]

/** What timeliness leans on. */
export const leaningMeasures: readonly string[] = ['agency-rate', 'missed-visits', 'months-over-caseload-limit']
