import type { TransitionTable } from '../compile/transition-table.ts'
import { attachWorker, detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { giveToColleague } from './colleagues.ts'
import { WORKER_ALLOCATED } from './event-kinds.ts'
import { cellOf, hold, holderOf, transfer } from './holding.ts'
import { logMembers } from './membership.ts'
import { GO_LIVE } from './notice-kinds.ts'
import { PHASES, POLICY } from './phases.ts'
import { openCases } from './open-cases.ts'
import { movePosts } from './post-moving.ts'
import { logReorganised } from './reorganised.ts'
import { beginStay } from './stays.ts'
import { dequeue, enqueue } from './waiting-lists.ts'
import { ORGRST, TSPROC } from './worker-reasons.ts'

/** Schedules the days on which something goes live. */
export function scheduleGoLives(state: CareState): void {
  const days = state.compiled.transition?.days ?? []
  for (const day of days) state.notices.schedule(day * PHASES + POLICY, GO_LIVE, day)
}

/**
 * The first thing on a go-live day: posts move with the people in them, then families. From then on the new map holds for
 * those it is live for.
 *
 * Moved: every family concerned is where the map of today says. She keeps her worker when the worker's post has come to the
 * same team; otherwise she gets another (ORGRST), as does a family of elsewhere whose worker has left its team.
 * Kept: a family with a worker stays with her, and is held by the team her post is in, until it is looked up again: in its
 * next stage, on a birthday or with another youngest child where the map differs by age, or when that worker
 * goes.
 * A family that waits for a worker is looked up in either case, and keeps its place in time.
 */
export function goLive(state: CareState): void {
  const { transition } = state.compiled
  if (transition === undefined) return
  movePosts(state, transition)
  const order = waitingFirst(state)
  for (let i = 0; i < order.length; i++) reorganise(state, transition, order[i])
  if (transition.changes > 0) shake(state, transition)
}

/** Open cases: those that wait by the day their wait began, then the others. */
function waitingFirst(state: CareState): number[] {
  const { cases } = state
  const waiting: number[] = []
  const others: number[] = []
  for (let team = 0; team < state.waiting.length; team++) waiting.push(...state.waiting[team])
  waiting.sort((a, b) => cases.waitingSince[a] - cases.waitingSince[b])
  for (const c of openCases(state)) if (cases.queue[c] < 0) others.push(c)
  return waiting.concat(others)
}

function reorganise(state: CareState, transition: TransitionTable, c: number): void {
  const { cases, compiled, workers, day } = state
  const cell = cellOf(state, c)
  const worker = cases.worker[c]
  const here = worker < 0 ? -1 : workers.team[workers.people.post[worker]]
  const hasWorker = here >= 0 && cases.nextTeam[c] < 0
  const concerned =
    transition.holdsFrom[cases.stage[c] * compiled.cells.count + cell] === day ||
    transition.endDay[cases.team[c]] <= day ||
    (cases.kept[c] === 1 && !hasWorker)
  if (concerned && !(hasWorker && transition.keeps)) lookUp(state, c, cell, here)
  if (cases.worker[c] >= 0) {
    if (here < 0 && cases.nextTeam[c] >= 0) transfer(state, c, cases.nextTeam[c], ORGRST)
    else if (cases.nextTeam[c] < 0 && here !== cases.team[c]) {
      if (here >= 0 && transition.keeps) follow(state, c, here)
      else letGo(state, c)
    }
  }
  const isWithWorker = cases.worker[c] >= 0 && cases.nextTeam[c] < 0
  if (isWithWorker && transition.keeps) cases.kept[c] = holderOf(state, c, cell) === cases.team[c] ? 0 : 1
  // A stay that begins with a worker begins where one has come along, or where none is needed any more.
  if (cases.begun[c] === 0 && (isWithWorker || compiled.teamHoldsCases[cases.team[c]] === 0)) beginStay(state, c, cell)
}

/** The case goes where the map of today says: with its worker if she is there, in its place in the wait if it waits. */
function lookUp(state: CareState, c: number, cell: number, here: number): void {
  const { cases } = state
  const team = holderOf(state, c, cell)
  if (here === team && here !== cases.team[c]) {
    follow(state, c, team)
    return
  }
  const waits = cases.queue[c] >= 0
  const since = cases.waitingSince[c]
  hold(state, c, cell, waits ? cases.waitReason[c] : cases.worker[c] >= 0 ? ORGRST : TSPROC)
  if (waits && cases.queue[c] >= 0) cases.waitingSince[c] = since
}

/** A transfer without a change of worker: she has moved to that team herself. */
function follow(state: CareState, c: number, team: number): void {
  const worker = state.cases.worker[c]
  transfer(state, c, team)
  dequeue(state, c)
  attachWorker(state, c, worker)
  logMembers(state, c, WORKER_ALLOCATED, ORGRST, -1)
}

/** The worker has gone to another team, and the case stays: it waits for a colleague of hers. */
function letGo(state: CareState, c: number): void {
  logReorganised(state, c)
  detachWorker(state, c)
  enqueue(state, c, state.cases.team[c], ORGRST)
}

/** Some families more change to a colleague in the same team: those of a larger share are among those of a smaller one. */
function shake(state: CareState, transition: TransitionTable): void {
  const { cases, compiled, draws, streams, day } = state
  for (const c of openCases(state)) {
    if (cases.worker[c] < 0 || cases.nextTeam[c] >= 0) continue
    if (transition.holdsFrom[cases.stage[c] * compiled.cells.count + cellOf(state, c)] !== day) continue
    const u = streams.uniform(draws.reorganisation, cases.key[c], 0)
    if (u < transition.changes) giveToColleague(state, c, ORGRST)
  }
}
