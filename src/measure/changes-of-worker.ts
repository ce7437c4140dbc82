import { isDesigned } from '../model/worker-reasons.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { changeOfWorkerRows } from './reading/worker-history.ts'
import { countRows } from './reading/yearly-count.ts'

/** Changes of worker in all, booked to the team that gives the new worker. */
export const changesOfWorker: ReadingMeasure = defineMeasure(
  {
    name: 'changes-of-worker',
    title: 'Changes of worker',
    unit: 'changes of worker',
    kind: 'flow',
    betterWhen: 'lower',
    matters: 80,
    numerator: 'changes of worker in the year in need episodes, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: no national figure',
  },
  (run) => flow(run, countRows(run, changeOfWorkerRows(run)), everyGroup),
)

/** Changes that follow from the operating model: transfers and reorganisations. */
export const designedChangesOfWorker: ReadingMeasure = defineMeasure(
  {
    name: 'designed-changes-of-worker',
    title: 'Changes of worker by design',
    unit: 'changes of worker',
    kind: 'flow',
    betterWhen: 'lower',
    matters: 35,
    numerator: 'changes of worker in the year because of a transfer or a reorganisation, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: no national figure',
  },
  (run) =>
    flow(
      run,
      countRows(run, changeOfWorkerRows(run), ({ detail }) => isDesigned(detail)),
      everyGroup,
    ),
)

/** Changes for any other reason. */
export const unplannedChangesOfWorker: ReadingMeasure = defineMeasure(
  {
    name: 'unplanned-changes-of-worker',
    title: 'Changes of worker that nobody planned',
    unit: 'changes of worker',
    kind: 'flow',
    betterWhen: 'lower',
    matters: 45,
    numerator: 'changes of worker in the year because a worker left, was absent or was moved, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: no national figure',
  },
  (run) =>
    flow(
      run,
      countRows(run, changeOfWorkerRows(run), ({ detail }) => !isDesigned(detail)),
      everyGroup,
    ),
)
