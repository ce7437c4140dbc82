import { ENQUIRY_OPEN } from './cases.ts'
import type { CareState } from './care-state.ts'
import { expectEnquiry } from './enquiries.ts'
import { ENQUIRY_STARTED } from './event-kinds.ts'
import { resumeEnquiryWork } from './enquiry-work.ts'
import { cellOf } from './holding.ts'
import { logMembers } from './membership.ts'
import { END_ENQUIRY } from './notice-kinds.ts'
import { FINISH, PHASES } from './phases.ts'
import { hasUnlimitedHours } from './stage-work.ts'

/**
 * Section 47 for a case of the opening stock. Enquiries at a rate start afresh (they have no memory). One that comes once
 * in a stay may lie behind, be open, or be to come: it is placed by the time the stay has lasted. One that lies behind
 * led to no conference, or the case would have left the stage.
 */
export function expectOpenEnquiry(state: CareState, c: number): void {
  const { cases, compiled, draws, families, notices, streams } = state
  const stage = cases.stage[c]
  expectEnquiry(state, c, cellOf(state, c))
  if (compiled.pathway.enquiryKind[stage] !== 1 || cases.enquiry[c] === 0) return
  // A day or two of screening and waiting came first.
  const strategyDay = compiled.calendar.addWorkingDays(cases.since[c], 2) + cases.strategyWithin[c]
  if (strategyDay > 0) {
    cases.strategyWithin[c] = strategyDay
    return
  }
  const law = compiled.pathway.enquiryLength[stage]
  if (!law) return
  // Counted whether it is over or open: the next has draws of its own.
  const occurrence = state.files.enquiries[cases.file[c]]++
  const u = streams.uniform(draws.enquiryLength[stage], cases.key[c], occurrence)
  const end = compiled.calendar.addWorkingDays(strategyDay, law.days(u))
  if (end <= 0) {
    cases.enquiry[c] = 0
    return
  }
  const locality = families.locality[cases.family[c]]
  const share = compiled.pathway.conferenceShare[stage * compiled.names.localities.length + locality]
  cases.enquiry[c] = ENQUIRY_OPEN
  cases.strategyDay[c] = strategyDay
  cases.conference[c] = streams.uniform(draws.conference[stage], cases.key[c], occurrence) < share ? 1 : 0
  // For readers of the log it is open and not new: a start of this day would be counted among the year's.
  logMembers(state, c, ENQUIRY_STARTED, stage, 1)
  if (compiled.work.enquiryPace[stage] > 0 && !hasUnlimitedHours(state, c)) {
    resumeEnquiryWork(state, c, law.days(u), occurrence)
    return
  }
  cases.enquiryHandle[c] = notices.schedule(end * PHASES + FINISH, END_ENQUIRY, c)
}
