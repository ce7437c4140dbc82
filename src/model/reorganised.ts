import type { CareState } from './care-state.ts'
import { WORKER_RELEASED } from './event-kinds.ts'
import { isMember } from './membership.ts'
import { ORGRST } from './worker-reasons.ts'

/** Logs that a reorganisation takes a case from its worker: a row for each child, the first marked so that families count. */
export function logReorganised(state: CareState, c: number): void {
  const { cases, log, tick } = state
  let first = 1
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    log.record(tick, WORKER_RELEASED, child, cases.team[c], cases.worker[c], ORGRST, first)
    first = 0
  }
}
