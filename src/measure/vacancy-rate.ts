import { average } from './reading/average.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { workforceStocks } from './reading/workforce-stocks.ts'

/**
 * Posts of social workers that nobody employed fills, as the census counts them: a post covered by an agency worker is
 * vacant too, so this rate and the agency rate overlap and are never added.
 */
export const vacancyRate: ReadingMeasure = defineMeasure(
  {
    name: 'vacancy-rate',
    title: 'Social worker posts vacant',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 1.5,
    numerator: 'posts of case-holding social workers without an employed worker, agency cover or not [FTE]',
    denominator: 'posts of case-holding social workers (vacant and employed) [FTE]',
    comparesWith: 'DfE, Children’s social work workforce, 30 September',
  },
  (run) => {
    const { posts, employed } = run.once(workforceStocks)
    const filled = average(run, { over: [employed], under: [posts], times: 100 }, { teams: true })
    return (endDay) => {
      const { overall, byYear, byMonth, byTeamYear } = filled(endDay)
      const rest = (values: Float64Array): Float64Array => values.map((value) => 100 - value)
      return {
        overall: 100 - overall,
        byYear: rest(byYear),
        ...(byMonth && { byMonth: rest(byMonth) }),
        ...(byTeamYear && { byTeamYear: rest(byTeamYear) }),
      }
    }
  },
)
