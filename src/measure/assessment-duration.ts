import { assessmentEnds } from './reading/assessment-ends.ts'
import { assessmentBands, inBands } from './reading/duration-bands.ts'
import { everyGroup } from './reading/flow.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'

/** How long assessments take. Its parts are the assessments of the last full year by the census's bands. */
export const assessmentDuration: ReadingMeasure = defineMeasure(
  {
    name: 'assessment-duration',
    title: 'Length of an assessment',
    unit: 'working days',
    kind: 'spread',
    betterWhen: 'lower',
    matters: 1,
    numerator: 'working days from the referral to the end of the assessment',
    denominator: 'assessments completed',
    comparesWith: 'DfE, Children in need, table C2',
  },
  (run) => {
    const ends = run.once(assessmentEnds)
    return spread(
      run,
      () => ends,
      everyGroup,
      (counts) => inBands(assessmentBands, counts),
    )
  },
)
