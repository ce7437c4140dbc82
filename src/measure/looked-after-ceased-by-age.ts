import { CARE_ENDED } from '../model/event-kinds.ts'
import { careAgeBand, careAgeNames } from './reading/care-ages.ts'
import { ageInYears } from './reading/child-age.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countParts, percentages } from './reading/yearly-parts.ts'

const ADULT = 18
const names = [...careAgeNames.slice(0, -1), '16 to 17', '18 and over']

/** How old children were when they left care. */
export const lookedAfterCeasedByAge: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-ceased-by-age',
    title: 'Age of children who left care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children who ceased to be looked after in the year, by age in years',
    denominator: 'children who ceased to be looked after in the year',
    comparesWith: 'DfE, Children looked after (SSDA903), ceasing by age',
  },
  (run) =>
    percentages(
      run,
      countParts(run, names, CARE_ENDED, ({ child, day }) => {
        const age = ageInYears(run, child, day)
        return age >= ADULT ? names.length - 1 : careAgeBand(age)
      }),
    ),
)
