import { WORKER_STARTED } from '../model/event-kinds.ts'
import { ABSENC, LEFTRL, MANAGE, ORGRST, TSPROC } from '../model/worker-reasons.ts'
import { LOOKED_AFTER } from './reading/child-standing.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { changeOfWorkerRows } from './reading/worker-history.ts'
import { countParts, percentages } from './reading/yearly-parts.ts'

const groups = [
  'transfer by design',
  'reorganisation',
  'employed worker left',
  'agency assignment ended',
  'absence',
  'reallocation',
  'another reason',
]
const groupOfReason: Readonly<Record<number, number>> = {
  [TSPROC]: 0,
  [ORGRST]: 1,
  [LEFTRL]: 2,
  [ABSENC]: 4,
  [MANAGE]: 5,
}
const AGENCY_ENDED = 3
const ANOTHER = 6

/**
 * Why workers of looked-after children change. The return tells only that a worker left her role: whether from agency is
 * known here from who she was. The split is not identified: no figure is published of it, and other shares of leaving,
 * absence and reallocation meet the published share of children with three or more workers as well.
 */
export const changesOfWorkerByReason: ReadingMeasure = defineMeasure(
  {
    name: 'changes-of-worker-by-reason',
    title: 'Why workers of children in care change',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'changes of worker of looked-after children in the year, by reason',
    denominator: 'changes of worker of looked-after children in the year',
    comparesWith: 'none: SSDA903 holds the reasons and no table of them is published, so the split is not identified',
  },
  (run) => {
    const agency = new Set<number>()
    run.on(WORKER_STARTED, ({ worker, detail }) => {
      if (detail === 1) agency.add(worker)
    })
    return percentages(
      run,
      countParts(
        run,
        groups,
        changeOfWorkerRows(run),
        ({ child, detail }) => {
          if (detail === LEFTRL && agency.has(run.story.lastWorker.get(child))) return AGENCY_ENDED
          return groupOfReason[detail] ?? ANOTHER
        },
        (row) => (run.standing.get(row.child) & LOOKED_AFTER) !== 0,
      ),
    )
  },
)
