import { CHILD_CLOSED, REFERRAL_RECEIVED } from '../model/event-kinds.ts'
import { flow } from './reading/flow.ts'
import { onNeedEpisodeEnd, wasNotInNeed } from './reading/need-episode-ends.ts'
import { defineMeasure, type ReadingMeasure } from './reading/reading-measure.ts'
import { isInYearOfReferral } from './reading/recorded-outcome.ts'
import { YearlyCount } from './reading/yearly-count.ts'

/** Need episodes that began, as the national rule counts them: an identity among three other figures of the year. */
export const needEpisodesStarted: ReadingMeasure = defineMeasure(
  {
    name: 'need-episodes-started',
    title: 'Need episodes started',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 80,
    numerator: 'referrals of the year, less those closed by its 31 March with no further action or as not in need',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table B1',
  },
  (run) => {
    const started = new YearlyCount(run)
    run.on(REFERRAL_RECEIVED, (row) => started.add(row))
    run.on(CHILD_CLOSED, (row) => {
      if (wasNotInNeed(row) && isInYearOfReferral(run, row)) started.book(row.year, -1, row.locality, -1)
    })
    return flow(run, started, { localities: true })
  },
)

/** Need episodes that ended; a child who reaches 18 or leaves the care leavers' service ends hers too. */
export const needEpisodesEnded: ReadingMeasure = defineMeasure(
  {
    name: 'need-episodes-ended',
    title: 'Need episodes ended',
    unit: 'children',
    kind: 'flow',
    betterWhen: 'neither',
    matters: 75,
    numerator: 'children closed in the year, less those closed with no further action or as not in need',
    denominator: 'none, a count',
    comparesWith: 'DfE, Children in need, table B1',
  },
  (run) => {
    const ended = new YearlyCount(run)
    onNeedEpisodeEnd(run, (row) => ended.add(row))
    return flow(run, ended, { teams: true, localities: true })
  },
)
