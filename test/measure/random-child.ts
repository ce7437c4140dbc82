import { FROM_HOME, RE_ENTRY, UNACCOMPANIED } from '../../src/model/care-routes.ts'
import { FCONTA, ORGRST, TSPROC } from '../../src/model/worker-reasons.ts'
import type { LogBuilder } from './log-builder.ts'
import type { SeededChance } from './seeded-chance.ts'
import { stages, teams } from './small-scenario.ts'

const { assessment, care, childInNeedPlan, earlyHelp, leavingCare, protectionPlan, recording, referral } = stages

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

/** Teams with case holders. */
export const caseHolders: readonly number[] = [teams.assessment, teams.plans, teams.care, teams.leavingCare]

/** A child of a random log: what she does, she writes down, in the order the vocabulary asks for. */
export class RandomChild {
  stage = -1
  team = -1
  worker = -1
  waitReason: number = FCONTA
  inCare = false
  wentHome = false
  enquiryDay = -1
  readonly unaccompanied: boolean
  /** Whether she comes with a plan from elsewhere. */
  readonly movesIn: boolean
  readonly #row: number
  readonly #log: LogBuilder
  readonly #chance: SeededChance
  readonly #locality: number
  #known = false
  #workerHere = -1
  #hadWorker = false
  #onPlan = false
  #hadPlan = false
  #planDay = 0
  #careDay = 0
  #referralDay: number | undefined
  #closureDay: number | undefined

  #isInCourt = false
  #courtDay = -1

  constructor(row: number, log: LogBuilder, chance: SeededChance) {
    this.#row = row
    this.#log = log
    this.#chance = chance
    this.#locality = chance.below(2)
    this.unaccompanied = chance.is(0.15)
    this.movesIn = row % 13 === 5
  }

