import { detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { ageOn } from './children.ts'
import { TRANSFERRED } from './event-kinds.ts'
import { isMember, moveChild, youngest } from './membership.ts'
import { logReorganised } from './reorganised.ts'
import { dequeue, enqueue } from './waiting-lists.ts'
import { ORGRST, TSPROC } from './worker-reasons.ts'

/** Row of the tables for a case today: its locality and need, the age of its youngest, their history. */
export function cellOf(state: CareState, c: number): number {
  const { cases, children } = state
  let earlierPlan = 0
  for (let member = cases.firstChild[c]; member < cases.endChild[c]; member++) {
    if (isMember(state, c, member)) earlierPlan |= children.earlierPlan[member]
  }
  return cellAtAgeOf(state, c, youngest(state, c), state.day, earlierPlan)
}

/** The row if this child were the youngest, on a day; without their history unless it is given: no map of teams asks for it. */
export function cellAtAgeOf(
  { cases, children, compiled }: CareState,
  c: number,
  child: number,
  day: number,
  earlierPlan = 0,
): number {
  return compiled.cells.refine(cases.firstCell[c], compiled.cells.ageBand(ageOn(children, child, day)), earlierPlan)
}

/** The team that holds the case's stage, for its locality, need and age band: by the new map once that is live for them. */
export function holderOf(state: CareState, c: number, cell: number = cellOf(state, c)): number {
  const { compiled, cases } = state
  const { transition } = compiled
  const at = cases.stage[c] * compiled.cells.count + cell
  if (transition !== undefined && state.day >= transition.holdsFrom[at]) return transition.team[at]
  return compiled.holders.team[at]
}

/**
 * Called whenever the stage, locality, need or age band of a case may have changed, and the one place where a transfer is
 * born: if the holder by the map is not the team that holds, the case moves, a row in the log for each child.
 * With release when taken, a case that has a worker stays with her until the new team gives one (`allocation.ts`).
 * @param reason why the case needs another worker, where it does
 */
export function hold(state: CareState, c: number, cell: number = cellOf(state, c), reason: number = TSPROC): void {
  const { cases, compiled } = state
  cases.kept[c] = 0
  const team = holderOf(state, c, cell)
  if (cases.nextTeam[c] >= 0 && cases.nextTeam[c] !== team) {
    dequeue(state, c)
    cases.nextTeam[c] = -1
  }
  if (team === cases.team[c] || team === cases.nextTeam[c]) return
  const keeps = compiled.scenario.teams.release === 'when-taken' && cases.worker[c] >= 0
  if (keeps && compiled.teamHoldsCases[team] === 1) {
    cases.nextTeam[c] = team
    enqueue(state, c, team, reason)
  } else {
    transfer(state, c, team, reason)
  }
}

/** Moves the case to a team: the worker lets go, and the new team's waiting list takes it if its workers hold cases. */
export function transfer(state: CareState, c: number, team: number, reason: number = TSPROC): void {
  const { cases, compiled } = state
  if (reason === ORGRST && cases.worker[c] >= 0) logReorganised(state, c)
  const from = cases.team[c]
  const lastWorker = cases.workerHere[c]
  dequeue(state, c)
  detachWorker(state, c)
  cases.team[c] = team
  cases.nextTeam[c] = -1
  cases.workerHere[c] = -1
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child)) transferChild(state, child, from, team, lastWorker, cases.stage[c])
  }
  if (team >= 0 && compiled.teamHoldsCases[team] === 1) enqueue(state, c, team, reason)
}

/** One child's row of a transfer: the teams differ, and the last worker she had in the one she leaves is told. */
export function transferChild(
  state: CareState,
  child: number,
  from: number,
  to: number,
  lastWorker: number,
  stage: number,
): void {
  moveChild(state, child, from, to)
  state.log.record(state.tick, TRANSFERRED, child, to, lastWorker, from, stage)
}
