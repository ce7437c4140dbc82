import type { PracticeEnds, PracticeTable } from '../compile/practice-table.ts'
import type { Streams } from '../kernel/streams.ts'

/** What practice does in one replication, drawn when it begins. Where nothing is assumed: 0, 1 and 1 for every team. */
export interface PracticeEffects {
  /** Days a worker new to a family needs before work goes on [days, not whole]. */
  readonly readingInDays: number
  /** Factor on the odds of a re-referral within 12 months, for each avoidable change of worker. */
  readonly returnOddsPerChange: number
  /** Factor on the work a case needs [teams]. */
  readonly workFactor: Float64Array
}

/**
 * Draws each effect evenly from its range. A draw has a stream of its own and depends on the replication alone, so that
 * every arm of a comparison has the same.
 */
export function createPracticeEffects(table: PracticeTable, streams: Streams): PracticeEffects {
  const drawn = ({ low, high }: PracticeEnds, effect: string): number => {
    const u = streams.uniform(streams.stream(`practice/${effect}`), 0, 0)
    return low + (high - low) * u
  }
  const speed = drawn(table.specialistSpeed, 'specialist-speed')
  const travel = drawn(table.countyTravel, 'county-travel')
  return {
    readingInDays: drawn(table.readingIn, 'reading-in'),
    returnOddsPerChange: drawn(table.returnOdds, 'return-odds'),
    workFactor: Float64Array.from(
      table.singleStage,
      (isSingle, team) => (1 - isSingle * speed) * (1 + table.wholeArea[team] * travel),
    ),
  }
}
