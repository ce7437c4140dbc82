import { stageStatus } from '../compile/stage-statuses.ts'
import { watchAge } from './age-bands.ts'
import { ownCaseFromHome } from './care-entry.ts'
import type { CareState } from './care-state.ts'
import { countEntry } from './case-opening.ts'
import { reweigh } from './case-weight.ts'
import { closeCase } from './closing.ts'
import { expectCourt } from './court.ts'
import { endStageWork } from './dated-work.ts'
import { clearEnquiry, expectEnquiry } from './enquiries.ts'
import { CONTACT_RECEIVED, PLAN_STARTED, STAGE_ENTERED } from './event-kinds.ts'
import { comeHome } from './homecoming.ts'
import { renewHeld } from './held-cases.ts'
import { cellOf, hold } from './holding.ts'
import { leaveStage } from './leaving.ts'
import { isMember, logMembers } from './membership.ts'
import { receiveReferral } from './referrals.ts'
import { expectReviews } from './reviews.ts'
import { chooseRoute, chooseRouteOfRest } from './routes.ts'
import { offerAtEntry } from './offers.ts'
import { settle } from './settling.ts'
import { beginStay } from './stays.ts'
import { swayRoute } from './swayed-routes.ts'
import { drawWhichChild, whichChild } from './which-child.ts'

const CONTACT = stageStatus('contact')
const REFERRAL = stageStatus('referral')
const PROTECTION_PLAN = stageStatus('protection-plan')
const LOOKED_AFTER = stageStatus('looked-after')
const LEAVING_CARE = stageStatus('leaving-care')

/** Stages of no length a case may pass in one day; more is a loop. */
const LONGEST_CHAIN = 8

/** Whether children in the stage are held one by one. */
export function isHeldSingly(state: CareState, stage: number): boolean {
  const status = state.compiled.stageStatus[stage]
  return status === LOOKED_AFTER || status === LEAVING_CARE
}

/**
 * Every member enters a stage. A stage of no length is left again at once and never held by anybody; in any other the
 * holder is looked up, and the stay begins now or when a worker is given.
 * @throws Error naming the stages when more than eight of no length follow each other
 */
export function enter(state: CareState, c: number, stage: number): void {
  const { cases, compiled, tallies, families } = state
  const before = cases.stage[c]
  endStageWork(state, c, false)
  cases.stage[c] = stage
  renewHeld(state, c)
  reweigh(state, c)
  cases.since[c] = state.day
  cases.begun[c] = 0
  cases.byBirthday[c] = 0
  countEntry(state, c)
  tallies.entered[stage] += cases.members[c]
  const status = compiled.stageStatus[stage]
  if (status === REFERRAL) receiveReferral(state, c)
  // A contact has a row of its own kind in place of the two of a stage: they would be half of the log.
  if (status === CONTACT) logMembers(state, c, CONTACT_RECEIVED, families.locality[cases.family[c]], 0)
  else logMembers(state, c, STAGE_ENTERED, stage, before)
  if (status === PROTECTION_PLAN) startPlans(state, c)
  offerAtEntry(state, c)

  if (compiled.pathway.instant[stage] === 1) {
    if (++state.chain > LONGEST_CHAIN) {
      throw new Error(`Stages of no length lead round in a ring at "${compiled.names.stages[stage]}"`)
    }
    finish(state, c)
    state.chain--
    return
  }
  settle(state, c)
  const cell = cellOf(state, c)
  hold(state, c, cell)
  watchAge(state, c)
  expectEnquiry(state, c, cell)
  expectReviews(state, c)
  expectCourt(state, c, cell)
  const team = cases.team[c]
  const hasWorker = cases.worker[c] >= 0 && cases.nextTeam[c] < 0
  if (compiled.pathway.fromAllocation[stage] === 0 || hasWorker || compiled.teamHoldsCases[team] === 0) {
    beginStay(state, c, cell)
  }
}

function startPlans(state: CareState, c: number): void {
  const { cases, children, log, tick, day } = state
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (!isMember(state, c, child)) continue
    log.record(tick, PLAN_STARTED, child, cases.team[c], cases.worker[c], children.earlierPlan[child], cases.movedIn[c])
    children.earlierPlan[child] = 1
    children.planDay[child] = day
  }
}

/** The stay is over: a route is drawn, and those it takes follow it; siblings left behind take one of the others. */
export function finish(state: CareState, c: number): void {
  const { cases, compiled } = state
  const byBirthday = cases.byBirthday[c] === 1
  let route = swayRoute(state, c, chooseRoute(state, c, byBirthday), byBirthday)
  const isAlone = cases.members[c] === 1
  if (compiled.pathway.routeTakesOne[route] === 1 && (!isAlone || compiled.pathway.routeWeighs[route] === 1)) {
    const rest = chooseRouteOfRest(state, c)
    const child = whichChild(state, c, route, drawWhichChild(state, c))
    if (child >= 0 && !isAlone) takeChild(state, c, child, route)
    if (child < 0 || !isAlone) route = rest
  }
  takeAll(state, c, route)
}

/** One child of a family at home leaves it by a route, into care: the only place a single child can be taken to. */
function takeChild(state: CareState, c: number, child: number, route: number): void {
  const { compiled } = state
  const to = compiled.pathway.routeTo[route]
  if (to < 0 || !isHeldSingly(state, to)) throw new Error('A route for one child must lead into care')
  leaveStage(state, c, child, compiled.pathway.routeReason[route])
  enter(state, ownCaseFromHome(state, c, child, false), to)
}

function takeAll(state: CareState, c: number, route: number): void {
  const { cases, compiled } = state
  const to = compiled.pathway.routeTo[route]
  const reason = compiled.pathway.routeReason[route]
  for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
    if (isMember(state, c, child)) leaveStage(state, c, child, reason)
  }
  clearEnquiry(state, c)
  if (to < 0) {
    closeCase(state, c, reason)
  } else if (cases.single[c] === 0 && isHeldSingly(state, to)) {
    for (let child = cases.firstChild[c]; child < cases.endChild[c]; child++) {
      if (isMember(state, c, child)) enter(state, ownCaseFromHome(state, c, child, false), to)
    }
  } else if (cases.single[c] === 1 && !isHeldSingly(state, to)) {
    const home = comeHome(state, c)
    if (home >= 0) enter(state, home, to)
  } else {
    enter(state, c, to)
  }
}
