import { pick } from '../compile/cumulative.ts'
import { mixKey } from '../kernel/mix-key.ts'
import type { CareState } from './care-state.ts'
import { drawnSize } from './family-traits.ts'

/** Families of the first day's stock, group by group [families]. */
export interface OpeningFamilies {
  /** Row in the table of groups. */
  readonly group: readonly number[]
  readonly key: readonly number[]
  readonly locality: readonly number[]
  /** Children still wanting in the group when its turn comes: it has no more. */
  readonly atMost: readonly number[]
}

/** Who they are: as many as their groups have children. */
export function openingFamilies(state: CareState): OpeningFamilies {
  const { compiled, draws, streams } = state
  const found = { group: [] as number[], key: [] as number[], locality: [] as number[], atMost: [] as number[] }
  compiled.opening.groups.forEach(({ children, group: { families, split } }, group) => {
    const share = split === 'protection' ? compiled.protectionShare : compiled.demandShare
    let left = children
    for (let index = 0; left > 0; index++) {
      const key = mixKey(mixKey(0x53544f43, group), index)
      found.group.push(group)
      found.key.push(key)
      found.locality.push(pick(share, streams.uniform(draws.locality, key, 0)))
      found.atMost.push(left)
      left -= families ? drawnSize(state, key) : 1
    }
  })
  return found
}
