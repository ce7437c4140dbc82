import { episodeBands, inBands } from './reading/duration-bands.ts'
import { everyGroup } from './reading/flow.ts'
import { onNeedEpisodeEnd } from './reading/need-episode-ends.ts'
import { needEpisodes } from './reading/need-episodes.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { spread } from './reading/spread.ts'
import { WholeUnitSpread } from './reading/whole-unit-spread.ts'

/**
 * How long children stay in need. An episode open at the start counts from the day the child entered the stage she was in,
 * the earliest that is known, so lengths in the first years are somewhat short. Its parts are episodes by band.
 */
export const needEpisodeDuration: ReadingMeasure = defineMeasure(
  {
    name: 'need-episode-duration',
    title: 'Length of a need episode',
    unit: 'days',
    kind: 'spread',
    betterWhen: 'neither',
    matters: 14,
    numerator: 'days from the referral to the closure',
    denominator: 'need episodes ended',
    comparesWith: 'DfE, Children in need, table B, episodes ended by duration',
  },
  (run) => {
    const episodes = run.once(needEpisodes)
    const ended = new WholeUnitSpread(run)
    onNeedEpisodeEnd(run, ({ child, day, year, team, locality }) => {
      ended.add(year, team, locality, day - episodes.start.get(child))
    })
    return spread(
      run,
      () => ended,
      everyGroup,
      (counts) => inBands(episodeBands, counts),
    )
  },
)
