import { goOnByAge, holdWith } from './age-bands.ts'
import { homeCaseOf, joinCase } from './case-opening.ts'
import { attachWorker, changeMembers, detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { emptyCase } from './closing.ts'
import { PLAN_STARTED, STAGE_ENTERED, WORKER_ALLOCATED, WORKER_RELEASED } from './event-kinds.ts'
import { transferChild } from './holding.ts'
import { logMembers } from './membership.ts'
import { settle } from './settling.ts'
import { expectReEntry, withdrawReturn } from './return-hazard.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import { enqueue } from './waiting-lists.ts'
import { MANAGE, TSPROC } from './worker-reasons.ts'

const PROTECTION_PLAN = stageStatus('protection-plan')

/**
 * A looked-after child goes home. If her family is open there she joins them, in their stage and with their worker; if
 * not, the family's case opens with her alone and is returned for the caller to enter. Returns -1 when she joined.
 */
export function comeHome(state: CareState, own: number): number {
  const { cases } = state
  const child = cases.firstChild[own]
  const home = homeCaseOf(state, cases.family[own])
  const team = cases.team[own]
  const worker = cases.worker[own]
  const workerHere = cases.workerHere[own]
  const stageBefore = cases.stage[own]
  emptyCase(state, own)
  expectReEntry(state, child)
  if (cases.stage[home] >= 0) {
    joinOpenFamily(state, home, child, team, workerHere, stageBefore)
    return -1
  }
  withdrawReturn(state, cases.family[home])
  cases.stage[home] = stageBefore
  cases.team[home] = team
  cases.members[home] = 1
  cases.clockDay[home] = state.day
  joinCase(state, home, child)
  if (worker >= 0) attachWorker(state, home, worker, true)
  cases.workerHere[home] = workerHere
  return home
}

function joinOpenFamily(
  state: CareState,
  home: number,
  child: number,
  teamBefore: number,
  workerBefore: number,
  stageBefore: number,
): void {
  const { cases, children, compiled, log, tick, tallies, workers } = state
  const stage = cases.stage[home]
  holdWith(state, home, child)
  const team = cases.team[home]
  joinCase(state, home, child)
  goOnByAge(state, home)
  tallies.entered[stage]++
  log.record(tick, STAGE_ENTERED, child, team, -1, stage, stageBefore)
  if (compiled.stageStatus[stage] === PROTECTION_PLAN) {
    log.record(tick, PLAN_STARTED, child, team, -1, children.earlierPlan[child], 0)
    children.earlierPlan[child] = 1
    children.planDay[child] = state.day
  }
  if (team !== teamBefore) transferChild(state, child, teamBefore, team, workerBefore, stage)
  settle(state, home)
  const worker = cases.worker[home]
  if (worker < 0) {
    changeMembers(state, home, 1)
    return
  }
  const hardCap = compiled.roleHardCap[compiled.posts.role[workers.people.post[worker]]]
  if (workers.people.load[worker] + compiled.staffing.weights.further[stage] <= hardCap) {
    changeMembers(state, home, 1)
    if (worker !== workerBefore || team !== teamBefore) {
      log.record(tick, WORKER_ALLOCATED, child, team, worker, children.hadWorker[child] ? TSPROC : 0, 0)
    }
    children.hadWorker[child] = 1
    return
  }
  // Her worker has no room for one more below the hard cap: the whole family waits for a colleague who has.
  const wasHers = worker === workerBefore && team === teamBefore
  logMembers(state, home, WORKER_RELEASED, MANAGE, 0, wasHers ? -1 : child)
  detachWorker(state, home)
  changeMembers(state, home, 1)
  if (cases.queue[home] < 0) enqueue(state, home, team, MANAGE)
}
