import { LOOKED_AFTER } from './reading/child-standing.ts'
import { needOf } from './reading/child-need.ts'
import { PartsAtYearEnd } from './reading/parts-at-year-end.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { percentages } from './reading/yearly-parts.ts'

/** The category of need of those in care: their family's, by the codes of the children in need census. */
export const lookedAfterOpenByNeed: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-open-by-need',
    title: 'Need of children in care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children looked after at the end of 31 March, by category of need',
    denominator: 'children looked after at the end of 31 March',
    comparesWith: 'DfE, Children looked after (SSDA903), 31 March by category of need',
  },
  (run) =>
    percentages(
      run,
      new PartsAtYearEnd(
        run,
        LOOKED_AFTER,
        run.compiled.scenario.needs.categories.map(({ code }) => code),
        (child) => needOf(run, child),
      ),
    ),
)
