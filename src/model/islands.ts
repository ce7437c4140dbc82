import type { CompiledScenario } from '../compile/compiled-scenario.ts'
import { createFutureEventList, type FutureEventList } from '../kernel/future-event-list.ts'
import { inOrder } from '../kernel/in-order.ts'
import type { CareState } from './care-state.ts'
import { PHASES } from './phases.ts'

/** Notices a run has room for at once. */
const CAPACITY = 1 << 15

/** What is to come on each island: nothing yet, of a run that begins on a day. */
export function createNotices({ days, islands }: CompiledScenario, firstDay: number): FutureEventList[] {
  return Array.from({ length: islands.count }, () =>
    createFutureEventList({
      start: firstDay * PHASES,
      horizon: days * PHASES - 1,
      capacity: Math.ceil(CAPACITY / islands.count),
    }),
  )
}

/** Turns to an island: what is scheduled, and whatever is done for all teams or localities, is done there from now on. */
export function turnTo(state: CareState, island: number): void {
  state.island = island
  state.notices = state.noticesOf[island]
}

/** Turns to the island a locality is on. */
export function turnToLocality(state: CareState, locality: number): void {
  turnTo(state, state.compiled.islands.ofLocality[locality])
}

/** Turns to the island a team is on; that of a post without a team, which a roll-out opens, is the only one. */
export function turnToTeam(state: CareState, team: number): void {
  turnTo(state, team < 0 ? 0 : state.compiled.islands.ofTeam[team])
}

/**
 * Which comes when, of things in localities: island by island, and in their order on each. What is told of one island then
 * lies together in memory.
 * @param localityOf locality of each thing [things]
 */
export function byIsland({ compiled: { islands } }: CareState, localityOf: ArrayLike<number>): Uint32Array {
  return inOrder(Int32Array.from(localityOf, (locality) => islands.ofLocality[locality]))
}
