import { PLAN_ENDED, PLAN_STARTED } from '../model/event-kinds.ts'
import { ON_PLAN } from './reading/child-standing.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'
import { countRows } from './reading/yearly-count.ts'

/** Protection plans that began; booked to the team that held the child as the plan was made. */
export const protectionPlansStarted: ReadingMeasure = defineMeasure(
  {
    name: 'protection-plans-started',
    title: 'Protection plans started',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 12,
    numerator: 'child protection plans started in the year',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table D1',
  },
  (run) => flow(run, countRows(run, PLAN_STARTED), everyGroup),
)

/** Protection plans that ended. */
export const protectionPlansEnded: ReadingMeasure = defineMeasure(
  {
    name: 'protection-plans-ended',
    title: 'Protection plans ended',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 12,
    numerator: 'child protection plans ended in the year',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table D1',
  },
  (run) => flow(run, countRows(run, PLAN_ENDED), everyGroup),
)

/** Children on a protection plan. */
export const protectionPlansOpen: ReadingMeasure = defineMeasure(
  {
    name: 'protection-plans-open',
    title: 'Children on a protection plan',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 10,
    numerator: 'children on a child protection plan at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table D1',
  },
  (run) => stock(run, run.stockOf(ON_PLAN), everyGroup),
)
