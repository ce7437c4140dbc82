import type { NoticeHandle } from '../kernel/future-event-list.ts'
import { mixKey } from '../kernel/mix-key.ts'
import { detachWorker } from './case-worker.ts'
import { askForPlan, workingDay } from './dated-work.ts'
import { openDiary, settleWorker } from './diary.ts'
import { logWeek } from './diary-log.ts'
import type { CareState } from './care-state.ts'
import { POST_OPENED, WORKER_LEFT, WORKER_RELEASED, WORKER_STARTED } from './event-kinds.ts'
import { transfer } from './holding.ts'
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
    if (compiled.posts.onCall[post] === 1) continue
    const { leavePerYear, replacedAfter } = tenureOf(state, post)
    log.record(
      tick,
      POST_OPENED,
      -1,
      compiled.posts.team[post],
      -1,
      compiled.posts.agency[post],
      compiled.posts.role[post],
    )
    const lag = compiled.calendar.addWorkingDays(0, replacedAfter)
    const vacantShare = leavePerYear > 0 ? lag / (lag + DAYS_IN_YEAR / leavePerYear) : 0
    const u = streams.uniform(draws.openingVacancy, postKey(state, post), 0)
    if (u < vacantShare) {
      // u is uniform below the share, so it also says how far the vacancy has gone.
      const day = Math.max(1, Math.ceil((1 - u / vacantShare) * lag))
      notices.schedule(day * PHASES + WORKFORCE, WORKER_STARTS, post)
    } else {
      startWorker(state, post)
      if (compiled.work.counted) askForPlan(state, workers.inPost[post])
    }
  }
}

/** Somebody starts in a post; how long she will stay is drawn for the post and its spell, whatever team it is in. */
export function startWorker(state: CareState, post: number): void {
  const { compiled, draws, log, streams, notices, tick, workers } = state
  const worker = workers.people.addRow()
  workers.people.post[worker] = post
  workers.inPost[post] = worker
  const spell = workers.spells[post]++
  log.record(
    tick,
    WORKER_STARTED,
    -1,
    compiled.posts.team[post],
    worker,
    compiled.posts.agency[post],
    compiled.posts.role[post],
  )
  workers.isAsked[post] = 0
  if (compiled.work.counted) openDiary(state, worker)
  const { leavePerYear } = tenureOf(state, post)
  if (leavePerYear <= 0) return
  const u = streams.uniform(draws.tenure, postKey(state, post), spell)
  const days = Math.max(1, Math.round((-Math.log(1 - u) / leavePerYear) * DAYS_IN_YEAR))
  workers.leaveHandle[post] = notices.schedule((state.day + days) * PHASES + WORKFORCE, WORKER_LEAVES, post)
}

/** She leaves: her families rejoin the team's waiting list, and the post is advertised. */
export function leaveWorker(state: CareState, post: number): void {
  const { cases, compiled, log, notices, tick, workers } = state
  const worker = workers.inPost[post]
  if (worker < 0) return
  notices.cancel(workers.leaveHandle[post] as NoticeHandle, post)
  workers.leaveHandle[post] = -1
  if (compiled.work.counted) {
    settleWorker(state, worker, workingDay(state))
    logWeek(state, worker)
  }
  workers.inPost[post] = -1
  log.record(
    tick,
    WORKER_LEFT,
    -1,
    compiled.posts.team[post],
    worker,
    compiled.posts.agency[post],
    compiled.posts.role[post],
  )
  for (let c = workers.people.firstCase[worker]; c >= 0; c = workers.people.firstCase[worker]) {
    logMembers(state, c, WORKER_RELEASED, LEFTRL, 0)
    if (cases.nextTeam[c] >= 0) {
      transfer(state, c, cases.nextTeam[c])
    } else {
      detachWorker(state, c)
      enqueue(state, c, cases.team[c], LEFTRL)
    }
  }
  if (compiled.posts.onCall[post] === 1) return
  const day = compiled.calendar.addWorkingDays(state.day, tenureOf(state, post).replacedAfter)
  notices.schedule(Math.max(day, state.day + 1) * PHASES + WORKFORCE, WORKER_STARTS, post)
}
