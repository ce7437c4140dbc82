import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'

/** Posts of family support that nobody fills, apart from those of case holders. Absent where a model has none. */
export const familySupportVacancyRate: ReadingMeasure = defineMeasure(
  {
    name: 'family-support-vacancy-rate',
    title: 'Family support posts vacant',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1.5,
    numerator: 'posts of family support workers without anybody in them, agency included [FTE]',
    denominator: 'posts of family support workers [FTE]',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const { supportPosts, supportVacant } = run.once(workforceStocks)
    return average(run, { over: [supportVacant], under: [supportPosts], times: 100 }, { teams: true })
  },
)
