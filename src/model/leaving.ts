import { stageStatus } from '../compile/stage-statuses.ts'
import type { CareState } from './care-state.ts'
import { ENQUIRY_OPEN } from './cases.ts'
import { daysOfEnquiry } from './enquiries.ts'
import { CARE_ENDED, ENQUIRY_ENDED, PLAN_ENDED, STAGE_FINISHED } from './event-kinds.ts'

const CONTACT = stageStatus('contact')
const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')

/** One child leaves the stage her case is in: what it held open for her (plan, care, enquiry) closes with it. */
export function leaveStage(state: CareState, c: number, child: number, reason: number): void {
  const { cases, children, compiled, log, tick, tallies, day } = state
  const stage = cases.stage[c]
  const team = cases.team[c]
  const worker = cases.worker[c]
  tallies.left[stage]++
  if (cases.enquiry[c] === ENQUIRY_OPEN) {
    log.record(tick, ENQUIRY_ENDED, child, team, worker, 0, daysOfEnquiry(state, c))
  }
  const status = compiled.stageStatus[stage]
  if (status === CONTACT) return
  log.record(tick, STAGE_FINISHED, child, team, worker, stage, daysOnClock(state, c))
  if (status === PROTECTION_PLAN) {
    log.record(tick, PLAN_ENDED, child, team, worker, day - children.planDay[child], 0)
  } else if (status === LOOKED_AFTER) {
    log.record(tick, CARE_ENDED, child, team, worker, reason, day - children.careDay[child])
  }
}

/** Days on the stage's clock, from the event its limit counts from; without a limit, days in the stage. */
function daysOnClock(state: CareState, c: number): number {
  const { cases, compiled, day } = state
  const stage = cases.stage[c]
  const from = compiled.limitFromReferral[stage] === 1 ? cases.clockDay[c] : cases.since[c]
  return compiled.limitUnit[stage] === 1 ? compiled.calendar.workingDaysBetween(from, day) : day - from
}
