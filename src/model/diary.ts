import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { CareState } from './care-state.ts'
import { NEVER } from './children.ts'
import { ENQUIRY_WORK, STAGE_WORK, settleWork, wantOf, workingDay } from './dated-work.ts'
import { logWeek } from './diary-log.ts'
import { supportHoursOf } from './family-support.ts'
import { END_ENQUIRY, FINISH_STAY, PLAN_WORK } from './notice-kinds.ts'
import { FINISH, PHASES, PLAN } from './phases.ts'
import { caseOf, inHand, stageOf } from './held-cases.ts'
import { openWorkIn, openWorkOf } from './open-work.ts'
import { workingHours } from './working-hours.ts'

/** What is left for the tiers below a tier that does not fit: nothing is starved altogether. Not fitted, not a lever. */
const LEFT_BELOW = 0.15
/** Work with less than this left is done [hours]. */
const NOTHING = 1e-6

/** Starts the diary of a worker on her first day: her weekday is that of her post, so that plans spread over the week. */
export function openDiary(state: CareState, worker: number): void {
  const { people } = state.workers
  people.settled[worker] = workingDay(state)
  people.hours[worker] = workingHours(state, worker)
  scheduleWeek(state, worker)
}

function scheduleWeek(state: CareState, worker: number): void {
  const { compiled, notices, workers, day } = state
  const { calendar } = compiled
  const ahead = (((workers.people.post[worker] % 5) - calendar.weekday(day) + 6) % 7) + 1
  const next = calendar.nextWorkingDay(day + ahead)
  workers.people.nextPlan[worker] = next
  if (next < compiled.days) notices.schedule(next * PHASES + PLAN, PLAN_WORK, worker)
}

/**
 * A worker spreads her hours over her families until her next weekly plan. Each piece of dated work asks for the pace that
 * keeps its day. Served in turn: enquiries, the visits that may not be missed, other dated work, the rest of open work;
 * a tier that does not fit is scaled, with a little left for those below it. Paces are set here and nowhere else.
 */
export function planWork(state: CareState, worker: number): void {
  const { cases, compiled, workers, day } = state
  const { people } = workers
  if (workers.inPost[people.post[worker]] !== worker || people.plannedOn[worker] === day) return
  people.plannedOn[worker] = day
  const today = workingDay(state)
  settleWorker(state, worker, today)
  if (day >= people.nextPlan[worker]) {
    logWeek(state, worker)
    scheduleWeek(state, worker)
  }
  const span = Math.max(1, compiled.calendar.workingDaysBetween(day, people.nextPlan[worker]))
  const hours = workingHours(state, worker)

  const { held } = workers
  const first = held.first(worker)
  const last = held.end(worker) - 1
  let urgent = 0
  let dated = 0
  for (let i = last; i >= first; i--) {
    // Most cases have no dated work.
    const working = inHand(held.values[i])
    if (working === 0) continue
    const c = caseOf(held.values[i])
    if (cases.readyFrom[c] > today) continue
    if (working & ENQUIRY_WORK) {
      urgent += wantOf(cases.enquiryLeft[c], cases.enquiryCeiling[c], cases.enquiryDue[c], today)
    }
    if (working & STAGE_WORK) dated += wantOf(cases.workLeft[c], cases.workCeiling[c], cases.workDue[c], today)
  }
  const team = workers.team[people.post[worker]]
  const open = Math.max(0, openWorkHeld(state, worker) * state.practice.workFactor[team] - supportFor(state, team))
  const kept = open * compiled.scenario.workforce.diary.keptVisits
  const rest = open - kept
  const urgentGiven = serve(urgent, hours, kept + dated + rest)
  const keptGiven = serve(kept, hours - urgentGiven, dated + rest)
  const datedHours = Math.max(0, hours - urgentGiven - keptGiven)
  const datedGiven = Math.min(dated, datedHours)
  const restGiven = Math.min(rest, Math.max(0, datedHours - datedGiven))

  people.hours[worker] = hours
  people.wanted[worker] = urgent + dated + open
  people.planWanted[worker] = urgent + dated + open
  people.keptWanted[worker] = kept
  people.keptGiven[worker] = keptGiven
  people.restWanted[worker] = rest
  people.restGiven[worker] = restGiven
  people.isShort[worker] = datedGiven < dated || urgentGiven < urgent ? 1 : 0
  const given = urgentGiven + keptGiven + datedGiven + restGiven
  if (given > hours * (1 + 1e-9) + 1e-9) state.tallies.overHours++

  const urgentShare = urgent > 0 ? urgentGiven / urgent : 1
  const datedShare = dated > 0 ? datedGiven / dated : 1
  const earliestFirst = datedShare < 1 && compiled.scenario.workforce.diary.shortage === 'earliest-first'
  if (earliestFirst) paceEarliestFirst(state, worker, today, datedGiven)
  for (let i = last; i >= first; i--) {
    const working = inHand(held.values[i])
    if (working === 0) continue
    const c = caseOf(held.values[i])
    if (cases.readyFrom[c] > today) {
      restWork(state, c)
      continue
    }
    if (working & ENQUIRY_WORK) {
      const want = wantOf(cases.enquiryLeft[c], cases.enquiryCeiling[c], cases.enquiryDue[c], today)
      cases.enquiryPace[c] = want * urgentShare
      const end = finishDay(state, cases.enquiryLeft[c], cases.enquiryPace[c], span)
      cases.enquiryHandle[c] = issue(state, cases.enquiryHandle[c], END_ENQUIRY, c, end)
    }
    if (working & STAGE_WORK) {
      if (!earliestFirst) {
        cases.workPace[c] = wantOf(cases.workLeft[c], cases.workCeiling[c], cases.workDue[c], today) * datedShare
      }
      const end = finishDay(state, cases.workLeft[c], cases.workPace[c], span)
      cases.finishHandle[c] = issue(state, cases.finishHandle[c], FINISH_STAY, c, end)
    }
  }
}

