import { routeReason } from '../../src/compile/route-reasons.ts'
import { FROM_HOME, RE_ENTRY, UNACCOMPANIED } from '../../src/model/care-routes.ts'
import { ABSENC, FCONTA, LEFTRL, MANAGE, ORGRST, TSPROC } from '../../src/model/worker-reasons.ts'
import { LogBuilder } from './log-builder.ts'
import { endDay, roles, stages, teams } from './small-scenario.ts'

const { contact, earlyHelp, referral, assessment, recording, conference } = stages
const { childInNeedPlan, protectionPlan, care, leavingCare } = stages

interface ChildNow {
  readonly row: number
  readonly locality: number
  readonly unaccompanied: boolean
  known: boolean
  stage: number
  team: number
  worker: number
  workerHere: number
  hadWorker: boolean
  waitReason: number
  onPlan: boolean
  hadPlan: boolean
  planDay: number
  inCare: boolean
  careDay: number
  wentHome: boolean
  enquiryDay: number
  referralDay: number
  closureDay: number
}

/** Teams that may hold each stage: the first nearly always, the others now and then. */
const holders: Readonly<Record<number, readonly number[]>> = {
  [earlyHelp]: [teams.earlyHelp],
  [referral]: [teams.frontDoor],
  [assessment]: [teams.assessment, teams.plans],
  [recording]: [teams.assessment, teams.plans],
  [childInNeedPlan]: [teams.plans, teams.assessment, teams.care],
  [protectionPlan]: [teams.plans, teams.care],
  [care]: [teams.care, teams.plans],
  [leavingCare]: [teams.leavingCare],
}
const holdsCases = [false, false, true, true, true, true]

