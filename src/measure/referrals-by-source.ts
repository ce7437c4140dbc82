import { contactSourceNames } from '../compile/contact-source-names.ts'
import { FOUR_BITS, REFERRAL_RECEIVED, SOURCE_BIT } from '../model/event-kinds.ts'
import { needOf } from './reading/child-need.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import type { RunReading } from './reading/run-reading.ts'
import { countParts, percentages } from './reading/yearly-parts.ts'

/**
 * Who made the contact behind the referrals; absent where the scenario does not tell. A family keeps the source of its
 * first contact when it comes back.
 */
export const referralsBySource: ReadingMeasure = defineMeasure(
  {
    name: 'referrals-by-source',
    title: 'Who referrals come from',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 2,
    numerator: 'referrals of the year, by who first made contact about the child',
    denominator: 'referrals of the year whose source is told',
    comparesWith: 'DfE, Children in need, table C5',
  },
  (run) =>
    percentages(
      run,
      countParts(
        run,
        contactSourceNames,
        REFERRAL_RECEIVED,
        ({ child }) => sourceOf(run, child) - 1,
        ({ child }) => sourceOf(run, child) > 0,
      ),
    ),
)

/** The primary need of children referred. */
export const referralsByNeed: ReadingMeasure = defineMeasure(
  {
    name: 'referrals-by-need',
    title: 'Primary need of children referred',
    unit: '%',
    kind: 'parts',
    betterWhen: 'neither',
    matters: 2,
    numerator: 'referrals of the year, by the primary need of the family',
    denominator: 'referrals',
    comparesWith: 'DfE, Children in need, primary need at assessment, about',
  },
  (run) =>
    percentages(
      run,
      countParts(run, run.compiled.names.needs, REFERRAL_RECEIVED, ({ child }) => needOf(run, child)),
    ),
)

/** Number of the source in `contactSourceNames`, counted from 1; 0 where it is not told. */
function sourceOf(run: RunReading, child: number): number {
  return (run.story.traits.get(child) >> SOURCE_BIT) & FOUR_BITS
}
