import { CONFERENCE_HELD } from '../model/event-kinds.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

/** Limit of Working Together to Safeguard Children [working days from the strategy discussion]. */
const LIMIT = 15

/** Conferences in time. */
export const conferencesIn15WorkingDays: ReadingMeasure = defineMeasure(
  {
    name: 'conferences-in-15-working-days',
    title: 'Conferences in 15 working days',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 3,
    numerator: 'children at an initial conference within 15 working days of the strategy discussion',
    denominator: 'children at an initial conference',
    comparesWith: 'DfE, Children in need, table C3',
  },
  (run) =>
    share(
      run,
      countRows(run, CONFERENCE_HELD, ({ detail }) => detail <= LIMIT),
      countRows(run, CONFERENCE_HELD),
      everyGroup,
    ),
)
