import { stageStatus } from '../compile/stage-statuses.ts'
import type { CareState } from './care-state.ts'
import { ENQUIRY_OPEN } from './cases.ts'
import { traitsOf } from './child-traits.ts'
import { NEVER } from './children.ts'
import { NO_COURT, PROCEEDINGS } from './court.ts'
import { workingDay } from './dated-work.ts'
import { forgetWeek } from './diary-log.ts'
import { settleWorker } from './diary.ts'
import {
  CHILD_KNOWN,
  ENQUIRY_STARTED,
  IN_NEED_SINCE,
  OPENED_WITH,
  POST_OPENED,
  PRE_PROCEEDINGS_STARTED,
  PROCEEDINGS_STARTED,
  WORKER_ABSENT,
  WORKER_ALLOCATED,
  WORKER_STARTED,
} from './event-kinds.ts'
import { byIsland } from './islands.ts'
import { openCases } from './open-cases.ts'
import { isMember } from './membership.ts'
import { FCONTA } from './worker-reasons.ts'

const beforeNeed = new Set([stageStatus('contact'), stageStatus('early-help')])

/**
 * Day 0 of a run that began before it: tells a log that begins now what stands, in the rows and the order by which an opening
 * stock is told, so that no reader can tell the one from the other.
 */
export function tellStanding(state: CareState): void {
  state.day = 0
  state.tick = 0
  state.children.known.fill(0)
  tellPosts(state)
  for (const c of openCases(state)) tellCase(state, c)
  tellClosedInCourt(state)
}

/** Posts and the people in them; the hours of the week that is not over count from today. */
function tellPosts(state: CareState): void {
  const { compiled, log, tick, workers } = state
  const { agency, block, count, isSupport, onCall, role } = compiled.posts
  for (let post = 0; post < count; post++) {
    const team = workers.team[post]
    if (team < 0) continue
    if (block[post] < 0 && onCall[post] === 0) log.record(tick, POST_OPENED, -1, team, -1, agency[post], role[post])
    const worker = workers.inPost[post]
    if (worker < 0) continue
    log.record(tick, WORKER_STARTED, -1, team, worker, agency[post], role[post])
    if (workers.people.absent[worker] === 1) {
      log.record(tick, WORKER_ABSENT, -1, team, worker, agency[post], role[post])
    }
    if (!compiled.work.counted || isSupport[post] === 1) continue
    settleWorker(state, worker, workingDay(state))
    forgetWeek(state, worker)
  }
}

function tellCase(state: CareState, c: number): void {
  const { cases, children, compiled, day, log, tick } = state
  const stage = cases.stage[c]
  const team = cases.team[c]
  const worker = cases.worker[c]
  const since = cases.since[c]
  const inNeed = !beforeNeed.has(compiled.stageStatus[stage])
  const each = (tell: (child: number) => void): void => {
    for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) if (isMember(state, c, child)) tell(child)
  }
  each((child) => introduce(state, child))
  each((child) => log.record(tick, OPENED_WITH, child, team, -1, stage, day - since))
  if (worker >= 0) each((child) => log.record(tick, WORKER_ALLOCATED, child, team, worker, FCONTA, -1))
  each((child) => {
    const referred = children.referralDay[child]
    if (inNeed && referred !== NEVER && referred < since) {
      log.record(tick, IN_NEED_SINCE, child, team, worker, day - referred, 0)
    }
  })
  if (cases.enquiry[c] === ENQUIRY_OPEN)
    each((child) => log.record(tick, ENQUIRY_STARTED, child, team, worker, stage, 1))
  each((child) => tellCourt(state, child, team, worker, stage))
}

/** The court goes on with children whose case is closed. */
function tellClosedInCourt(state: CareState): void {
  const { children, families } = state
  const before: number[] = []
  for (let child = 0; child < children.rows; child++) {
    if (children.case[child] < 0 && children.court[child] !== NO_COURT) before.push(child)
  }
  for (const i of byIsland(
    state,
    before.map((child) => families.locality[children.family[child]]),
  )) {
    introduce(state, before[i])
    tellCourt(state, before[i], -1, -1, 0)
  }
}

function tellCourt(state: CareState, child: number, team: number, worker: number, stage: number): void {
  const { children, day, log, tick } = state
  if (children.court[child] === NO_COURT) return
  const lasted = day - children.courtDay[child]
  if (children.court[child] === PROCEEDINGS) log.record(tick, PROCEEDINGS_STARTED, child, team, worker, 0, lasted)
  else log.record(tick, PRE_PROCEEDINGS_STARTED, child, team, worker, stage, lasted)
}

function introduce(state: CareState, child: number): void {
  const { children, families, log, tick } = state
  if (children.known[child] === 1) return
  children.known[child] = 1
  log.record(tick, CHILD_KNOWN, child, -1, -1, families.locality[children.family[child]], traitsOf(state, child))
}
