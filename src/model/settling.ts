import type { CareState } from './care-state.ts'
import { CHILDHOOD } from './case-opening.ts'
import { isMember } from './membership.ts'
import { TURN_18 } from './notice-kinds.ts'
import { FINISH, PHASES } from './phases.ts'
import { startReallocations } from './reallocations.ts'

/**
 * A case comes to rest in a stage that lasts: from now on it may change hands inside its team, and the birthdays of its
 * children at home are watched. Most contacts end within the day and never get here.
 */
export function settle(state: CareState, c: number): void {
  const { cases, children, compiled, notices } = state
  if (cases.reallocateHandle[c] < 0) startReallocations(state, c)
  if (cases.single[c] === 1) return
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    const eighteen = children.birthday[child] + CHILDHOOD
    if (!isMember(state, c, child) || children.adultNotice[child] === 1 || eighteen >= compiled.days) continue
    children.adultNotice[child] = 1
    notices.schedule(Math.max(eighteen, state.day + 1) * PHASES + FINISH, TURN_18, child)
  }
}
