import { pick } from '../compile/cumulative.ts'
import type { CareState } from './care-state.ts'

/**
 * Who made the contact of a family: by the shares of the day's kind for one that comes today, by those of a whole year
 * for one that came before the start. The uniform is the family's own, whatever the day.
 * @param sums cumulative shares over `contactSources`; undefined where sources are not told
 * @returns the number of the source, 0 where it is not told
 */
export function drawSource(state: CareState, key: number, sums: Float64Array | undefined): number {
  return sums ? 1 + pick(sums, state.streams.uniform(state.draws.contactSource, key, 0)) : 0
}
