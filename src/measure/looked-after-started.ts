import { CARE_ENDED, CARE_STARTED } from '../model/event-kinds.ts'
import { ACCOMPANIED_IN_CARE, LOOKED_AFTER, UNACCOMPANIED_IN_CARE } from './reading/child-standing.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { Row } from './reading/row.ts'
import type { Finish, RunReading } from './reading/run-reading.ts'
import { stock } from './reading/stock.ts'
import { countRows } from './reading/yearly-count.ts'
import { countParts } from './reading/yearly-parts.ts'

const partNames = ['unaccompanied', 'not unaccompanied']

/** Children by year, with the unaccompanied as a part. */
function flowWithUnaccompanied(run: RunReading, kind: number): Finish {
  const partOf = ({ child }: Row): number => ((run.story.traits.get(child) & 1) === 1 ? 0 : 1)
  const parts = countParts(run, partNames, kind, partOf)
  return flow(run, countRows(run, kind), everyGroup, (year) => parts.of(year))
}

/** Children who came into care; booked to the team that held the child before. Its parts tell the unaccompanied apart. */
export const lookedAfterStarted: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-started',
    title: 'Children who came into care',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 10,
    numerator: 'children who started to be looked after in the year, unaccompanied children among them',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children looked after (SSDA903), starting to be looked after',
  },
  (run) => flowWithUnaccompanied(run, CARE_STARTED),
)

/** Children who left care. Its parts tell the unaccompanied apart. */
export const lookedAfterCeased: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-ceased',
    title: 'Children who left care',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 10,
    numerator: 'children who ceased to be looked after in the year, at 18 and before',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children looked after (SSDA903), ceasing to be looked after',
  },
  (run) => flowWithUnaccompanied(run, CARE_ENDED),
)

/** Children in care. Fewer is taken as better, as councils do; whether it is, for one child, no count can say. */
export const lookedAfterOpen: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-open',
    title: 'Children in care',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'lower',
    matters: 16,
    numerator: 'children looked after at the end of 31 March, unaccompanied children among them',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children looked after (SSDA903), 31 March',
  },
  (run) =>
    stock(run, run.stockOf(LOOKED_AFTER), everyGroup, {
      unaccompanied: run.stockOf(UNACCOMPANIED_IN_CARE),
      'not unaccompanied': run.stockOf(ACCOMPANIED_IN_CARE),
    }),
)
