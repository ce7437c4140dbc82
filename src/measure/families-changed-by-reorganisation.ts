import { WORKER_RELEASED } from '../model/event-kinds.ts'
import { ORGRST } from '../model/worker-reasons.ts'
import { everyGroup, flow } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { countRows } from './reading/yearly-count.ts'

/** Marks the first child of a family in the rows of one release (`event-kinds.ts`). */
const FIRST_OF_FAMILY = 1

/**
 * What a reorganisation does to families: each whose worker lets go because teams are formed anew, on the day it happens,
 * for her own locality and the team she was in. Siblings held together are one family, a child held by herself another.
 */
export const familiesChangedByReorganisation: ReadingMeasure = defineMeasure(
  {
    name: 'families-changed-by-reorganisation',
    title: 'Families whose worker changed in a reorganisation',
    unit: 'families',
    kind: 'flow',
    betterWhen: 'lower',
    matters: 25,
    numerator:
      'families in the year whose worker let go because teams were reorganised (ORGRST), siblings counted once',
    denominator: 'none, a count',
    comparesWith: 'none: local figures only',
  },
  (run) =>
    flow(
      run,
      countRows(run, WORKER_RELEASED, ({ detail, detail2 }) => detail === ORGRST && detail2 === FIRST_OF_FAMILY),
      everyGroup,
    ),
)
