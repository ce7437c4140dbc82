import { WORKER_ABSENT, WORKER_BACK, WORKER_LEFT } from '../model/event-kinds.ts'
import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { isSocialWorker, workforceStocks } from './reading/workforce-stocks.ts'

/** Days that employed social workers are away. Absent from results where the scenario simulates no absence. */
export const absenceRate: ReadingMeasure = defineMeasure(
  {
    name: 'absence-rate',
    title: 'Days social workers are away',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 0.5,
    numerator: 'days on which employed case-holding social workers were absent [FTE], over the days’ closes',
    denominator: 'days of employed case-holding social workers in post [FTE], over the days’ closes',
    comparesWith: 'DfE, Children’s social work workforce, 30 September: sickness, which is a part of absence',
  },
  (run) => {
    const absent = run.newStock()
    const away = new Set<number>()
    run.on(WORKER_ABSENT, ({ day, team, worker, detail, detail2 }) => {
      if (detail === 1 || !isSocialWorker(run, detail2)) return
      away.add(worker)
      absent.change(day, team, -1, 1)
    })
    // Who leaves while away is away no longer.
    for (const kind of [WORKER_BACK, WORKER_LEFT]) {
      run.on(kind, ({ day, team, worker }) => {
        if (away.delete(worker)) absent.change(day, team, -1, -1)
      })
    }
    const inPost = run.compiled.staffing.absence ? run.once(workforceStocks).employed : run.newStock()
    return average(run, { over: [absent], under: [inPost], times: 100 }, { teams: true })
  },
)
