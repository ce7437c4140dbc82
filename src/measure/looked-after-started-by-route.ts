import { routeReason } from '../compile/route-reasons.ts'
import { CARE_ENDED, CARE_STARTED } from '../model/event-kinds.ts'
import { careAgeBand, careAgeNames } from './reading/care-ages.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countParts, percentages } from './reading/yearly-parts.ts'

/** In the order of `care-routes.ts`. */
const routeNames = ['from home', 'unaccompanied', 'again after going home']
const endingNames = ['went home', 'adoption, guardianship, relatives or other', 'turned 18', 'not told']
const endings = [routeReason('home'), routeReason('permanence'), routeReason('turned-18')]

/** How children came into care. The published routes are legal statuses, which this version does not tell apart. */
export const lookedAfterStartedByRoute: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-started-by-route',
    title: 'How children came into care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children who started to be looked after in the year, by the way they came',
    denominator: 'children who started to be looked after in the year',
    comparesWith: 'DfE, Children looked after (SSDA903), unaccompanied children among those starting',
  },
  (run) =>
    percentages(
      run,
      countParts(run, routeNames, CARE_STARTED, ({ detail2 }) => detail2),
    ),
)

/** How old children were when they came into care, in the return's bands. */
export const lookedAfterStartedByAge: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-started-by-age',
    title: 'Age of children who came into care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children who started to be looked after in the year, by age in years',
    denominator: 'children who started to be looked after in the year',
    comparesWith: 'DfE, Children looked after (SSDA903), starting by age',
  },
  (run) =>
    percentages(
      run,
      countParts(run, careAgeNames, CARE_STARTED, ({ detail: age }) => careAgeBand(age)),
    ),
)

/** How children left care. */
export const lookedAfterCeasedByReason: ReadingMeasure = defineMeasure(
  {
    name: 'looked-after-ceased-by-reason',
    title: 'How children left care',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children who ceased to be looked after in the year, by reason',
    denominator: 'children who ceased to be looked after in the year',
    comparesWith: 'DfE, Children looked after (SSDA903), ceasing by reason, codes taken together',
  },
  (run) =>
    percentages(
      run,
      countParts(run, endingNames, CARE_ENDED, ({ detail }) => {
        const ending = endings.indexOf(detail)
        return ending < 0 ? endings.length : ending
      }),
    ),
)
