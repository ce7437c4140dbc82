import { CARE_STARTED } from '../model/event-kinds.ts'
import { sexNames, sexOf } from './reading/child-sex.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countParts, percentages } from './reading/yearly-parts.ts'

/** Boys and girls among those who came into care. */
export const lookedAfterStartedBySex: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-started-by-sex',
    title: 'Boys and girls who came into care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children who started to be looked after in the year, by sex',
    denominator: 'children who started to be looked after in the year',
    comparesWith: 'DfE, Children looked after (SSDA903), starting by sex',
  },
  (run) =>
    percentages(
      run,
      countParts(run, sexNames, CARE_STARTED, ({ child }) => sexOf(run, child)),
    ),
)
