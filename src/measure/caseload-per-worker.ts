import { average } from './reading/average.ts'
import { WITH_SOCIAL_WORKER } from './reading/child-standing.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'

/** How many children a social worker holds. */
export const caseloadPerWorker: ReadingMeasure = defineMeasure(
  {
    name: 'caseload-per-worker',
    title: 'Children held by each social worker',
    unit: 'children',
    kind: 'average',
    betterWhen: 'lower',
    matters: 0.5,
    numerator: 'children held by case-holding social workers, agency included, over the days’ closes',
    denominator: 'case-holding social workers in post, agency included [FTE], over the days’ closes',
    comparesWith: 'DfE, Children’s social work workforce, 30 September',
  },
  (run) => {
    const { employed, agency } = run.once(workforceStocks)
    return average(run, { over: [run.stockOf(WITH_SOCIAL_WORKER)], under: [employed, agency] }, { teams: true })
  },
)
