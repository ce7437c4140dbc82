import type { OpeningGroup } from '../compile/opening-table.ts'
import { stageStatus } from '../compile/stage-statuses.ts'
import type { StayLaw } from '../compile/stay-law.ts'
import { watchAge } from './age-bands.ts'
import type { CareState } from './care-state.ts'
import { countEntry, homeCaseOf, joinCase, openHomeCase, ownCaseOf } from './case-opening.ts'
import { openCourt } from './court.ts'
import { drawFamily } from './family-traits.ts'
import { cellOf } from './holding.ts'
import { ageAtEntry } from './opening-age.ts'
import { byIsland, turnToLocality } from './islands.ts'
import { expectOpenEnquiry } from './opening-enquiry.ts'
import { openingFamilies } from './opening-families.ts'
import { tellNeed } from './opening-need.ts'
import { placeOpenCase } from './opening-placing.ts'
import { OpeningRooms } from './opening-rooms.ts'
import { expectOpenReviews } from './reviews.ts'
import { settle } from './settling.ts'
import { hasUnlimitedHours, resumeStageWork } from './stage-work.ts'
import { setStrategyDiscussion } from './strategy-discussions.ts'
import { finishOn } from './stays.ts'
import { swayStay } from './swayed-stays.ts'

const EARLY_HELP = stageStatus('early-help')
const PROTECTION_PLAN = stageStatus('protection-plan')
const DAYS_IN_YEAR = 365.25
const CHILDHOOD = Math.round(18 * DAYS_IN_YEAR)

/** Opens the first day's stock, group by group, each case with the time it has lasted and what is left of its stay. */
export function openStock(state: CareState): void {
  const { groups } = state.compiled.opening
  const { atMost, group, key, locality } = openingFamilies(state)
  const rooms = new OpeningRooms()
  for (const i of byIsland(state, locality)) {
    turnToLocality(state, locality[i])
    const at = { locality: locality[i], atMost: atMost[i], place: i, rooms }
    rooms.renew(state, openOne(state, groups[group[i]], key[i], at))
  }
  state.numbers?.give(state.families, state.children)
}

/** Where a family of the stock lives, how many children its group still wants, its place among all, and who has room. */
interface Opened {
  readonly locality: number
  readonly atMost: number
  readonly place: number
  readonly rooms: OpeningRooms
}

/** Opens a case of a family of its own, and gives its row. */
function openOne(state: CareState, group: OpeningGroup, key: number, at: Opened): number {
  const { cases, children, compiled, families, streams, draws, tallies } = state
  const { stage } = group
  const traits = {
    locality: at.locality,
    needShare: group.needShare,
    earlierPlan: group.group.earlierPlan,
    size: group.group.families ? 0 : 1,
    atMost: at.atMost,
    ages: group.ages,
    unaccompanied: group.group.unaccompanied,
  }
  const family = drawFamily(state, key, traits, at.place)
  const first = families.firstChild[family]
  const c = group.group.families ? homeCaseOf(state, family) : ownCaseOf(state, first)
  const lawAt = (age: number): StayLaw => lawOf(state, stage, family, first, age)
  const byAge = !group.group.families && group.group.agesAt === 'entry'
  const age = byAge ? ageAtEntry(state, group, key, youngestCell(state, family, first), lawAt) : ageOf(state, first)
  const law = lawAt(age)
  const elapsed = elapsedDays(state, group, key, law, age, byAge)
  // Days before the start are counted back in working days where the law is in working days.
  const since = law.working ? compiled.calendar.addWorkingDays(0, -elapsed) : -elapsed
  ageChildren(state, family, group, age, byAge, -since)
  const members = families.size[family]
  cases.stage[c] = stage
  cases.since[c] = since
  cases.clockDay[c] = group.group.elapsedFrom === 'referral' ? since : since - referralLead(state, key)
  countEntry(state, c)
  if (group.group.families) {
    if (!openHomeCase(state, family)) throw new Error('An opening family has no child under 18')
  } else {
    joinCase(state, c, first)
    cases.members[c] = 1
    tallies.opened++
  }
  // Families in early help have not been referred yet.
  const referred = compiled.stageStatus[stage] !== EARLY_HELP
  for (let child = first; child < first + members; child++) {
    if (referred) children.referralDay[child] = cases.clockDay[c]
    children.planDay[child] = since
    children.careDay[child] = since
    if (compiled.stageStatus[stage] === PROTECTION_PLAN) children.earlierPlan[child] = 1
  }
  tallies.entered[stage] += cases.members[c]
  placeOpenCase(state, c, -since, at.rooms)
  if (referred) tellNeed(state, c, since)
  settle(state, c)
  watchAge(state, c)
  expectOpenEnquiry(state, c)
  expectOpenReviews(state, c)
  openCourt(state, c, cellOf(state, c))
  const u = streams.uniform(draws.stay[stage], key, 0)
  const ending = group.elapsed && group.group.elapsedFrom === 'referral' ? lawAt(age) : law
  const total = swayStay(state, c, ending, { u, elapsed, less: 0 }, ending.daysBeyond(u, elapsed))
  const remaining = Math.max(1, total - elapsed)
  if (compiled.work.isEffort[stage] === 1 && !hasUnlimitedHours(state, c)) {
    cases.begun[c] = 1
    resumeStageWork(state, c, cellOf(state, c), total, elapsed)
    const first = compiled.calendar.nextWorkingDay(1)
    const { hurry } = compiled.scenario.workforce.diary
    setStrategyDiscussion(
      state,
      c,
      first,
      compiled.calendar.addWorkingDays(0, Math.max(1, Math.floor(remaining / hurry / 2))),
    )
    return c
  }
  const end = law.working
    ? compiled.calendar.addWorkingDays(0, remaining)
    : remaining > compiled.days
      ? remaining
      : compiled.calendar.nextWorkingDay(remaining)
  finishOn(state, c, end, law.untilBirthday)
  return c
}

