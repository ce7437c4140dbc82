import { routeReason } from '../../src/compile/route-reasons.ts'
import { ABSENC, LEFTRL, MANAGE, ORGRST } from '../../src/model/worker-reasons.ts'
import { LogBuilder } from './log-builder.ts'
import { caseHolders, RandomChild } from './random-child.ts'
import { SeededChance } from './seeded-chance.ts'
import { endDay, roles, stages, teams } from './small-scenario.ts'

const { contact, earlyHelp, referral, assessment, recording } = stages
const { childInNeedPlan, protectionPlan, care, leavingCare } = stages
const openingStages = [earlyHelp, assessment, recording, childInNeedPlan, protectionPlan, care, leavingCare]
const stagesOfEnquiries: readonly number[] = [assessment, childInNeedPlan, protectionPlan, care]

/** Chance of leaving each stage on a day. */
const leaving: Readonly<Record<number, number>> = {
  [earlyHelp]: 0.02,
  [referral]: 0.5,
  [assessment]: 0.03,
  [recording]: 0.05,
  [childInNeedPlan]: 0.015,
  [protectionPlan]: 0.015,
  [care]: 0.01,
  [leavingCare]: 0.003,
}

/**
 * A log of two years in which everything happens that the vocabulary allows, too often and in no proportion: children
 * come, wait, change hands and teams, go into care and home again. It keeps the rules of the log, not those of life.
 */
export function randomLog(seed: number, count = 40): LogBuilder {
  const chance = new SeededChance(seed)
  // Luck of its own, so that the rest of the log is what it was without it.
  const aside = new SeededChance(seed ^ 0x5eed)
  const log = new LogBuilder()
  const children = Array.from({ length: count }, (_, row) => new RandomChild(row, log, chance))

  log.atStart()
  const posts = Array.from({ length: 7 }, (_, post) => {
    const team = teams.assessment + (post % 4)
    const role = team === teams.leavingCare ? roles.personalAdviser : roles.socialWorker
    const isAgency = post % 3 === 0
    log.postOpened(team, isAgency, role).workerStarted(1_000 + post, team, isAgency, role)
    return { worker: 1_000 + post, team, role, isAgency, isFilled: true, isAway: false }
  })
  for (const child of children) {
    if (!child.unaccompanied && chance.is(0.5)) child.openWith(chance.pick(openingStages))
  }
  for (let day = 0; day < endDay; day++) {
    log.on(day, 1)
    if (day === 100) log.agencyBlock(teams.plans, 2, 0)
    if (day === 200) log.agencyBlock(teams.plans, -2, 0)
    posts.forEach((post, index) => {
      if (!post.isFilled || (day + 31 * index) % 47 > 0) return
      post.isAway = !post.isAway
      if (post.isAway) log.workerAbsent(post.worker, post.team, post.isAgency, post.role)
      else log.workerBack(post.worker, post.team, post.isAgency, post.role)
    })
    for (const post of posts) {
      if (!chance.is(0.01)) continue
      post.isAway = false
      if (post.isFilled) log.workerLeft(post.worker, post.team, post.isAgency, post.role)
      else log.workerStarted(post.worker, post.team, post.isAgency, post.role)
      post.isFilled = !post.isFilled
    }
    for (const post of posts) {
      if (day % 7 !== post.worker % 7 || !post.isFilled) continue
      const had = chance.pick([0, 217, 228])
      log.weekWorked(post.worker, post.team, chance.pick([90, 217, 230, 640]), had)
      if (post.role === roles.socialWorker)
        log.openWork(post.worker, post.team, 84, 36, chance.pick([0, 12]), chance.pick([0, 36]))
    }
    for (const child of children) changeHands(child, chance)
    log.on(day, 2)
    for (const child of children) if (child.stage < 0 && chance.is(0.01)) arrive(child, day, chance)
    log.on(day, 3)
    for (const child of children) {
      if (chance.is(leaving[child.stage] ?? 0)) moveOn(child, day, chance)
      if (child.enquiryDay >= 0 && chance.is(0.08)) child.endEnquiry(day)
      else if (child.enquiryDay < 0 && stagesOfEnquiries.includes(child.stage) && chance.is(0.01))
        child.startEnquiry(day)
    }
    for (const child of children) child.besides(day, aside)
    log.on(day, 4)
    for (const child of children) {
      if (child.worker >= 0 || !caseHolders.includes(child.team) || !chance.is(0.3)) continue
      child.allocate(child.waitReason, chance.below(6))
    }
  }
  return log
}

/** A worker leaves, a colleague takes over on the spot, or the child is passed to another team in the middle of a stage. */
function changeHands(child: RandomChild, chance: SeededChance): void {
  if (!caseHolders.includes(child.team)) return
  const what = chance.uniform()
  if (child.worker >= 0 && what < 0.006) {
    child.release(chance.is(0.7) ? LEFTRL : ORGRST)
  } else if (child.worker >= 0 && what < 0.012) {
    const reason = chance.is(0.5) ? MANAGE : ABSENC
    child.release(reason)
    child.allocate(reason, 0)
  } else if (what < 0.014) {
    child.transferTo(chance.pick([teams.assessment, teams.plans, teams.care]))
  }
}

function arrive(child: RandomChild, day: number, chance: SeededChance): void {
  if (child.unaccompanied) {
    child.know()
    child.refer(day)
    child.enterCare(day)
    return
  }
  if (chance.is(0.6)) {
    child.contact(contact)
    if (chance.is(0.3)) return child.close(day, routeReason('advice'))
    if (chance.is(0.5)) return child.enter(earlyHelp)
  } else {
    child.know()
  }
  child.refer(day)
  if (child.movesIn) {
    child.moveIn(protectionPlan)
    return child.startPlan(day)
  }
  child.enter(referral)
}

/** The child leaves her stage by one of the ways that lead on from it. */
function moveOn(child: RandomChild, day: number, chance: SeededChance): void {
  const { stage } = child
  const way = chance.uniform()
  if (stage === childInNeedPlan && way < 0.3) return child.startPlan(day)
  if (stage === care) {
    child.leave(day, routeReason(way < 0.5 ? 'home' : way < 0.8 ? 'permanence' : 'turned-18'))
    child.wentHome ||= way < 0.5
    if (way < 0.5) return child.enter(childInNeedPlan)
    return way < 0.8 ? child.close(day, routeReason('permanence')) : child.enter(leavingCare)
  }
  child.leave(day)
  if (stage === earlyHelp) {
    if (way < 0.5) return child.close(day, routeReason('early-help-ended'))
    child.refer(day)
    return child.enter(referral)
  }
  if (stage === referral)
    return way < 0.2 ? child.close(day, routeReason('no-further-action')) : child.enter(assessment)
  if (stage === recording) return child.close(day, routeReason('not-in-need'))
  if (stage === leavingCare) return child.close(day, routeReason('left-care-service'))
  if (stage === protectionPlan && way < 0.5) return child.enter(childInNeedPlan)
  if (stage === assessment && way < 0.3) return child.enter(recording)
  if (stage === assessment && way < 0.7) return child.enter(childInNeedPlan)
  return way < 0.85 ? child.enterCare(day) : child.close(day, routeReason(chance.is(0.2) ? 'moved-away' : 'none'))
}
