import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'

/** Social workers who come from an agency. */
export const agencyRate: ReadingMeasure = defineMeasure(
  {
    name: 'agency-rate',
    title: 'Social workers from an agency',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1.5,
    numerator: 'agency workers who hold cases as social workers [FTE], over the days’ closes',
    denominator: 'agency and employed social workers who hold cases [FTE], over the days’ closes',
    comparesWith: 'DfE, Children’s social work workforce, 30 September',
  },
  (run) => {
    const { agency, employed } = run.once(workforceStocks)
    return average(run, { over: [agency], under: [agency, employed], times: 100 }, { teams: true })
  },
)