/** Time in the stage so far [days of the law], from the group's bands or from the stage's own law. */
function elapsedDays(
  state: CareState,
  group: OpeningGroup,
  key: number,
  law: StayLaw,
  age: number,
  byAge: boolean,
): number {
  const u = state.streams.uniform(state.draws.openingElapsed, key, 0)
  if (group.group.agesAt === 'now') return Math.floor((age - 18) * DAYS_IN_YEAR)
  if (group.elapsed) {
    // The band by its published share, the point inside it in proportion to those who would still be there.
    const [from, to] = group.elapsed.band(u)
    return law.elapsed(state.streams.uniform(state.draws.openingElapsed, key, 1), from, to)
  }
  const longest = byAge ? Math.max(1, CHILDHOOD - age * DAYS_IN_YEAR) : CHILDHOOD - 1
  return law.elapsed(u, 0, longest)
}

/** Moves the birthdays back so that the children are as old as their stay makes them, and still under 18 at home. */
function ageChildren(
  state: CareState,
  family: number,
  group: OpeningGroup,
  age: number,
  byAge: boolean,
  elapsed: number,
): void {
  const { children, families } = state
  const first = families.firstChild[family]
  if (group.group.agesAt === 'now') return
  if (byAge) {
    children.birthday[first] = -elapsed - Math.round(age * DAYS_IN_YEAR)
    return
  }
  for (let child = first; child < first + families.size[family]; child++) {
    // An age at entry that would be over 18 by now is brought down in proportion to the years that were left.
    const atEntry = -children.birthday[child]
    const room = CHILDHOOD - elapsed
    children.birthday[child] = -elapsed - Math.min(atEntry, Math.floor((Math.max(0, atEntry) / CHILDHOOD) * room))
  }
}

/** The kind of child without her age: her cell in the youngest band. */
function youngestCell(state: CareState, family: number, child: number): number {
  const { children, compiled, families } = state
  const { earlierPlan, unaccompanied } = children
  return compiled.cells.cell(
    families.locality[family],
    families.need[family],
    0,
    earlierPlan[child],
    unaccompanied[child],
  )
}

function ageOf(state: CareState, child: number): number {
  return -state.children.birthday[child] / DAYS_IN_YEAR
}

function lawOf(state: CareState, stage: number, family: number, child: number, age: number): StayLaw {
  const { children, compiled, families } = state
  const cell = compiled.cells.cell(
    families.locality[family],
    families.need[family],
    compiled.cells.ageBand(age),
    children.earlierPlan[child],
    children.unaccompanied[child],
  )
  return compiled.pathway.laws[compiled.pathway.stay[stage * compiled.cells.kinds + compiled.cells.kindOf[cell]]]
}

/** Days from the referral to this stage, where the stock does not say: an assessment's worth. */
function referralLead(state: CareState, key: number): number {
  return Math.round(20 + 40 * state.streams.uniform(state.draws.openingReferral, key, 0))
}
