import { IN_NEED } from './reading/child-standing.ts'
import { type NeedEpisodes, needEpisodes } from './reading/need-episodes.ts'
import { defineMeasure, type Definition, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'

type JourneyTest = (episodes: NeedEpisodes, child: number) => boolean

/**
 * Hand-offs from referral to closure, over journeys that ended in the year, whatever the outcome. What came before the
 * start of the run is not known, so the first years are low and the last is the one to read.
 */
function perJourney(
  described: Pick<Definition, 'name' | 'title' | 'denominator'>,
  counts: JourneyTest,
): ReadingMeasure {
  return defineMeasure(
    {
      ...described,
      unit: 'hand-offs a journey',
      kind: 'spread',
      betterWhen: 'lower',
      matters: 0.25,
      numerator: 'transfers with an allocated worker on both sides, from the referral to the closure',
      comparesWith: 'none: no national figure',
    },
    (run) => {
      const episodes = run.once(needEpisodes)
      const journeys = new WholeUnitSpread(run)
      run.watch(
        IN_NEED,
        () => {},
        ({ child, year, locality }) => {
          if (counts(episodes, child)) journeys.add(year, -1, locality, episodes.handOffs.get(child))
        },
      )
      return spread(run, () => journeys, { localities: true })
    },
  )
}

/** Every journey. */
export const handOffsPerJourney: ReadingMeasure = perJourney(
  {
    name: 'hand-offs-per-journey',
    title: 'Hand-offs from referral to closure',
    denominator: 'journeys from referral to closure that ended in the year',
  },
  () => true,
)

/** Journeys on which the child was on a protection plan. */
export const handOffsPerJourneyWithPlan: ReadingMeasure = perJourney(
  {
    name: 'hand-offs-per-journey-with-plan',
    title: 'Hand-offs from referral to closure, with a protection plan',
    denominator: 'journeys that ended in the year and had a child protection plan on the way',
  },
  (episodes, child) => episodes.hadPlan.get(child) === 1,
)

/** Journeys on which the child was looked after. */
export const handOffsPerJourneyWithCare: ReadingMeasure = perJourney(
  {
    name: 'hand-offs-per-journey-with-care',
    title: 'Hand-offs from referral to closure, with time in care',
    denominator: 'journeys that ended in the year and had time in care on the way',
  },
  (episodes, child) => episodes.wasInCare.get(child) === 1,
)