/** The usual generator of 32 bits for tests (mulberry32): a seed gives the same log for ever. */
function uniforms(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * A log of two years in which everything happens that the vocabulary allows, too often and in no proportion: children
 * come, wait, change hands and teams, go into care and home again. It keeps the rules of the log, not those of life.
 */
export function randomLog(seed: number, children = 40): LogBuilder {
  const u = uniforms(seed)
  const log = new LogBuilder()
  const chance = (share: number): boolean => u() < share
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(u() * values.length)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
  const holderOf = (stage: number): number => {
    const candidates = holders[stage] ?? []
    return chance(0.8) ? (candidates[0] ?? -1) : pick(candidates)
  }
  const all: ChildNow[] = Array.from({ length: children }, (_, row) => ({
    row,
    locality: chance(0.5) ? 0 : 1,
    unaccompanied: chance(0.15),
    known: false,
    stage: -1,
    team: -1,
    worker: -1,
    workerHere: -1,
    hadWorker: false,
    waitReason: FCONTA,
    onPlan: false,
    hadPlan: false,
    planDay: 0,
    inCare: false,
    careDay: 0,
    wentHome: false,
    enquiryDay: -1,
    referralDay: -1_000,
    closureDay: -1_000,
  }))

  const know = (child: ChildNow): void => {
    if (child.known) return
    child.known = true
    log.known(child.row, child.locality, { unaccompanied: child.unaccompanied })
  }
  const transfer = (child: ChildNow, to: number): void => {
    if (to === child.team) return
    log.transferred(child.row, child.team, to, child.stage, child.workerHere)
    child.team = to
    child.worker = -1
    child.workerHere = -1
    child.waitReason = TSPROC
  }
  const enter = (child: ChildNow, stage: number): void => {
    log.enters(child.row, stage, child.stage, child.team, child.worker)
    child.stage = stage
    transfer(child, holderOf(stage))
  }
  const leave = (child: ChildNow, day: number, reason: number): void => {
    if (child.enquiryDay >= 0) log.enquiryEnded(child.row, false, day - child.enquiryDay, child.team, child.worker)
    child.enquiryDay = -1
    log.finishes(child.row, child.stage, Math.floor(u() * 70), child.team, child.worker)
    if (child.onPlan) log.planEnded(child.row, day - child.planDay, child.team, child.worker)
    child.onPlan = false
    if (child.inCare) log.careEnded(child.row, reason, day - child.careDay, child.team, child.worker)
    child.inCare = false
  }
  const close = (child: ChildNow, day: number, reason: number): void => {
    log.closed(child.row, reason, child.stage, child.team, child.worker)
    child.stage = -1
    child.team = -1
    child.worker = -1
    child.workerHere = -1
    child.hadWorker = false
    child.waitReason = FCONTA
    child.closureDay = day
  }
  const refer = (child: ChildNow, day: number): void => {
    const since = (before: number): number => (before === -1_000 ? -1 : day - before)
    log.referral(child.row, since(child.referralDay), since(child.closureDay), child.team)
    child.referralDay = day
  }
  const startCare = (child: ChildNow, day: number): void => {
    const route = child.unaccompanied ? UNACCOMPANIED : child.wentHome ? RE_ENTRY : FROM_HOME
    log.careStarted(child.row, Math.floor(u() * 18), route, child.team, child.worker)
    child.inCare = true
    child.careDay = day
  }
  const allocate = (child: ChildNow, reason: number, waited: number): void => {
    child.worker = child.team * 10 + Math.floor(u() * 3)
    child.workerHere = child.worker
    log.allocated(child.row, child.team, child.worker, child.hadWorker ? reason : FCONTA, waited)
    child.hadWorker = true
  }

  const finish = (child: ChildNow, day: number): void => {
    const { stage } = child
    const go = (share: number): boolean => chance(share)
    if (stage === earlyHelp && go(0.02)) {
      leave(child, day, 0)
      if (chance(0.5)) {
        refer(child, day)
        enter(child, referral)
      } else close(child, day, routeReason('early-help-ended'))
    } else if (stage === referral && go(0.5)) {
      leave(child, day, 0)
      if (chance(0.8)) enter(child, assessment)
      else close(child, day, routeReason('no-further-action'))
    } else if (stage === assessment && go(0.03)) {
      leave(child, day, 0)
      const next = u()
      if (next < 0.3) enter(child, recording)
      else if (next < 0.7) enter(child, childInNeedPlan)
      else if (next < 0.85) intoCare(child, day)
      else close(child, day, routeReason('none'))
    } else if (stage === recording && go(0.05)) {
      leave(child, day, 0)
      close(child, day, routeReason('not-in-need'))
    } else if (stage === childInNeedPlan && go(0.015)) {
      if (chance(0.3)) {
        log.conference(child.row, Math.floor(u() * 20), stage, child.team, child.worker)
        leave(child, day, 0)
        log.enters(child.row, conference, stage, child.team, child.worker)
        child.stage = conference
        leave(child, day, 0)
        startPlan(child, day)
      } else {
        leave(child, day, 0)
        if (chance(0.5)) intoCare(child, day)
        else close(child, day, routeReason(chance(0.2) ? 'turned-18' : 'none'))
      }
    } else if (stage === protectionPlan && go(0.015)) {
      leave(child, day, 0)
      const next = u()
      if (next < 0.5) enter(child, childInNeedPlan)
      else if (next < 0.8) intoCare(child, day)
      else close(child, day, routeReason('moved-away'))
    } else if (stage === care && go(0.01)) {
      const next = u()
      leave(child, day, routeReason(next < 0.5 ? 'home' : next < 0.8 ? 'permanence' : 'turned-18'))
      if (next < 0.5) {
        child.wentHome = true
        enter(child, childInNeedPlan)
      } else if (next < 0.8) close(child, day, routeReason('permanence'))
      else enter(child, leavingCare)
    } else if (stage === leavingCare && go(0.003)) {
      leave(child, day, 0)
      close(child, day, routeReason('left-care-service'))
    }
  }
  const intoCare = (child: ChildNow, day: number): void => {
    startCare(child, day)
    enter(child, care)
  }
  const startPlan = (child: ChildNow, day: number): void => {
    log.enters(child.row, protectionPlan, child.stage, child.team, child.worker)
    child.stage = protectionPlan
    log.planStarted(child.row, child.hadPlan, child.team, child.worker)
    child.onPlan = true
    child.hadPlan = true
    child.planDay = day
    transfer(child, holderOf(protectionPlan))
  }
  const arrive = (child: ChildNow, day: number): void => {
    if (child.stage >= 0 || !chance(0.01)) return
    know(child)
    if (child.unaccompanied) {
      refer(child, day)
      startCare(child, day)
      enter(child, care)
    } else if (chance(0.4)) {
      refer(child, day)
      enter(child, referral)
    } else {
      log.contact(child.row, child.locality).enters(child.row, contact).finishes(child.row, contact)
      child.stage = contact
      if (chance(0.3)) close(child, day, routeReason('advice'))
      else if (chance(0.5)) enter(child, earlyHelp)
      else {
        refer(child, day)
        enter(child, referral)
      }
    }
  }
  const changeHands = (child: ChildNow): void => {
    if (child.stage < 0 || child.team < 0) return
    if (child.worker >= 0 && chance(0.006)) {
      child.waitReason = chance(0.7) ? LEFTRL : ORGRST
      log.released(child.row, child.team, child.worker, child.waitReason)
      child.worker = -1
    } else if (child.worker >= 0 && chance(0.006)) {
      const reason = chance(0.5) ? MANAGE : ABSENC
      log.released(child.row, child.team, child.worker, reason)
      allocate(child, reason, 0)
    } else if (holdsCases[child.team] && chance(0.002)) {
      transfer(child, pick([teams.assessment, teams.plans, teams.care]))
    }
  }

  log.atStart()
  const inPost = [0, 1, 2, 3, 4, 5, 6].map((post) => {
    const team = 2 + (post % 4)
    const role = team === teams.leavingCare ? roles.personalAdviser : roles.socialWorker
    const isAgency = post % 3 === 0
    log.postOpened(team, isAgency, role).workerStarted(1_000 + post, team, isAgency, role)
    return { post, team, role, isAgency, isThere: true }
  })
  for (const child of all) {
    if (!chance(0.5) || child.unaccompanied) continue
    know(child)
    child.stage = pick([earlyHelp, assessment, recording, childInNeedPlan, protectionPlan, care, leavingCare])
    child.team = holderOf(child.stage)
    log.openedWith(child.row, child.stage, Math.floor(u() * 300), child.team)
    child.onPlan = child.stage === protectionPlan
    child.inCare = child.stage === care
    if (holdsCases[child.team] && chance(0.8)) allocate(child, FCONTA, -1)
  }
  for (let day = 0; day < endDay; day++) {
    log.on(day, 1)
    for (const post of inPost) {
      if (!chance(0.01)) continue
      if (post.isThere) log.workerLeft(1_000 + post.post, post.team, post.isAgency, post.role)
      else log.workerStarted(1_000 + post.post, post.team, post.isAgency, post.role)
      post.isThere = !post.isThere
    }
    for (const child of all) changeHands(child)
    log.on(day, 2)
    for (const child of all) arrive(child, day)
    log.on(day, 3)
    for (const child of all) {
      finish(child, day)
      const mayBeEnquired = [assessment, childInNeedPlan, protectionPlan, care].some((stage) => stage === child.stage)
      if (child.enquiryDay >= 0 && chance(0.08)) {
        log.enquiryEnded(child.row, false, day - child.enquiryDay, child.team, child.worker)
        child.enquiryDay = -1
      } else if (child.enquiryDay < 0 && mayBeEnquired && chance(0.01)) {
        log.enquiryStarted(child.row, child.stage, child.team, child.worker)
        child.enquiryDay = day
      }
    }
    log.on(day, 4)
    for (const child of all) {
      if (child.stage < 0 || child.team < 0 || child.worker >= 0 || !holdsCases[child.team] || !chance(0.3)) continue
      allocate(child, child.waitReason, Math.floor(u() * 6))
      if (chance(0.1)) log.overCap(child.row, child.team, child.worker, 3)
    }
  }
  return log
}
