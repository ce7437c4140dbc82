import { attachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { caseWeight } from './case-weight.ts'
import { ALLOCATED_OVER_CAP, WORKER_ALLOCATED } from './event-kinds.ts'
import { experienceOf } from './experience.ts'
import { caseOf } from './held-cases.ts'
import { transfer } from './holding.ts'
import { isMember, logMembers } from './membership.ts'
import { readIn } from './reading-in.ts'
import { RoomTree } from './room-tree.ts'
import { beginStay } from './stays.ts'
import { dequeue, isUrgent, serviceOrder } from './waiting-lists.ts'
import { FCONTA } from './worker-reasons.ts'
import { UNDER_CAP, UNDER_HARD_CAP } from './worker-with-room.ts'

/** What a run needs while it gives out families; each run has its own, since a recorder may begin another. */
export interface Allocation {
  readonly order: number[]
  readonly underCap: RoomTree
  readonly underHardCap: RoomTree
}

/** Nothing under way. */
export function createAllocation(): Allocation {
  return { order: [], underCap: new RoomTree(UNDER_CAP), underHardCap: new RoomTree(UNDER_HARD_CAP) }
}

/**
 * Waiting families meet workers with room, team by team. A worker has room when she is there, holds less than her cap
 * (for the newly qualified, a share of it) and would not pass the hard cap with the whole family; over the cap a case goes
 * only when it has waited as long as the escalation says, and past the hard cap never.
 */
export function allocateWaiting(state: CareState, allocation: Allocation): void {
  const teams = state.compiled.islands.teams[state.island]
  for (let i = 0; i < teams.length; i++) {
    if (state.waiting[teams[i]].length > 0) allocateTeam(state, teams[i], allocation)
  }
}

function allocateTeam(state: CareState, team: number, allocation: Allocation): void {
  const { cases, compiled, workers } = state
  const { order, underCap, underHardCap } = allocation
  const role = compiled.teamRole[team]
  const { urgentAfter, othersAfter } = compiled.scenario.workforce.escalation
  serviceOrder(state, team, order)
  underCap.takeIn(state, team)
  // Whether the other has been asked: most days there is room below the cap.
  let isOverCap = false
  // Room only grows less while cases are given out, so that what did not fit once, and what is heavier, need not be tried.
  let overCaps = Infinity
  let tooHeavy = Infinity
  for (let i = 0; i < order.length; i++) {
    const c = order[i]
    const weight = caseWeight(state, c)
    if (weight >= tooHeavy) continue
    let worker = weight < overCaps ? underCap.best(weight) : -1
    let overCap = false
    if (worker < 0) {
      overCaps = Math.min(overCaps, weight)
      const waited = compiled.calendar.workingDaysBetween(cases.waitingSince[c], state.day)
      if (waited < (isUrgent(state, c) ? urgentAfter : othersAfter)) continue
      if (!isOverCap) underHardCap.takeIn(state, team)
      isOverCap = true
      worker = underHardCap.best(weight)
      // Nobody has room for this family below the hard cap; a smaller one may still fit.
      if (worker < 0) {
        tooHeavy = weight
        continue
      }
      overCap = workers.people.load[worker] >= compiled.roleCap[role] * experienceOf(state, worker)
    }
    // Whoever lets go of it (release when taken) may be of this team: her post may have moved in a roll-out.
    const before = cases.worker[c]
    giveWorker(state, c, worker)
    underCap.renew(state, team, before)
    underCap.renew(state, team, worker)
    if (isOverCap) {
      underHardCap.renew(state, team, before)
      underHardCap.renew(state, team, worker)
    }
    if (overCap) logMembers(state, c, ALLOCATED_OVER_CAP, childrenHeld(state, worker), 0)
  }
}

/** The case gets its worker: the wait ends, a stay that begins with it begins. */
export function giveWorker(state: CareState, c: number, worker: number): void {
  const { cases, children, compiled, families, log, tick, day } = state
  const waited = compiled.calendar.workingDaysBetween(cases.waitingSince[c], day)
  const reason = cases.waitReason[c]
  if (cases.nextTeam[c] >= 0) transfer(state, c, cases.nextTeam[c], reason)
  dequeue(state, c)
  attachWorker(state, c, worker)
  let isChange = 0
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    const why = children.hadWorker[child] === 1 ? reason : FCONTA
    log.record(tick, WORKER_ALLOCATED, child, cases.team[c], worker, why, waited)
    isChange |= children.hadWorker[child]
    children.hadWorker[child] = 1
  }
  if (isChange) readIn(state, c)
  if (cases.single[c] === 0) families.workerChanges[cases.family[c]] += isChange
  if (cases.begun[c] === 0) beginStay(state, c)
}

/** Children a worker holds, each counted once whatever she weighs. */
function childrenHeld(state: CareState, worker: number): number {
  const { held } = state.workers
  let children = 0
  for (let i = held.first(worker); i < held.end(worker); i++) children += state.cases.members[caseOf(held.values[i])]
  return children
}
