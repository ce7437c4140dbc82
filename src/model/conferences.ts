import type { NoticeHandle } from '../kernel/future-event-list.ts'
import { ENQUIRY_OPEN, NO_ENQUIRY } from './cases.ts'
import type { CareState } from './care-state.ts'
import { INITIAL } from './chair-diary.ts'
import { askForChair } from './chairs.ts'
import { endEnquiryWork, endStageWork } from './dated-work.ts'
import { clearEnquiry, daysOfEnquiry, endEnquiry } from './enquiries.ts'
import { CONFERENCE_HELD, ENQUIRY_ENDED } from './event-kinds.ts'
import { leaveStage } from './leaving.ts'
import { isMember, logMembers } from './membership.ts'
import { reviewAtEnd } from './reviews.ts'
import { enter, finish } from './stages.ts'

/** The stay is over. One whose enquiry leads to a conference stays open until it: the conference decides what follows. */
export function finishStay(state: CareState, c: number): void {
  const { cases } = state
  cases.finishHandle[c] = -1
  endStageWork(state, c, true)
  if (cases.enquiry[c] === ENQUIRY_OPEN && cases.conference[c] === 1) {
    cases.overdue[c] = 1
    return
  }
  reviewAtEnd(state, c)
  finish(state, c)
}

/** The enquiry is over: a conference is ready, and held today where no chair is waited for; without one the stage goes on. */
export function finishEnquiry(state: CareState, c: number): void {
  endEnquiryWork(state, c, true)
  if (state.cases.conference[c] === 0) endEnquiry(state, c)
  else if (state.compiled.chairs) askForChair(state, c, INITIAL)
  else holdConference(state, c)
}

/** A conference ends the stage, assessment included, that day. */
export function holdConference(state: CareState, c: number): void {
  const { cases, compiled, notices } = state
  const stage = cases.stage[c]
  const days = daysOfEnquiry(state, c)
  logMembers(state, c, ENQUIRY_ENDED, 1, days)
  logMembers(state, c, CONFERENCE_HELD, days, stage)
  cases.enquiry[c] = NO_ENQUIRY
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child)) leaveStage(state, c, child, 0)
  }
  clearEnquiry(state, c)
  notices.cancel(cases.finishHandle[c] as NoticeHandle, c)
  cases.finishHandle[c] = -1
  enter(state, c, compiled.pathway.conferenceStage[stage])
}
