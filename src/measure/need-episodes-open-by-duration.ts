import { IN_NEED } from './reading/child-standing.ts'
import { bandOf, episodeBands } from './reading/duration-bands.ts'
import { PartsAtYearEnd } from './reading/parts-at-year-end.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { percentages } from './reading/yearly-parts.ts'

/** How long those in need have been so. Whoever was open at the start counts from the day she entered the stage she was in. */
export const needEpisodesOpenByDuration: ReadingMeasure = defineMeasure(
  {
    name: 'need-episodes-open-by-duration',
    title: 'How long open need episodes have lasted',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 3,
    numerator: 'children with a need episode open at the end of 31 March, by days since the referral',
    denominator: 'children with a need episode open at the end of 31 March',
    comparesWith: 'DfE, Children in need, table B, episodes open on 31 March by duration',
  },
  (run) =>
    percentages(
      run,
      new PartsAtYearEnd(run, IN_NEED, episodeBands.names, (_, since, day) => bandOf(episodeBands, day - since)),
    ),
)
