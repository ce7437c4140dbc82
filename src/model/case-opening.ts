import type { NoticeHandle } from '../kernel/future-event-list.ts'
import { NO_ENQUIRY } from './cases.ts'
import type { CareState } from './care-state.ts'
import { endEnquiryWork, endStageWork } from './dated-work.ts'
import { traitsOf } from './child-traits.ts'
import { AT_HOME, AWAY } from './children.ts'
import { CHILD_KNOWN } from './event-kinds.ts'
import { clearReviews } from './reviews.ts'
import { withdrawReturn } from './return-hazard.ts'

/** Average days of a childhood: a birthday is counted by the average year, as all ages here. */
export const CHILDHOOD: number = Math.round(18 * 365.25)

/** The case of a family's children at home, made at its first need. */
export function homeCaseOf(state: CareState, family: number): number {
  const { families } = state
  if (families.homeCase[family] >= 0) return families.homeCase[family]
  const c = addCase(state, families.key[family], family, families.firstChild[family], families.size[family])
  families.homeCase[family] = c
  return c
}

/** The case of one child who is held by herself, made at its first need. */
export function ownCaseOf(state: CareState, child: number): number {
  const { cases, children } = state
  if (children.ownCase[child] >= 0) return children.ownCase[child]
  const c = addCase(state, children.key[child], children.family[child], child, 1)
  cases.single[c] = 1
  children.ownCase[child] = c
  return c
}

function addCase(state: CareState, key: number, family: number, firstChild: number, size: number): number {
  const { cases } = state
  const c = cases.addRow()
  const stages = state.compiled.names.stages.length
  if ((c + 1) * stages > state.entries.length) {
    const grown = new Uint16Array(state.entries.length * 2)
    grown.set(state.entries)
    state.entries = grown
  }
  cases.key[c] = key
  cases.family[c] = family
  cases.firstChild[c] = firstChild
  cases.endChild[c] = firstChild + size
  return c
}

/** Takes a child into a case that is open or opening; the caller adds her to the members and to a team. */
export function joinCase(state: CareState, c: number, child: number): void {
  const { cases, children, log, tick, families } = state
  children.case[child] = c
  children.place[child] = cases.single[c] === 1 ? AWAY : AT_HOME
  if (children.known[child] === 0) {
    children.known[child] = 1
    log.record(tick, CHILD_KNOWN, child, -1, -1, families.locality[children.family[child]], traitsOf(state, child))
  }
}

/** Opens a family's case for all of its children who live at home and are under 18; false when there are none. */
export function openHomeCase(state: CareState, family: number): boolean {
  const { cases, children, tallies } = state
  const c = homeCaseOf(state, family)
  let members = 0
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (children.place[child] !== AT_HOME || children.birthday[child] + CHILDHOOD <= state.day) continue
    joinCase(state, c, child)
    members++
  }
  if (members === 0) return false
  cases.members[c] = members
  tallies.opened += members
  withdrawReturn(state, family)
  return true
}

/** Ends what the case was busy with, so that it can be closed or start anew. */
export function clearCase(state: CareState, c: number): void {
  const { cases, notices } = state
  endStageWork(state, c, false)
  endEnquiryWork(state, c, false)
  notices.cancel(cases.finishHandle[c] as NoticeHandle, c)
  notices.cancel(cases.reallocateHandle[c] as NoticeHandle, c)
  cases.reallocateHandle[c] = -1
  clearReviews(state, c)
  cases.stage[c] = -1
  cases.enquiry[c] = NO_ENQUIRY
  cases.begun[c] = 0
  cases.overdue[c] = 0
  cases.byBirthday[c] = 0
  cases.team[c] = -1
  cases.nextTeam[c] = -1
  cases.kept[c] = 0
  cases.workerHere[c] = -1
}
