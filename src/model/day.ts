import type { CareState } from './care-state.ts'
import { freeClosedCases } from './freeing.ts'
import { reviewAgency } from './on-call.ts'
import { ALLOCATE_WAITING, ARRIVALS, CLOSE_DAY } from './notice-kinds.ts'
import { ALLOCATE, ARRIVE, CLOSE, PHASES } from './phases.ts'

/** Schedules what every day has: arrivals and allocation on working days, and its close. */
export function scheduleDay(state: CareState, day: number): void {
  const { compiled, notices } = state
  if (day >= compiled.days) return
  if (compiled.calendar.isWorkingDay(day)) {
    notices.schedule(day * PHASES + ARRIVE, ARRIVALS, 0)
    notices.schedule(day * PHASES + ALLOCATE, ALLOCATE_WAITING, 0)
  }
  notices.schedule(day * PHASES + CLOSE, CLOSE_DAY, day)
}

/** The day's close: stocks are sampled for the self-checks, and tomorrow is scheduled. */
export function closeDay(state: CareState, day: number): void {
  const { compiled, island, tallies } = state
  const teams = compiled.islands.teams[island]
  const held = tallies.held[island]
  for (let i = 0; i < teams.length; i++) tallies.heldDays[teams[i]] += held[teams[i]]
  reviewAgency(state)
  freeClosedCases(state)
  scheduleDay(state, day + 1)
}
