import { LOOKED_AFTER } from './reading/child-standing.ts'
import { careAgeBand, careAgeNames } from './reading/care-ages.ts'
import { ageInYears } from './reading/child-age.ts'
import { PartsAtYearEnd } from './reading/parts-at-year-end.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { percentages } from './reading/yearly-parts.ts'

/** How old children in care are. */
export const lookedAfterOpenByAge: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-open-by-age',
    title: 'Age of children in care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children looked after at the end of 31 March, by age in years',
    denominator: 'children looked after at the end of 31 March',
    comparesWith: 'DfE, Children looked after (SSDA903), 31 March by age',
  },
  (run) =>
    percentages(
      run,
      new PartsAtYearEnd(run, LOOKED_AFTER, careAgeNames, (child, _, day) => careAgeBand(ageInYears(run, child, day))),
    ),
)
