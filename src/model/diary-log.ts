import type { CareState } from './care-state.ts'
import { OPEN_WORK_MISSED, OPEN_WORK_WANTED, WEEK_WORKED } from './event-kinds.ts'

/** Hours are logged in tenths. */
const TENTHS = 10

/** The rows of a worker's week that is over: hours wanted and had, and what open work wanted and went without. */
export function logWeek(state: CareState, worker: number): void {
  const { log, tick, workers } = state
  const { people } = workers
  const team = workers.team[people.post[worker]]
  const wanted = Math.round(people.weekWanted[worker] * TENTHS)
  // Hours without limit are no hours to be short of.
  const had = Number.isFinite(people.weekHours[worker]) ? Math.round(people.weekHours[worker] * TENTHS) : wanted
  if (had > 0 || wanted > 0) log.record(tick, WEEK_WORKED, -1, team, worker, wanted, had)
  const kept = Math.round(people.weekKept[worker] * TENTHS)
  const rest = Math.round(people.weekRest[worker] * TENTHS)
  if (kept > 0 || rest > 0) log.record(tick, OPEN_WORK_WANTED, -1, team, worker, kept, rest)
  const keptMissed = Math.round(people.weekKeptMissed[worker] * TENTHS)
  const restMissed = Math.round(people.weekRestMissed[worker] * TENTHS)
  if (keptMissed > 0 || restMissed > 0) log.record(tick, OPEN_WORK_MISSED, -1, team, worker, keptMissed, restMissed)
  forgetWeek(state, worker)
}

/** Her week is counted anew from here. */
export function forgetWeek(state: CareState, worker: number): void {
  const { people } = state.workers
  people.weekWanted[worker] = 0
  people.weekHours[worker] = 0
  people.weekKept[worker] = 0
  people.weekKeptMissed[worker] = 0
  people.weekRest[worker] = 0
  people.weekRestMissed[worker] = 0
}
