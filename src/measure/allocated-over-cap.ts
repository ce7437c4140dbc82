import { ALLOCATED_OVER_CAP } from '../model/event-kinds.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** How often a team leans on its workers: children given to one who held as many as she should, or more. */
export const allocatedOverCap: ReadingMeasure = defineMeasure(
  {
    name: 'allocated-over-cap',
    title: 'Children given to a worker over her cap',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'lower',
    matters: 10,
    numerator: 'children allocated in the year to a worker who already held as many as her cap, or more',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) => flow(run, countRows(run, ALLOCATED_OVER_CAP), everyGroup),
)
