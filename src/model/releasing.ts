import { detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { WORKER_RELEASED } from './event-kinds.ts'
import { caseOf } from './held-cases.ts'
import { cellOf, hold, transfer } from './holding.ts'
import { logMembers } from './membership.ts'
import { enqueue } from './waiting-lists.ts'

/** A worker lets go of all her families: those on their way to another team go there, the others wait for a colleague. */
export function releaseAll(state: CareState, worker: number, reason: number): void {
  const { cases, workers } = state
  const { held } = workers
  while (held.end(worker) > held.first(worker)) {
    const c = caseOf(held.values[held.end(worker) - 1])
    logMembers(state, c, WORKER_RELEASED, reason, 0)
    if (cases.nextTeam[c] >= 0) {
      transfer(state, c, cases.nextTeam[c])
    } else {
      detachWorker(state, c)
      enqueue(state, c, cases.team[c], reason)
      if (cases.kept[c] === 1) hold(state, c, cellOf(state, c), reason)
    }
  }
}
