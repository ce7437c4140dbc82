import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { CareState } from './care-state.ts'
import { ENQUIRY_OPEN, ENQUIRY_TO_COME, NO_ENQUIRY } from './cases.ts'
import { INITIAL, NO_CONFERENCE } from './chair-diary.ts'
import { endEnquiryWork } from './dated-work.ts'
import { dueDay } from './due-day.ts'
import { beginEnquiryWork, unhinderedEnquiry } from './enquiry-work.ts'
import { ENQUIRY_ENDED, ENQUIRY_STARTED } from './event-kinds.ts'
import { cellOf } from './holding.ts'
import { subjectOfCase } from './intervention-subject.ts'
import { factorOn } from './interventions.ts'
import { logMembers } from './membership.ts'
import { hasUnlimitedHours } from './stage-work.ts'
import { END_ENQUIRY, START_ENQUIRY } from './notice-kinds.ts'
import { FINISH, PHASES } from './phases.ts'

const ONCE = 1
const AT_A_RATE = 2
const DAYS_IN_YEAR = 365.25

/** Enquiries of one child that a number of draws is kept for, each time she comes to a stage. */
const ENQUIRIES_OF_A_CHILD = 1 << 16

/** On entry to a stage: whether a section 47 enquiry is to come, or when the next one starts. */
export function expectEnquiry(state: CareState, c: number, cell: number): void {
  const { cases, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const { pathway } = compiled
  if (pathway.enquiryKind[stage] === ONCE) {
    const entry = cases.occurrence[c]
    const share = pathway.enquiryLevel[stage * compiled.cells.kinds + compiled.cells.kindOf[cell]]
    if (streams.uniform(draws.enquiry[stage], cases.key[c], entry) >= share) return
    cases.enquiry[c] = ENQUIRY_TO_COME
    const within = streams.uniform(draws.enquiryStart[stage], cases.key[c], entry) * pathway.enquiryWithin[stage]
    cases.strategyWithin[c] = Math.round(within)
  } else if (pathway.enquiryKind[stage] === AT_A_RATE) {
    expectNext(state, c, cell)
  }
}

/** Schedules the next enquiry of a stage that has them at a rate a child-year. */
function expectNext(state: CareState, c: number, cell: number): void {
  const { cases, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const rate = compiled.pathway.enquiryLevel[stage * compiled.cells.kinds + compiled.cells.kindOf[cell]]
  if (rate <= 0) return
  const before = state.files.enquiries[cases.file[c]]
  const u = streams.uniform(
    draws.enquiryStart[stage],
    cases.key[c],
    before + cases.occurrence[c] * ENQUIRIES_OF_A_CHILD,
  )
  const gap = Math.max(1, Math.round((-Math.log(1 - u) / rate) * DAYS_IN_YEAR))
  startOfEnquiry(state, c, dueDay(state, gap, false))
}

/** Schedules a strategy discussion. */
export function startOfEnquiry(state: CareState, c: number, day: number): void {
  state.cases.enquiryHandle[c] = state.notices.schedule(day * PHASES + FINISH, START_ENQUIRY, c)
}

/** The strategy discussion: starts the enquiry and its clock, and settles whether a conference follows. */
export function startEnquiry(state: CareState, c: number): void {
  const { cases, compiled, draws, families, streams, notices } = state
  const stage = cases.stage[c]
  const { pathway } = compiled
  const occurrence = state.files.enquiries[cases.file[c]]++
  const locality = families.locality[cases.family[c]]
  const share = swayConference(state, c, pathway.conferenceShare[stage * compiled.names.localities.length + locality])
  cases.enquiry[c] = ENQUIRY_OPEN
  cases.strategyDay[c] = state.day
  cases.conference[c] = streams.uniform(draws.conference[stage], cases.key[c], occurrence) < share ? 1 : 0
  logMembers(state, c, ENQUIRY_STARTED, stage, 0)
  const law = pathway.enquiryLength[stage]
  if (!law) throw new Error(`No length for the enquiry of ${compiled.names.stages[stage]}`)
  const u = streams.uniform(draws.enquiryLength[stage], cases.key[c], occurrence)
  if (compiled.work.enquiryPace[stage] > 0 && !hasUnlimitedHours(state, c)) {
    cases.enquiryHandle[c] = -1
    beginEnquiryWork(state, c, law.days(u), occurrence)
    return
  }
  const natural = law.days(u)
  const days = compiled.work.enquiryPace[stage] > 0 ? unhinderedEnquiry(state, c, natural, occurrence) : natural
  const end = Math.max(dueDay(state, days, law.working), state.day + 1)
  cases.enquiryHandle[c] = notices.schedule(end * PHASES + FINISH, END_ENQUIRY, c)
}

/** Share of enquiries like this that lead to a conference, once interventions have had their say. */
function swayConference(state: CareState, c: number, share: number): number {
  const { cases, day, interventions, streams } = state
  if (!interventions) return share
  const effects = interventions.table.ofConference[cases.stage[c]]
  if (effects.length === 0) return share
  return share * factorOn(interventions, streams, effects, subjectOfCase(state, c), day)
}

/** Ends an enquiry that leads no further; the stage goes on, and where enquiries come at a rate the next is expected. */
export function endEnquiry(state: CareState, c: number): void {
  logMembers(state, c, ENQUIRY_ENDED, 0, daysOfEnquiry(state, c))
  clearEnquiry(state, c)
  if (state.compiled.pathway.enquiryKind[state.cases.stage[c]] === AT_A_RATE) {
    expectNext(state, c, cellOf(state, c))
  }
}

/** Working days since the strategy discussion. */
export function daysOfEnquiry(state: CareState, c: number): number {
  return state.compiled.calendar.workingDaysBetween(state.cases.strategyDay[c], state.day)
}

/** Forgets what enquiry there is or was to come. */
export function clearEnquiry(state: CareState, c: number): void {
  const { cases, notices } = state
  endEnquiryWork(state, c, false)
  notices.cancel(cases.enquiryHandle[c] as NoticeHandle, c)
  cases.enquiryHandle[c] = -1
  cases.enquiry[c] = NO_ENQUIRY
  cases.conference[c] = 0
  if (cases.chairWait[c] === INITIAL) cases.chairWait[c] = NO_CONFERENCE
  cases.overdue[c] = 0
}
