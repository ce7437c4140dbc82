import { mixKey } from '../kernel/mix-key.ts'
import { detachWorker } from './case-worker.ts'
import type { CareState } from './care-state.ts'
import { POST_OPENED, WORKER_LEFT, WORKER_RELEASED, WORKER_STARTED } from './event-kinds.ts'
import { cellOf, hold, transfer } from './holding.ts'
import { logMembers } from './membership.ts'
import { WORKER_LEAVES, WORKER_STARTS } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { enqueue } from './waiting-lists.ts'
import { LEFTRL } from './worker-reasons.ts'

const DAYS_IN_YEAR = 365.25

/** Terms on which a post is filled: employed or agency, by its role. */
function tenureOf(state: CareState, post: number): { leavePerYear: number; replacedAfter: number } {
  const { posts, scenario } = state.compiled
  const role = scenario.workforce.roles[posts.role[post]]
  return posts.agency[post] === 1 ? role.agency : role.employed
}

function postKey(state: CareState, post: number): number {
  const { posts } = state.compiled
  return mixKey(posts.role[post], posts.number[post])
}

/** Fills the posts on the first day: some are vacant, at the share that turnover and the lag of replacement keep vacant. */
export function openPosts(state: CareState): void {
  const { compiled, draws, log, streams, notices, tick, workers } = state
  for (let post = 0; post < compiled.posts.count; post++) {
    // One that a roll-out opens later.
    if (workers.team[post] < 0) continue
    const { leavePerYear, replacedAfter } = tenureOf(state, post)
    log.record(tick, POST_OPENED, -1, workers.team[post], -1, compiled.posts.agency[post], compiled.posts.role[post])
    const lag = compiled.calendar.addWorkingDays(0, replacedAfter)
    const vacantShare = leavePerYear > 0 ? lag / (lag + DAYS_IN_YEAR / leavePerYear) : 0
    const u = streams.uniform(draws.openingVacancy, postKey(state, post), 0)
    if (u < vacantShare) {
      // u is uniform below the share, so it also says how far the vacancy has gone.
      const day = Math.max(1, Math.ceil((1 - u / vacantShare) * lag))
      notices.schedule(day * PHASES + WORKFORCE, WORKER_STARTS, post)
    } else {
      startWorker(state, post)
    }
  }
}

/** Somebody starts in a post; how long she will stay is drawn for the post and its spell, whatever team it is in. */
export function startWorker(state: CareState, post: number): void {
  const { compiled, draws, log, streams, notices, tick, workers } = state
  // The post has closed.
  if (workers.team[post] < 0) return
  const worker = workers.people.addRow()
  workers.people.post[worker] = post
  workers.inPost[post] = worker
  const spell = workers.spells[post]++
  log.record(
    tick,
    WORKER_STARTED,
    -1,
    workers.team[post],
    worker,
    compiled.posts.agency[post],
    compiled.posts.role[post],
  )
  const { leavePerYear } = tenureOf(state, post)
  if (leavePerYear <= 0) return
  const u = streams.uniform(draws.tenure, postKey(state, post), spell)
  const days = Math.max(1, Math.round((-Math.log(1 - u) / leavePerYear) * DAYS_IN_YEAR))
  notices.schedule((state.day + days) * PHASES + WORKFORCE, WORKER_LEAVES, post)
}

/** She leaves: her families rejoin the team's waiting list, and the post is advertised. */
export function leaveWorker(state: CareState, post: number): void {
  const { cases, compiled, log, tick, workers } = state
  const worker = workers.inPost[post]
  // The post has closed, and she left with it.
  if (worker < 0) return
  workers.inPost[post] = -1
  log.record(tick, WORKER_LEFT, -1, workers.team[post], worker, compiled.posts.agency[post], compiled.posts.role[post])
  for (let c = workers.people.firstCase[worker]; c >= 0; c = workers.people.firstCase[worker]) {
    logMembers(state, c, WORKER_RELEASED, LEFTRL, 0)
    if (cases.nextTeam[c] >= 0) {
      transfer(state, c, cases.nextTeam[c])
    } else {
      detachWorker(state, c)
      enqueue(state, c, cases.team[c], LEFTRL)
      if (cases.kept[c] === 1) hold(state, c, cellOf(state, c), LEFTRL)
    }
  }
  advertise(state, post)
}

/** Somebody will start in a vacant post, after the time it takes to fill one. */
export function advertise(state: CareState, post: number): void {
  const day = state.compiled.calendar.addWorkingDays(state.day, tenureOf(state, post).replacedAfter)
  state.notices.schedule(Math.max(day, state.day + 1) * PHASES + WORKFORCE, WORKER_STARTS, post)
}
