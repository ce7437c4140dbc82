import { PROCEEDINGS_STARTED } from '../model/event-kinds.ts'
import { IN_PROCEEDINGS } from './reading/child-standing.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { onlyIf } from './reading/only-if.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { stock } from './reading/stock.ts'
import { countRows } from './reading/yearly-count.ts'

/** Care proceedings that began. Courts publish applications, each about several brothers and sisters. */
export const proceedingsStarted: ReadingMeasure = defineMeasure(
  {
    name: 'proceedings-started',
    title: 'Care proceedings started',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 5,
    numerator: 'children about whom care proceedings started in the year',
    denominator: 'none, a count',
    comparesWith: 'Cafcass, care applications, at 1.7 children each',
  },
  (run) =>
    onlyIf(
      run.compiled.court !== undefined,
      flow(
        run,
        countRows(run, PROCEEDINGS_STARTED, ({ detail2 }) => detail2 === 0),
        everyGroup,
      ),
    ),
)

/** Children about whom proceedings are going on, wherever they live. */
export const proceedingsOpen: ReadingMeasure = defineMeasure(
  {
    name: 'proceedings-open',
    title: 'Children in care proceedings',
    unit: 'children',
    kind: 'stock',
    betterWhen: 'neither',
    matters: 5,
    numerator: 'children about whom care proceedings are going on at the end of 31 March',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children looked after (SSDA903), interim care orders on 31 March, which are fewer',
  },
  (run) => onlyIf(run.compiled.court !== undefined, stock(run, run.stockOf(IN_PROCEEDINGS), everyGroup)),
)