  know(): void {
    if (this.#known) return
    this.#known = true
    this.#log.known(this.#row, this.#locality, {
      unaccompanied: this.unaccompanied,
      need: this.#row % 2,
      source: this.#row % 12,
    })
  }

  openWith(stage: number): void {
    this.know()
    this.stage = stage
    this.team = this.#holderOf(stage)
    const days = this.#chance.below(300)
    this.#log.openedWith(this.#row, stage, days, this.team).inNeedSince(this.#row, days)
    this.#onPlan = stage === protectionPlan
    this.inCare = stage === care
    if (caseHolders.includes(this.team) && this.#chance.is(0.8)) this.allocate(FCONTA, -1)
  }

  /** A contact introduces a child whom no row has introduced. */
  contact(stage: number): void {
    this.#known = true
    this.#log.contact(this.#row, this.#locality)
    this.stage = stage
  }

  /** Comes from another authority, with what she had there. */
  moveIn(stage: number): void {
    this.#log.movedIn(this.#row, stage)
  }

  refer(day: number): void {
    const since = (before: number | undefined): number => (before === undefined ? -1 : day - before)
    this.#log.referral(this.#row, since(this.#referralDay), since(this.#closureDay), this.team)
    this.#referralDay = day
  }

  enter(stage: number): void {
    this.pass(stage)
    this.transferTo(this.#holderOf(stage))
  }

  /** Enters a stage that nobody else takes over. */
  pass(stage: number): void {
    this.#log.enters(this.#row, stage, this.stage, this.team, this.worker)
    this.stage = stage
  }

  transferTo(team: number): void {
    if (team === this.team) return
    this.#log.transferred(this.#row, this.team, team, this.stage, this.#workerHere)
    this.team = team
    this.worker = -1
    this.#workerHere = -1
    this.waitReason = TSPROC
  }

  /** Her worker's post moves to another team, and she goes with her. */
  followTo(team: number): void {
    const { worker } = this
    if (worker < 0 || team === this.team) return
    this.transferTo(team)
    this.worker = worker
    this.#workerHere = worker
    this.#log.allocated(this.#row, team, worker, ORGRST, -1)
  }

  leave(day: number, reason = 0): void {
    const { team, worker } = this
    this.endEnquiry(day)
    this.#log.finishes(this.#row, this.stage, this.#chance.below(70), team, worker)
    if (this.#onPlan) this.#log.planEnded(this.#row, day - this.#planDay, team, worker)
    this.#onPlan = false
    if (this.inCare) this.#log.careEnded(this.#row, reason, day - this.#careDay, team, worker)
    this.inCare = false
  }

  close(day: number, reason: number): void {
    this.#log.closed(this.#row, reason, this.stage, this.team, this.worker)
    this.stage = -1
    this.team = -1
    this.worker = -1
    this.#workerHere = -1
    this.#hadWorker = false
    this.waitReason = FCONTA
    this.#closureDay = day
  }

  startEnquiry(day: number): void {
    this.#log.enquiryStarted(this.#row, this.stage, this.team, this.worker)
    this.enquiryDay = day
  }

  endEnquiry(day: number): void {
    if (this.enquiryDay < 0) return
    this.#log.enquiryEnded(this.#row, false, day - this.enquiryDay, this.team, this.worker)
    this.enquiryDay = -1
  }

  /** What runs beside her stage: a review now and then, and a court at no time in particular. */
  besides(day: number, chance: SeededChance): void {
    const reviewed = this.stage === protectionPlan || this.stage === care
    if (reviewed && chance.is(0.01)) this.#log.review(this.#row, chance.below(5), chance.below(40) - 30, this.team)
    if (this.#courtDay < 0) {
      if (!this.#known || !chance.is(0.003)) return
      this.#isInCourt = chance.is(0.5)
      if (this.#isInCourt) this.#log.proceedings(this.#row, false, 0, this.team)
      else this.#log.preProceedings(this.#row, Math.max(0, this.stage), 0, this.team)
      this.#courtDay = day
    } else if (chance.is(0.005)) {
      const lasted = day - this.#courtDay
      const goesOn = !this.#isInCourt && chance.is(0.5)
      if (this.#isInCourt) this.#log.proceedingsEnd(this.#row, lasted, this.team)
      else this.#log.preProceedingsEnd(this.#row, goesOn, lasted, this.team)
      if (goesOn) this.#log.proceedings(this.#row, true, 0, this.team)
      this.#isInCourt = goesOn
      this.#courtDay = goesOn ? day : -1
    }
  }

  startPlan(day: number): void {
    this.#log.conference(this.#row, this.#chance.below(20), this.stage, this.team, this.worker)
    this.leave(day)
    this.pass(stages.conference)
    this.leave(day)
    this.pass(protectionPlan)
    this.#log.planStarted(this.#row, this.#hadPlan, this.team, this.worker)
    this.#onPlan = true
    this.#hadPlan = true
    this.#planDay = day
    this.transferTo(this.#holderOf(protectionPlan))
  }

  enterCare(day: number): void {
    const route = this.unaccompanied ? UNACCOMPANIED : this.wentHome ? RE_ENTRY : FROM_HOME
    this.#log.careStarted(this.#row, this.#chance.below(18), route, this.team, this.worker)
    this.inCare = true
    this.#careDay = day
    this.enter(care)
  }

  release(reason: number): void {
    this.#log.released(this.#row, this.team, this.worker, reason, reason === ORGRST && this.#chance.is(0.6))
    this.worker = -1
    this.waitReason = reason
  }

  allocate(reason: number, waited: number): void {
    this.worker = this.team * 10 + this.#chance.below(3)
    this.#workerHere = this.worker
    this.#log.allocated(this.#row, this.team, this.worker, this.#hadWorker ? reason : FCONTA, waited)
    this.#hadWorker = true
    if (this.#chance.is(0.1) && waited >= 0) this.#log.overCap(this.#row, this.team, this.worker, 3)
  }

  #holderOf(stage: number): number {
    const candidates = holders[stage] ?? []
    return this.#chance.is(0.8) ? (candidates[0] ?? -1) : this.#chance.pick(candidates)
  }
}
