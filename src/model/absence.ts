import type { CareState } from './care-state.ts'
import { askForPlan } from './dated-work.ts'
import { WORKER_ABSENT, WORKER_BACK } from './event-kinds.ts'
import { turnToTeam } from './islands.ts'
import { ABSENCE_TURNS, LONG_ABSENCE } from './notice-kinds.ts'
import { PHASES, WORKFORCE } from './phases.ts'
import { postKey } from './post-key.ts'
import { releaseAll } from './releasing.ts'
import { ABSENC } from './worker-reasons.ts'

/**
 * Share of her usual hours that reaches a worker's families today: while she is away what cover gives (0 to 1), and
 * otherwise a little over 1, because the hours of a year are told net of absence.
 */
export function presenceOf(state: CareState, worker: number): number {
  const { absence } = state.compiled.staffing
  if (!absence) return 1
  return state.workers.people.absent[worker] === 1 ? absence.covered : absence.present
}

/**
 * Spells away belong to posts, so that a post keeps its luck whoever fills it and whatever team it is in. Spells and the
 * time between them are geometric in whole days, which have no memory: the first day is like any other, and the share of
 * days away is the stated one. Called when the opening stock has its workers.
 */
export function openAbsences(state: CareState): void {
  const { compiled, day: today, draws, streams, workers } = state
  const { absence } = compiled.staffing
  if (!absence) return
  for (let post = 0; post < compiled.posts.count; post++) {
    const key = postKey(state, post)
    const isAway = streams.uniform(draws.openingAbsence, key, 0) < absence.share
    const day = isAway ? today : today + geometric(absence.gap, streams.uniform(draws.openingAbsence, key, 1))
    turnToTeam(state, workers.team[post])
    state.notices.schedule(day * PHASES + WORKFORCE, ABSENCE_TURNS, post)
  }
}

/** A spell of the post begins or ends. Who starts in the post during a spell is not away: it was not hers. */
export function turnAbsence(state: CareState, post: number): void {
  const { compiled, draws, log, notices, streams, tick, workers } = state
  const { absence } = compiled.staffing
  if (!absence) return
  const begins = workers.away[post] === 0
  workers.away[post] = begins ? 1 : 0
  const u = streams.uniform(draws.absence, postKey(state, post), workers.turns[post]++)
  const days = geometric(begins ? absence.mean : absence.gap, u)
  notices.schedule((state.day + days) * PHASES + WORKFORCE, ABSENCE_TURNS, post)
  const worker = workers.inPost[post]
  if (worker < 0 || (!begins && workers.people.absent[worker] === 0)) return
  workers.people.absent[worker] = begins ? 1 : 0
  const { agency, role } = compiled.posts
  if (compiled.work.counted && compiled.posts.isSupport[post] === 0) askForPlan(state, worker)
  log.record(tick, begins ? WORKER_ABSENT : WORKER_BACK, -1, workers.team[post], worker, agency[post], role[post])
  if (!begins || days <= absence.reallocateAfter) return
  notices.schedule((state.day + Math.ceil(absence.reallocateAfter)) * PHASES + WORKFORCE, LONG_ABSENCE, worker)
}

/** She has been away too long: her families wait for a colleague. */
export function giveUpFamilies(state: CareState, worker: number): void {
  const { people } = state.workers
  if (people.absent[worker] === 1) releaseAll(state, worker, ABSENC)
}

/** Whole days from 1, with a chance of 1 ÷ mean to end on each. */
function geometric(mean: number, u: number): number {
  return mean <= 1 ? 1 : Math.max(1, Math.ceil(Math.log1p(-u) / Math.log1p(-1 / mean)))
}