/** Open work of the cases a worker holds [hours a working day]. */
function openWorkHeld(state: CareState, worker: number): number {
  const { interventions, workers } = state
  const { held } = workers
  let open = 0
  for (let i = held.end(worker) - 1; i >= held.first(worker); i--) {
    const entry = held.values[i]
    open += interventions ? openWorkOf(state, caseOf(entry)) : openWorkIn(state, stageOf(entry))
  }
  return open
}

/** Hours of the team's family support that take over open work of one of its workers [hours a working day]. */
function supportFor(state: CareState, team: number): number {
  const { workers } = state
  if (workers.firstSupport[team] === workers.firstSupport[team + 1]) return 0
  let there = 0
  for (let i = workers.firstPost[team]; i < workers.firstPost[team + 1]; i++) {
    const colleague = workers.inPost[workers.teamPosts[i]]
    if (colleague >= 0 && workers.people.absent[colleague] === 0) there++
  }
  return supportHoursOf(state, team) / Math.max(1, there)
}

/** Hours a tier gets: all it wants if there are enough for those below it too, else most of what there is. */
function serve(wanted: number, hours: number, below: number): number {
  if (wanted + below <= hours) return wanted
  return Math.max(0, Math.min(wanted, Math.max(hours * (1 - LEFT_BELOW), hours - below)))
}

/** Counts what was done, and what was missed, since the last settling. */
export function settleWorker(state: CareState, worker: number, today: number): void {
  const { workers } = state
  const { people } = workers
  const days = today - people.settled[worker]
  if (days <= 0) return
  const { held } = workers
  for (let i = held.end(worker) - 1; i >= held.first(worker); i--) {
    const working = inHand(held.values[i])
    if (working !== 0) settleWork(state, caseOf(held.values[i]), working, days)
  }
  people.settled[worker] = today
  people.weekWanted[worker] += people.planWanted[worker] * days
  people.weekHours[worker] += people.hours[worker] * days
  people.weekKept[worker] += people.keptWanted[worker] * days
  people.weekKeptMissed[worker] += (people.keptWanted[worker] - people.keptGiven[worker]) * days
  people.weekRest[worker] += people.restWanted[worker] * days
  people.weekRestMissed[worker] += (people.restWanted[worker] - people.restGiven[worker]) * days
}

/** What is due first is worked at the pace it wants, and the last that fits at what is left: the alternative to sharing. */
function paceEarliestFirst(state: CareState, worker: number, today: number, hours: number): void {
  const { cases, workers } = state
  const { held } = workers
  const first = held.first(worker)
  const last = held.end(worker) - 1
  for (let i = last; i >= first; i--) {
    if (inHand(held.values[i]) & STAGE_WORK) cases.workPace[caseOf(held.values[i])] = -1
  }
  let left = hours
  for (;;) {
    let earliest = -1
    for (let i = last; i >= first; i--) {
      if ((inHand(held.values[i]) & STAGE_WORK) === 0) continue
      const c = caseOf(held.values[i])
      const isOpen = cases.workPace[c] < 0 && cases.readyFrom[c] <= today
      if (isOpen && (earliest < 0 || cases.workDue[c] < cases.workDue[earliest])) earliest = c
    }
    if (earliest < 0) return
    const want = wantOf(cases.workLeft[earliest], cases.workCeiling[earliest], cases.workDue[earliest], today)
    cases.workPace[earliest] = Math.min(want, left)
    left -= cases.workPace[earliest]
  }
}

/** The work of a case rests until its worker has read in. */
function restWork(state: CareState, c: number): void {
  const { cases } = state
  if (cases.working[c] & ENQUIRY_WORK) {
    cases.enquiryPace[c] = 0
    cases.enquiryHandle[c] = issue(state, cases.enquiryHandle[c], END_ENQUIRY, c, NEVER)
  }
  if (cases.working[c] & STAGE_WORK) {
    cases.workPace[c] = 0
    cases.finishHandle[c] = issue(state, cases.finishHandle[c], FINISH_STAY, c, NEVER)
  }
}

/** The day work will be done by at this pace, NEVER when that is after the next plan. */
function finishDay(state: CareState, left: number, pace: number, span: number): number {
  const { calendar } = state.compiled
  if (left <= NOTHING) return calendar.addWorkingDays(state.day, 1)
  if (pace <= 0 || left > pace * span * (1 + 1e-12)) return NEVER
  return calendar.addWorkingDays(state.day, Math.max(1, Math.ceil(left / pace - 1e-9)))
}

function issue(state: CareState, handle: number, kind: number, c: number, day: number): number {
  if (handle >= 0) state.notices.cancel(handle as NoticeHandle, c)
  return day === NEVER ? -1 : state.notices.schedule(day * PHASES + FINISH, kind, c)
}
