import { WORKER_LEFT } from '../model/event-kinds.ts'
import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { YearlyCount } from './reading/yearly-count.ts'
import { isSocialWorker, workforceStocks } from './reading/workforce-stocks.ts'

/** Employed social workers who leave their post. A move within the council is a leaving here, and is not in the census. */
export const turnoverRate: ReadingMeasure = defineMeasure(
  {
    name: 'turnover-rate',
    title: 'Social workers who leave in a year',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1.5,
    numerator: 'employed case-holding social workers who left their post in the year [FTE]',
    denominator: 'employed case-holding social workers in post on an average day of the year [FTE]',
    comparesWith: 'DfE, Children’s social work workforce, 30 September, which leaves moves within the council out',
  },
  (run) => {
    const left = new YearlyCount(run)
    run.on(WORKER_LEFT, (row) => {
      if (row.detail === 0 && isSocialWorker(run, row.detail2)) left.add(row)
    })
    const inPost = average(run, { over: [run.once(workforceStocks).employed] }, { teams: true })
    return (endDay) => {
      const { byYear, byTeamYear } = inPost(endDay)
      const onAverage = new YearlyCount(run)
      onAverage.byYear.set(byYear)
      if (byTeamYear) onAverage.byTeamYear.set(byTeamYear)
      return share(run, left, onAverage, { teams: true })(endDay)
    }
  },
)
