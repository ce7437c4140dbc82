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

/** The case of a family's children at home: the one that is open, or a row to open. */
export function homeCaseOf(state: CareState, family: number): number {
  const { families, files } = state
  if (families.homeFile[family] < 0) families.homeFile[family] = addFile(state)
  const file = families.homeFile[family]
  if (files.case[file] >= 0) return files.case[file]
  return addCase(state, file, families.key[family], family, families.firstChild[family], families.size[family])
}

/** The case of one child who is held by herself: the one that is open, or a row to open. */
export function ownCaseOf(state: CareState, child: number): number {
  const { cases, children, files } = state
  if (children.ownFile[child] < 0) children.ownFile[child] = addFile(state)
  const file = children.ownFile[child]
  if (files.case[file] >= 0) return files.case[file]
  const c = addCase(state, file, children.key[child], children.family[child], child, 1)
  cases.single[c] = 1
  return c
}

function addFile(state: CareState): number {
  const file = state.files.addRow()
  const stages = state.compiled.names.stages.length
  if ((file + 1) * stages > state.entries.length) {
    const grown = new Uint16Array(Math.ceil(state.entries.length * 1.5))
    grown.set(state.entries)
    state.entries = grown
  }
  return file
}

/** Counts the entry of a case to the stage it has come to. */
export function countEntry(state: CareState, c: number): void {
  const { cases, compiled, entries } = state
  cases.occurrence[c] = entries[cases.file[c] * compiled.names.stages.length + cases.stage[c]]++
}

function addCase(state: CareState, file: number, key: number, family: number, first: number, size: number): number {
  const { cases, children, compiled, families } = state
  const c = cases.addRow()
  state.files.case[file] = c
  cases.file[c] = file
  cases.key[c] = key
  cases.family[c] = family
  cases.firstChild[c] = first
  cases.endChild[c] = first + size
  cases.firstCell[c] = compiled.cells.cell(
    families.locality[family],
    families.need[family],
    0,
    0,
    children.unaccompanied[first],
  )
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
  if (members === 0) {
    state.closedToday.push(c)
    return false
  }
  cases.members[c] = members
  tallies.opened += members
  withdrawReturn(state, family)
  return true
}

/** The birthday on which the case was to be looked up again is waited for no more. */
export function forgetAge({ cases, notices }: CareState, c: number): void {
  notices.cancel(cases.ageHandle[c] as NoticeHandle, c)
  cases.ageHandle[c] = -1
}

/** Ends what the case was busy with, so that it can be closed or start anew. */
export function clearCase(state: CareState, c: number): void {
  const { cases, notices } = state
  endStageWork(state, c, false)
  endEnquiryWork(state, c, false)
  notices.cancel(cases.finishHandle[c] as NoticeHandle, c)
  notices.cancel(cases.reallocateHandle[c] as NoticeHandle, c)
  cases.reallocateHandle[c] = -1
  forgetAge(state, c)
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
