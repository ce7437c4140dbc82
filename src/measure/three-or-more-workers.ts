import { CARE_ENDED, TRANSFERRED, WORKER_ALLOCATED, WORKER_RELEASED } from '../model/event-kinds.ts'
import type { ChildStory } from './reading/child-story.ts'
import { LOOKED_AFTER } from './reading/child-standing.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { Row } from './reading/row.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'
import { TICKS_A_DAY } from './reading/years-and-months.ts'

/**
 * Looked-after children with many workers, as the stability measures count them: of the children looked after on 31 March,
 * those who had three or more different people in the year and in the period of care that is open that day. The first is
 * whoever held her as the year or her care began, if only until the transfer that care brings.
 */
export const threeOrMoreWorkers: ReadingMeasure = defineMeasure(
  {
    name: 'three-or-more-workers',
    title: 'Children in care with three or more workers in a year',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'of them, with three or more different allocated workers in the year and in that period of care',
    denominator: 'children looked after on 31 March',
    comparesWith: 'DfE, stability measures for children looked after (27 % in England, 2024)',
  },
  (run) => {
    const { story, time } = run
    const three = new YearlyCount(run)
    // What is remembered of one year of each child, the last in which anything was seen: how many workers, and the first two.
    const year = run.columns.add(-1)
    const workers = run.columns.add()
    const first = run.columns.add(-1)
    const second = run.columns.add(-1)

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
    const meetPresent = (child: number): void => {
      const worker = story.worker.get(child)
      const careTick = story.careTick.get(child)
      if (worker < 0 || story.inCare.get(child) === 0) return
      const careYear = careTick < 0 ? 0 : (time.yearOfDay[Math.floor(careTick / TICKS_A_DAY)] ?? 0)
      meet(child, Math.max(year.get(child), careYear), worker)
    }
    const read = (row: Row): void => {
      const { child } = row
      if (story.inCare.get(child) === 0) return
      meetPresent(child)
      // A year began in between: she had the same worker in it until now.
      const worker = story.worker.get(child)
      if (worker >= 0) meet(child, row.year, worker)
      if (row.kind === WORKER_ALLOCATED) meet(child, row.year, row.worker)
      if (row.kind !== CARE_ENDED) return
      // She will not be in care on the 31st; another period of care begins its own count.
      if (year.get(child) === row.year && workers.get(child) >= 3) three.book(row.year, -1, row.locality, -1)
      year.set(child, -1)
    }
    for (const kind of [WORKER_ALLOCATED, WORKER_RELEASED, TRANSFERRED, CARE_ENDED]) run.on(kind, read)

    const inCare = run.stockOf(LOOKED_AFTER)
    return (endDay) => {
      forEachChild(story, meetPresent)
      const lookedAfter = new YearlyCount(run)
      const localities = run.compiled.names.localities.map((_, locality) => inCare.levelsOfLocality(locality))
      for (let y = 0; y < time.years; y++) {
        const last = (time.yearStart[y + 1] ?? endDay) - 1
        localities.forEach((levels, locality) => lookedAfter.book(y, -1, locality, levels[last] ?? 0))
      }
      return share(run, three, lookedAfter, { localities: true })(endDay)
    }
  },
)

// A function of its own, and none made for each run (see `children-at-home-share.ts`).
function forEachChild(story: ChildStory, tell: (child: number) => void): void {
  for (let child = 0; child < story.count; child++) tell(child)
}
