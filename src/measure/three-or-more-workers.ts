import { CARE_ENDED, TRANSFERRED, WORKER_ALLOCATED, WORKER_RELEASED } from '../model/event-kinds.ts'
import { ChildColumn } from './reading/child-column.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { Row } from './reading/row.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'
import { TICKS_A_DAY } from './reading/years-and-months.ts'
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
    const { story, time } = run
    const among = run.once(yearsLookedAfter)
    const three = new YearlyCount(run)
    // What is remembered of one year of each child, the last in which anything was seen: how many workers, and the first two.
    const year = new ChildColumn(-1)
    const workers = new ChildColumn()
    const first = new ChildColumn(-1)
    const second = new ChildColumn(-1)

    const meet = (child: number, inYear: number, worker: number): void => {
      if (year.get(child) !== inYear) {
        year.set(child, inYear)
        workers.set(child, 0)
      }
      const met = workers.get(child)
      if (met >= 3 || (met >= 1 && first.get(child) === worker) || (met === 2 && second.get(child) === worker)) return
      if (met === 0) first.set(child, worker)
      else if (met === 1) second.set(child, worker)
      else three.book(inYear, -1, story.locality.get(child), 1)
      workers.set(child, met + 1)
    }
    /** Counts the worker she has had until now in the year in which that was last seen, or in which her care began. */
    const meetPresent = (child: number, tick: number): void => {
      const worker = story.worker.get(child)
      const careTick = story.careTick.get(child)
      // Care that begins at this very moment is not yet time with the worker.
      if (worker < 0 || story.inCare.get(child) === 0 || careTick >= tick) return
      const careYear = careTick < 0 ? 0 : (time.yearOfDay[Math.floor(careTick / TICKS_A_DAY)] ?? 0)
      meet(child, Math.max(year.get(child), careYear), worker)
    }
    const read = (row: Row): void => {
      const { child } = row
      if (story.inCare.get(child) === 0) return
      meetPresent(child, row.tick)
      // A year began in between: she had the same worker in it until now.
      const worker = story.worker.get(child)
      if (worker >= 0 && story.careTick.get(child) < row.tick) meet(child, row.year, worker)
      if (row.kind === WORKER_ALLOCATED) meet(child, row.year, row.worker)
    }
    for (const kind of [WORKER_ALLOCATED, WORKER_RELEASED, TRANSFERRED, CARE_ENDED]) run.on(kind, read)

    return (endDay) => {
      const lookedAfter = new YearlyCount(run)
      for (let child = 0; child < story.count; child++) {
        meetPresent(child, Infinity)
        for (let y = 0; y < time.years; y++) {
          if (among.has(child, y)) lookedAfter.book(y, -1, story.locality.get(child), 1)
        }
      }
      return share(run, three, lookedAfter, { localities: true })(endDay)
    }
  },
)
