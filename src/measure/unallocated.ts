import { average } from './reading/average.ts'
import { UNALLOCATED, UNALLOCATED_AT_RISK } from './reading/child-standing.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'

/** Children without a worker, on average over the days' closes. */
export const unallocated: ReadingMeasure = defineMeasure(
  {
    name: 'unallocated',
    title: 'Children without a worker, on an average day',
    unit: 'children',
    kind: 'average',
    betterWhen: 'lower',
    matters: 5,
    numerator: 'children held by a team with case holders and by none of them, at each day’s close',
    denominator: 'days',
    comparesWith: 'none: local figures only',
  },
  (run) => average(run, { over: [run.stockOf(UNALLOCATED)] }, { ...everyGroup, teamMonths: true }),
)

/** Children without a worker on one day of the year. */
export const unallocatedAtYearEnd: ReadingMeasure = defineMeasure(
  {
    name: 'unallocated-at-year-end',
    title: 'Children without a worker',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'lower',
    matters: 5,
    numerator: 'children held by a team with case holders and by none of them, at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) => stock(run, run.stockOf(UNALLOCATED), everyGroup),
)

/** The safety line: children at risk of harm without a worker. */
export const unallocatedWithPlanOrEnquiry: ReadingMeasure = defineMeasure(
  {
    name: 'unallocated-with-plan-or-enquiry',
    title: 'Children with a plan or enquiry and no worker, on an average day',
    unit: 'children',
    kind: 'average',
    betterWhen: 'lower',
    matters: 0.5,
    numerator:
      'children held by a team with case holders and by none of them, with a protection plan or a section 47 enquiry open, at each day’s close',
    denominator: 'days',
    comparesWith: 'none: local figures only',
  },
  (run) => average(run, { over: [run.stockOf(UNALLOCATED_AT_RISK)] }, everyGroup),
)
