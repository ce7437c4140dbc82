import { CONTACT_RECEIVED } from '../model/event-kinds.ts'
import { flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** Contacts at the front door. Nobody holds a child at a contact, so there is no breakdown by team. */
export const contacts: ReadingMeasure = defineMeasure(
  {
    name: 'contacts',
    title: 'Contacts',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 400,
    numerator: 'contacts at the front door about children who are not open, each child counted',
    denominator: 'none, a count',
    comparesWith: 'none: there is no national figure, and councils record contacts differently',
  },
  (run) => flow(run, countRows(run, CONTACT_RECEIVED), { localities: true }),
)
