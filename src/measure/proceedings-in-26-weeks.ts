import { PROCEEDINGS_CONCLUDED } from '../model/event-kinds.ts'
import { onlyIf } from './reading/only-if.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { share } from './reading/share.ts'
import { countRows } from './reading/yearly-count.ts'

/** Limit of section 32 of the Children Act 1989 [days]. */
const LIMIT = 26 * 7

/** Proceedings concluded in time, by the year of their end. */
export const proceedingsIn26Weeks: ReadingMeasure = defineMeasure(
  {
    name: 'proceedings-in-26-weeks',
    title: 'Care proceedings concluded in 26 weeks',
    unit: '%',
    kind: 'share',
    betterWhen: 'higher',
    matters: 3,
    numerator: 'children whose care proceedings concluded in the year, within 26 weeks of the application',
    denominator: 'children whose care proceedings concluded in the year',
    comparesWith: 'Ministry of Justice, Family Court Statistics',
  },
  (run) =>
    onlyIf(
      run.compiled.court !== undefined,
      share(
        run,
        countRows(run, PROCEEDINGS_CONCLUDED, ({ detail }) => detail <= LIMIT),
        countRows(run, PROCEEDINGS_CONCLUDED),
        { localities: true },
      ),
    ),
)
