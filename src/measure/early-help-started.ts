import { stageStatus } from '../compile/stage-statuses.ts'
import { STAGE_ENTERED } from '../model/event-kinds.ts'
import { inStage } from './reading/child-standing.ts'
import { flow } from './reading/flow.ts'
import { lastFull } from './reading/full-years.ts'
import { LongStays } from './reading/long-stays.ts'
import { ratio } from './reading/ratio.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'
import { countRows } from './reading/yearly-count.ts'

const EARLY_HELP = stageStatus('early-help')
const LONG_DAYS = 365

/** Targeted early help that began, from a contact or stepping down. */
export const earlyHelpStarted: ReadingMeasure = defineMeasure(
  {
    name: 'early-help-started',
    title: 'Early help started',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 65,
    numerator: 'targeted early help episodes that began in the year, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) =>
    flow(
      run,
      countRows(run, STAGE_ENTERED, ({ detail, detail2 }) => {
        const { stageStatus: status } = run.compiled
        return status[detail] === EARLY_HELP && status[detail2] !== EARLY_HELP
      }),
      { localities: true },
    ),
)

/** Children in targeted early help. */
export const earlyHelpOpen: ReadingMeasure = defineMeasure(
  {
    name: 'early-help-open',
    title: 'Children in early help',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 35,
    numerator: 'children in targeted early help at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) => stock(run, run.stockOf(inStage('early-help')), { localities: true }),
)

/** Early help that goes on and on. Both parts of the share are counted at the end of 31 March. */
export const earlyHelpOver12Months: ReadingMeasure = defineMeasure(
  {
    name: 'early-help-over-12-months',
    title: 'Early help open for over 12 months',
    unit: '%',
    kind: 'share',
    betterWhen: 'lower',
    matters: 2,
    numerator: 'children in early help at the end of 31 March for more than 365 days',
    denominator: 'children in early help at the end of 31 March',
    comparesWith: 'none: local figures only',
  },
  (run) => {
    const open = stock(run, run.stockOf(inStage('early-help')), { localities: true })
    const long = new LongStays(run, inStage('early-help'), LONG_DAYS)
    return (endDay) => {
      const under = open(endDay)
      const over = stock(run, long.stock(), { localities: true })(endDay)
      const percent = (part: Float64Array, whole: Float64Array): Float64Array =>
        part.map((value, place) => 100 * ratio(value, whole[place] ?? 0))
      const byYear = percent(over.byYear, under.byYear)
      return {
        overall: lastFull(byYear, run.time.fullYears(endDay)),
        byYear,
        ...(over.byLocalityYear &&
          under.byLocalityYear && { byLocalityYear: percent(over.byLocalityYear, under.byLocalityYear) }),
      }
    }
  },
)
