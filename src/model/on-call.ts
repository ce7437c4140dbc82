import type { CareState } from './care-state.ts'
import { STAGE_WORK, wantedByCase } from './dated-work.ts'
import { cellOf } from './holding.ts'
import { WORKER_LEAVES, WORKER_STARTS } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'

/** Weeks over which a team's load is smoothed. */
const SMOOTHED_OVER = 5

/**
 * Once a week, the last step of escalation: a team whose load has been high for weeks running asks for one more agency
 * worker, and lets one go when it is low again. Load is the hours its present workers' families want, and those of its
 * waiting list at an unhurried pace, over the hours the workers have.
 */
export function reviewAgency(state: CareState): void {
  const { compiled, workers } = state
  const rules = compiled.scenario.workforce.escalation.agency
  if (!rules || !compiled.work.counted || state.day % 7 !== 0) return
  const teams = compiled.islands.teams[state.island]
  for (let i = 0; i < teams.length; i++) {
    const team = teams[i]
    if (compiled.teamHoldsCases[team] === 0) continue
    workers.teamLoad[team] += (loadOf(state, team) - workers.teamLoad[team]) / SMOOTHED_OVER
    const load = workers.teamLoad[team]
    workers.weeksHigh[team] = load > rules.above ? workers.weeksHigh[team] + 1 : 0
    if (workers.weeksHigh[team] >= rules.weeks) {
      if (callOne(state, team, rules.after)) workers.weeksHigh[team] = 0
    } else if (load < rules.below) {
      releaseOne(state, team)
    }
  }
}

function loadOf(state: CareState, team: number): number {
  const { cases, compiled, waiting, workers } = state
  let wanted = 0
  let hours = 0
  for (let i = workers.firstPost[team]; i < workers.firstPost[team + 1]; i++) {
    const post = workers.teamPosts[i]
    const worker = workers.inPost[post]
    if (worker < 0) continue
    wanted += workers.people.wanted[worker]
    hours += workers.people.hours[worker]
  }
  const list = waiting[team]
  for (let i = 0; i < list.length; i++) {
    const c = list[i]
    if (cases.worker[c] >= 0) continue
    wanted += wantedByCase(state, c)
    if ((cases.working[c] & STAGE_WORK) === 0)
      wanted += compiled.work.pace[cases.stage[c] * compiled.cells.kinds + compiled.cells.kindOf[cellOf(state, c)]]
  }
  if (hours === Infinity) return 0
  return hours > 0 ? wanted / hours : wanted > 0 ? 2 : 0
}

/** Asks for a worker for the first place on call that is free; false when the team has all it may have. */
function callOne(state: CareState, team: number, after: number): boolean {
  const { compiled, notices, workers, day } = state
  for (let i = workers.firstPost[team]; i < workers.firstPost[team + 1]; i++) {
    const post = workers.teamPosts[i]
    if (compiled.posts.onCall[post] === 0 || workers.inPost[post] >= 0 || workers.isAsked[post] === 1) continue
    workers.isAsked[post] = 1
    const start = Math.max(day + 1, compiled.calendar.addWorkingDays(day, after))
    if (start < compiled.days) notices.schedule(start * PHASES + WORKFORCE, WORKER_STARTS, post)
    return true
  }
  return false
}

/** Lets go of the one who came last in the order of places. */
function releaseOne(state: CareState, team: number): void {
  const { compiled, notices, workers, day } = state
  for (let i = workers.firstPost[team + 1] - 1; i >= workers.firstPost[team]; i--) {
    const post = workers.teamPosts[i]
    if (compiled.posts.onCall[post] === 0 || workers.inPost[post] < 0) continue
    if (day + 1 < compiled.days) notices.schedule((day + 1) * PHASES + WORKFORCE, WORKER_LEAVES, post)
    return
  }
}
