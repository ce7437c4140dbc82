import { CARE_ENDED, TRANSFERRED, WORKER_ALLOCATED, WORKER_RELEASED } from '../model/event-kinds.ts'
import { ChildColumn } from './reading/child-column.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { Row } from './reading/row.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'
import { yearsLookedAfter } from './reading/years-in-standing.ts'

/**
 * Looked-after children with many workers. Different people are counted, whoever held her in the year while she was looked
 * after: those given in the year, and the one she had as the year or her care began if that one stayed beyond the moment.
 */
export const threeOrMoreWorkers: ReadingMeasure = defineMeasure(
  {
    name: 'three-or-more-workers',
    title: 'Children in care with three or more workers in a year',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'looked-after children with three or more different allocated workers in the year',
    denominator: 'children looked after at any time in the year',
    comparesWith: 'DfE, stability measures for children looked after (27 % in England, 2024)',
  },
  (run) => {
    const { story, time, compiled } = run
    const among = run.once(yearsLookedAfter)
    const three = new YearlyCount(run)
    // What is remembered of the year a child was last looked at: which year, how many workers, and the first two of them.
    const year = new ChildColumn(-1)
    const workers = new ChildColumn()
    const first = new ChildColumn(-1)
    const second = new ChildColumn(-1)

    const meet = (row: Row, worker: number): void => {
      const { child } = row
      const met = workers.get(child)
      if (met >= 3 || (met >= 1 && first.get(child) === worker) || (met === 2 && second.get(child) === worker)) return
      if (met === 0) first.set(child, worker)
      else if (met === 1) second.set(child, worker)
      else three.book(row.year, -1, row.locality, 1)
      workers.set(child, met + 1)
    }
    const read = (row: Row): void => {
      const { child } = row
      if (story.inCare.get(child) === 0) return
      if (year.get(child) !== row.year) {
        year.set(child, row.year)
        workers.set(child, 0)
      }
      // The worker she had until now; not if her care began at this very moment, for then he was no worker of her care.
      if (story.worker.get(child) >= 0 && story.careTick.get(child) < row.tick) meet(row, story.worker.get(child))
      if (row.kind === WORKER_ALLOCATED) meet(row, row.worker)
    }
    for (const kind of [WORKER_ALLOCATED, WORKER_RELEASED, TRANSFERRED, CARE_ENDED]) run.on(kind, read)

    return (endDay) => {
      const lookedAfter = new YearlyCount(run)
      for (let child = 0; child < story.count; child++) {
        for (let y = 0; y < compiled.years; y++) {
          if (among.has(child, y)) lookedAfter.book(y, -1, story.locality.get(child), 1)
        }
      }
      return share(run, three, lookedAfter, { localities: true })(Math.min(endDay, time.days))
    }
  },
)
