import type { NoticeHandle } from '../kernel/future-event-list.ts'
import { askForPlan, workingDay } from './dated-work.ts'
import { openDiary, settleWorker } from './diary.ts'
import { logWeek } from './diary-log.ts'
import type { Terms } from '../compile/staffing-table.ts'
import type { CareState } from './care-state.ts'
import { AGENCY_BLOCK, POST_OPENED, WORKER_LEFT, WORKER_STARTED } from './event-kinds.ts'
import { turnToTeam } from './islands.ts'
import { WORKER_LEAVES, WORKER_STARTS } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { postKey } from './post-key.ts'
import { vacancyLeft, vacancyLength } from './recruitment.ts'
import { releaseAll } from './releasing.ts'
import { swayLeaving } from './swayed-posts.ts'
import { LEFTRL } from './worker-reasons.ts'

const DAYS_IN_YEAR = 365.25
/** Time in post of somebody who never leaves: longer than any ramp [days]. */
const LONG_AGO = 3653

/** Terms on which a post is filled: employed or agency, by its role. */
export function termsOf(state: CareState, post: number): Terms {
  const { posts, staffing } = state.compiled
  return staffing.terms[2 * posts.role[post] + posts.agency[post]]
}

/** Fills the posts on the first day: some are vacant, at the share that turnover and the lag of replacement keep vacant. */
export function openPosts(state: CareState): void {
  const { compiled, day: today, draws, log, streams, tick, workers } = state
  const { posts, staffing } = compiled
  for (let post = 0; post < posts.count; post++) {
    // One that a roll-out opens later.
    if (workers.team[post] < 0) continue
    turnToTeam(state, workers.team[post])
    if (posts.block[post] >= 0) {
      const { firstDay } = staffing.blocks[posts.block[post]]
      state.notices.schedule(firstDay * PHASES + WORKFORCE, WORKER_STARTS, post)
      continue
    }
    if (posts.onCall[post] === 1) continue
    const terms = termsOf(state, post)
    const { leavePerYear, replacedAfter, lag: law, fill } = terms
    log.record(tick, POST_OPENED, -1, workers.team[post], -1, posts.agency[post], posts.role[post])
    const lag = compiled.calendar.addWorkingDays(today, Math.round(replacedAfter / fill)) - today
    const vacantShare = leavePerYear > 0 ? lag / (lag + DAYS_IN_YEAR / leavePerYear) : 0
    const u = streams.uniform(draws.openingVacancy, postKey(state, post), 0)
    if (u < vacantShare) {
      // u is uniform below the share, so where all vacancies are alike it also says how far this one has gone.
      const day =
        law || fill < 1
          ? compiled.calendar.addWorkingDays(today, vacancyLeft(state, post, terms))
          : today + Math.max(1, Math.ceil((1 - u / vacantShare) * lag))
      state.notices.schedule(day * PHASES + WORKFORCE, WORKER_STARTS, post)
    } else {
      fillPost(state, post, timeInPost(state, post, terms))
      if (compiled.work.counted && posts.isSupport[post] === 0) askForPlan(state, workers.inPost[post])
    }
  }
}

/** How long somebody found in post on the first day has been there, in a settled workforce [days]. */
function timeInPost(state: CareState, post: number, { leavePerYear, leaving }: Terms): number {
  if (leavePerYear <= 0) return LONG_AGO
  const u = state.streams.uniform(state.draws.openingTenure, postKey(state, post), 0)
  return leaving ? leaving.elapsed(u) : (-Math.log(1 - u) / leavePerYear) * DAYS_IN_YEAR
}

/** Somebody new starts in a post. */
export function startWorker(state: CareState, post: number): void {
  fillPost(state, post, 0)
}

/**
 * A person in a post, `elapsed` days after her start; how long she will stay is drawn for the post and its spell,
 * whatever team it is in.
 */
function fillPost(state: CareState, post: number, elapsed: number): void {
  const { compiled, draws, log, streams, notices, tick, workers } = state
  // The post has closed.
  if (workers.team[post] < 0) return
  const { posts, staffing } = compiled
  const { people } = workers
  const worker = people.addRow()
  workers.held.addList()
  const role = posts.role[post]
  people.post[worker] = post
  people.startDay[worker] = state.day - Math.floor(elapsed)
  workers.inPost[post] = worker
  const spell = workers.spells[post]++
  log.record(tick, WORKER_STARTED, -1, workers.team[post], worker, posts.agency[post], role)
  workers.isAsked[post] = 0
  const block = posts.block[post]
  if (block >= 0) {
    const { endDay, posts: hired } = staffing.blocks[block]
    if (posts.block[post - 1] !== block) log.record(tick, AGENCY_BLOCK, -1, workers.team[post], -1, hired, block)
    workers.leaveHandle[post] = notices.schedule(endDay * PHASES + WORKFORCE, WORKER_LEAVES, post)
    if (compiled.work.counted) openDiary(state, worker)
    return
  }
  const key = postKey(state, post)
  if (staffing.hasRamp[role] === 1 && posts.agency[post] === 0) {
    const u = streams.uniform(draws.newlyQualified, key, spell)
    if (u < staffing.newlyQualified[role]) people.newlyQualified[worker] = 1
  }
  if (compiled.work.counted && posts.isSupport[post] === 0) openDiary(state, worker)
  const terms = termsOf(state, post)
  const { leavePerYear, leaving } = terms
  if (leavePerYear <= 0) return
  const u = streams.uniform(draws.tenure, key, spell)
  // A constant hazard has no memory: what is left does not depend on the time gone by.
  const usual = leaving ? leaving.daysBeyond(u, elapsed) - elapsed : (-Math.log(1 - u) / leavePerYear) * DAYS_IN_YEAR
  const left = swayLeaving(state, post, terms, u, elapsed, usual)
  const days = Math.max(1, Math.round(left))
  workers.leaveHandle[post] = notices.schedule((state.day + days) * PHASES + WORKFORCE, WORKER_LEAVES, post)
}

/** She leaves: her families rejoin the team's waiting list, and the post is advertised. */
export function leaveWorker(state: CareState, post: number): void {
  const { compiled, log, notices, tick, workers } = state
  const { posts, staffing } = compiled
  const worker = workers.inPost[post]
  // The post has closed, and she left with it; or she was let go before.
  if (worker < 0) return
  notices.cancel(workers.leaveHandle[post] as NoticeHandle, post)
  workers.leaveHandle[post] = -1
  if (compiled.work.counted) {
    settleWorker(state, worker, workingDay(state))
    logWeek(state, worker)
  }
  workers.inPost[post] = -1
  log.record(tick, WORKER_LEFT, -1, workers.team[post], worker, posts.agency[post], posts.role[post])
  releaseAll(state, worker, LEFTRL)
  const block = posts.block[post]
  if (block >= 0) {
    if (posts.block[post - 1] !== block) {
      log.record(tick, AGENCY_BLOCK, -1, workers.team[post], -1, -staffing.blocks[block].posts, block)
    }
    return
  }
  if (posts.onCall[post] === 1) return
  advertise(state, post)
}

/** Somebody will start in a vacant post, after the time it takes to fill one. */
export function advertise(state: CareState, post: number): void {
  const day = state.compiled.calendar.addWorkingDays(state.day, vacancyLength(state, post, termsOf(state, post)))
  state.notices.schedule(Math.max(day, state.day + 1) * PHASES + WORKFORCE, WORKER_STARTS, post)
}
