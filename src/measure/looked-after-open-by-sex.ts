import { LOOKED_AFTER } from './reading/child-standing.ts'
import { sexNames, sexOf } from './reading/child-sex.ts'
import { PartsAtYearEnd } from './reading/parts-at-year-end.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { percentages } from './reading/yearly-parts.ts'

/** Boys and girls among those in care. */
export const lookedAfterOpenBySex: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-open-by-sex',
    title: 'Boys and girls in care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children looked after at the end of 31 March, by sex',
    denominator: 'children looked after at the end of 31 March',
    comparesWith: 'DfE, Children looked after (SSDA903), 31 March by sex',
  },
  (run) => percentages(run, new PartsAtYearEnd(run, LOOKED_AFTER, sexNames, (child) => sexOf(run, child))),
)
