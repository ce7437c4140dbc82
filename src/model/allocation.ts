import { attachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { ALLOCATED_OVER_CAP, WORKER_ALLOCATED } from './event-kinds.ts'
import { transfer } from './holding.ts'
import { isMember, logMembers } from './membership.ts'
import { beginStay } from './stays.ts'
import { dequeue, isUrgent, serviceOrder } from './waiting-lists.ts'
import { FCONTA } from './worker-reasons.ts'
import { leastLoaded } from './workers.ts'

const order: number[] = []

/**
 * Waiting families meet workers with room, team by team. A worker has room when she holds fewer children than the cap
 * and would not pass the hard cap with the whole family; over the cap a case goes only when it has waited as long as the
 * escalation says, and past the hard cap never.
 */
export function allocateWaiting(state: CareState): void {
  for (let team = 0; team < state.waiting.length; team++) {
    if (state.waiting[team].length > 0) allocateTeam(state, team)
  }
}

function allocateTeam(state: CareState, team: number): void {
  const { cases, compiled, workers } = state
  const role = compiled.teamRole[team]
  const cap = compiled.roleCap[role]
  const hardCap = compiled.roleHardCap[role]
  const { urgentAfter, othersAfter } = compiled.scenario.workforce.escalation
  serviceOrder(state, team, order)
  let worker = leastLoaded(workers, team)
  for (let i = 0; i < order.length && worker >= 0; i++) {
    const c = order[i]
    const load = workers.people.load[worker]
    // The least loaded worker cannot take this family, so nobody can; a smaller one may still fit.
    if (load + cases.members[c] > hardCap) continue
    if (load >= cap) {
      const waited = compiled.calendar.workingDaysBetween(cases.waitingSince[c], state.day)
      if (waited < (isUrgent(state, c) ? urgentAfter : othersAfter)) continue
    }
    giveWorker(state, c, worker)
    if (load >= cap) logMembers(state, c, ALLOCATED_OVER_CAP, workers.people.load[worker], 0)
    worker = leastLoaded(workers, team)
  }
}

/** The case gets its worker: the wait ends, a stay that begins with it begins. */
export function giveWorker(state: CareState, c: number, worker: number): void {
  const { cases, children, compiled, log, tick, day } = state
  const waited = compiled.calendar.workingDaysBetween(cases.waitingSince[c], day)
  const reason = cases.waitReason[c]
  if (cases.nextTeam[c] >= 0) transfer(state, c, cases.nextTeam[c], reason)
  dequeue(state, c)
  attachWorker(state, c, worker)
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    const why = children.hadWorker[child] === 1 ? reason : FCONTA
    log.record(tick, WORKER_ALLOCATED, child, cases.team[c], worker, why, waited)
    children.hadWorker[child] = 1
  }
  if (cases.begun[c] === 0) beginStay(state, c)
}
