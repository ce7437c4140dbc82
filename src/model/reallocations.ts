import { attachWorker, detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { WORKER_ALLOCATED, WORKER_RELEASED } from './event-kinds.ts'
import { logMembers } from './membership.ts'
import { REALLOCATE } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { ABSENC, MANAGE } from './worker-reasons.ts'
import { leastLoaded } from './workers.ts'

const DAYS_IN_YEAR = 365.25

/** A case changes hands inside its team now and then: the next time is drawn in the case's own time, not by its worker. */
export function startReallocations(state: CareState, c: number): void {
  const { cases, compiled, draws, notices, streams } = state
  const { managerial, absence } = compiled.scenario.workforce.reallocation
  const rate = managerial + absence
  if (rate <= 0) return
  const u = streams.uniform(draws.reallocation, cases.key[c], cases.reallocations[c]++)
  const gap = Math.max(1, Math.round((-Math.log(1 - u) / rate) * DAYS_IN_YEAR))
  cases.reallocateHandle[c] = notices.schedule((state.day + gap) * PHASES + WORKFORCE, REALLOCATE, c)
}

/** The change itself: to the colleague who holds the fewest children, if one has room below the hard cap. */
export function reallocate(state: CareState, c: number): void {
  const { cases, compiled, draws, families, streams, workers } = state
  if (cases.stage[c] < 0) return
  const worker = cases.worker[c]
  if (worker >= 0) {
    const colleague = leastLoaded(workers, cases.team[c], worker)
    const hardCap = compiled.roleHardCap[compiled.teamRole[cases.team[c]]]
    if (colleague >= 0 && workers.people.load[colleague] + cases.members[c] <= hardCap) {
      const { managerial, absence } = compiled.scenario.workforce.reallocation
      const u = streams.uniform(draws.reallocationCause, cases.key[c], cases.reallocations[c])
      const reason = u * (managerial + absence) < managerial ? MANAGE : ABSENC
      logMembers(state, c, WORKER_RELEASED, reason, 0)
      detachWorker(state, c)
      attachWorker(state, c, colleague)
      logMembers(state, c, WORKER_ALLOCATED, reason, 0)
      if (cases.single[c] === 0) families.workerChanges[cases.family[c]]++
    }
  }
  startReallocations(state, c)
}
