import { ON_PLAN } from './reading/child-standing.ts'
import { bandOf, episodeBands } from './reading/duration-bands.ts'
import { PartsAtYearEnd } from './reading/parts-at-year-end.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { percentages } from './reading/yearly-parts.ts'

/** How long protection plans have lasted that are still open; those of the opening stock from their start. */
export const protectionPlansOpenByDuration: ReadingMeasure = defineMeasure(
  {
    name: 'protection-plans-open-by-duration',
    title: 'How long open protection plans have lasted',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children on a child protection plan at the end of 31 March, by days since it started',
    denominator: 'children on a child protection plan at the end of 31 March',
    comparesWith: 'DfE, Children in need, table D, plans on 31 March by duration',
  },
  (run) =>
    percentages(
      run,
      new PartsAtYearEnd(run, ON_PLAN, episodeBands.names, (_, since, day) => bandOf(episodeBands, day - since)),
    ),
)
