import type { CareState } from './care-state.ts'
import { AT_HOME, GONE } from './children.ts'
import { routeReason } from '../compile/route-reasons.ts'
import { forgetAge } from './case-opening.ts'
import { changeMembers } from './case-worker.ts'
import { closeChild, emptyCase } from './closing.ts'
import { cellAtAgeOf, hold, holderOf } from './holding.ts'
import { leaveStage } from './leaving.ts'
import { youngest } from './membership.ts'
import { CROSS_AGE } from './notice-kinds.ts'
import { FINISH, PHASES } from './phases.ts'
import { beginStay } from './stays.ts'

const TURNED_18 = routeReason('turned-18')

/** Where the holder of its stage differs by age, schedules the birthday on which the case is looked up again, and no other. */
export function watchAge(state: CareState, c: number): void {
  const { cases, children, compiled, notices } = state
  if (!compiled.holders.differsByAge) return
  forgetAge(state, c)
  if (compiled.holders.byAge[cases.stage[c]] === 0) return
  const birthday = children.birthday[youngest(state, c)]
  for (const bound of compiled.cells.ageBounds) {
    const day = birthday + Math.ceil(bound * 365.25)
    if (day <= state.day) continue
    cases.ageHandle[c] = notices.schedule(day * PHASES + FINISH, CROSS_AGE, c)
    return
  }
}

/** The birthday has come: the holder may be another team now. */
export function crossAge(state: CareState, c: number): void {
  state.cases.ageHandle[c] = -1
  const child = youngest(state, c)
  holdFrom(state, c, cellAtAgeOf(state, c, child, state.day - 1), child)
  goOnByAge(state, c)
}

/** A child has left a family that stays in its stage: its youngest may be another now, and with that its holder. */
export function holdWithout(state: CareState, c: number, child: number): void {
  const { cases, children, compiled } = state
  if (cases.members[c] === 0 || compiled.holders.byAge[cases.stage[c]] === 0) return
  const left = youngest(state, c)
  if (children.birthday[child] > children.birthday[left])
    holdFrom(state, c, cellAtAgeOf(state, c, child, state.day), left)
  goOnByAge(state, c)
}

/**
 * A child is about to join a family in its stage, whose youngest she may be: they go to their holder before she comes, so
 * that she is transferred once. `goOnByAge` follows when she is there.
 */
export function holdWith(state: CareState, c: number, child: number): void {
  const { cases, children, compiled } = state
  if (compiled.holders.byAge[cases.stage[c]] === 0) return
  const before = youngest(state, c)
  if (children.birthday[child] > children.birthday[before])
    holdFrom(state, c, cellAtAgeOf(state, c, before, state.day), child)
}

/** After a look-up by age: a stay that begins with a worker begins where none is needed, and the next birthday is waited for. */
export function goOnByAge(state: CareState, c: number): void {
  const { cases, compiled } = state
  if (compiled.holders.byAge[cases.stage[c]] === 0) return
  if (cases.begun[c] === 0 && compiled.teamHoldsCases[cases.team[c]] === 0) beginStay(state, c)
  watchAge(state, c)
}

/** Looks the case up by the age of a child, where the map has another holder for it than for the cell of before. */
function holdFrom(state: CareState, c: number, before: number, child: number): void {
  const cell = cellAtAgeOf(state, c, child, state.day)
  if (holderOf(state, c, cell) !== holderOf(state, c, before)) hold(state, c, cell)
}

/** A child at home turns 18: children's social care ends for her, and for her family if she was the last. */
export function turn18(state: CareState, child: number): void {
  const { cases, children } = state
  children.adultNotice[child] = 0
  if (children.place[child] !== AT_HOME) return
  const c = children.case[child]
  if (c >= 0) {
    leaveStage(state, c, child, TURNED_18)
    closeChild(state, c, child, TURNED_18)
    changeMembers(state, c, -1)
    if (cases.members[c] === 0) emptyCase(state, c)
  }
  children.place[child] = GONE
}
