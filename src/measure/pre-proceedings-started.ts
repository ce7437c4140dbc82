import { PRE_PROCEEDINGS_STARTED } from '../model/event-kinds.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { onlyIf } from './reading/only-if.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** Pre-proceedings that began: the parents have had the letter before proceedings. */
export const preProceedingsStarted: ReadingMeasure = defineMeasure(
  {
    name: 'pre-proceedings-started',
    title: 'Pre-proceedings started',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 10,
    numerator: 'children for whom pre-proceedings started in the year',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) =>
    onlyIf(
      run.compiled.court !== undefined,
      flow(
        run,
        countRows(run, PRE_PROCEEDINGS_STARTED, ({ detail2 }) => detail2 === 0),
        everyGroup,
      ),
    ),
)
