import { CARE_STARTED } from '../model/event-kinds.ts'
import { needOf } from './reading/child-need.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countParts, percentages } from './reading/yearly-parts.ts'

/** The category of need of those who came into care: their family's, by the codes of the children in need census. */
export const lookedAfterStartedByNeed: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-started-by-need',
    title: 'Need of children who came into care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children who started to be looked after in the year, by category of need',
    denominator: 'children who started to be looked after in the year',
    comparesWith: 'DfE, Children looked after (SSDA903), starting by category of need',
  },
  (run) => {
    const codes = run.compiled.scenario.needs.categories.map(({ code }) => code)
    return percentages(
      run,
      countParts(run, codes, CARE_STARTED, ({ child }) => needOf(run, child)),
    )
  },
)
