import { holdWithout } from './age-bands.ts'
import { RE_ENTRY } from './care-routes.ts'
import { ownCaseFromHome, ownCaseFromOutside, startCare } from './care-entry.ts'
import { CHILDHOOD, openHomeCase } from './case-opening.ts'
import type { CareState } from './care-state.ts'
import { AT_HOME } from './children.ts'
import { homeCaseOf } from './case-opening.ts'
import { leaveStage } from './leaving.ts'
import { receiveReferral } from './referrals.ts'
import { enter } from './stages.ts'

/** A closed family comes back: those of its children who live at home and are under 18 are referred together. */
export function returnAfterClosure(state: CareState, family: number): void {
  const { cases, compiled, families } = state
  families.returnHandle[family] = -1
  const c = homeCaseOf(state, family)
  if (cases.stage[c] >= 0 || !compiled.returnAfterClosure) return
  if (openHomeCase(state, family)) enter(state, c, compiled.returnAfterClosure.to)
}

/** A child who went home comes back into care, from an open family or, with a new referral, from a closed one. */
export function returnToCare(state: CareState, child: number): void {
  const { children, compiled } = state
  children.reEntryHandle[child] = -1
  if (!compiled.returnToCare || children.place[child] !== AT_HOME) return
  if (children.birthday[child] + CHILDHOOD <= state.day) return
  const home = children.case[child]
  if (home >= 0) {
    leaveStage(state, home, child, 0)
    enter(state, ownCaseFromHome(state, home, child, true), compiled.returnToCare.to)
    holdWithout(state, home, child)
  } else {
    const own = ownCaseFromOutside(state, child)
    receiveReferral(state, own)
    startCare(state, own, child, RE_ENTRY)
    enter(state, own, compiled.returnToCare.to)
  }
}
