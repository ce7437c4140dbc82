import type { CareState } from './care-state.ts'
import { INITIAL } from './chair-diary.ts'
import { HOLD_CONFERENCES } from './notice-kinds.ts'
import { FINISH, PHASES } from './phases.ts'

/**
 * A conference is ready: it is held today if the week has room, after all that are of more importance or due earlier. The
 * notice comes after whatever else ends today, so that all conferences of a day are known when the first is held.
 */
export function askForChair(state: CareState, c: number, kind: number): void {
  const { cases, chairs, notices } = state
  if (cases.chairWait[c] === kind) return
  cases.chairWait[c] = kind
  if (kind === INITIAL) chairs.initial.push(c)
  else chairs.reviews.push(c)
  if (chairs.called) return
  chairs.called = true
  notices.schedule(state.tick, HOLD_CONFERENCES, 0)
}

/** Takes a place in this week's diary, or says that there is none left. */
export function takeSlot(state: CareState): boolean {
  const { chairs, compiled } = state
  const table = compiled.chairs
  if (!table) return true
  const week = table.week(state.day)
  if (chairs.week !== week) {
    chairs.week = week
    chairs.left = table.slots(week)
  }
  if (chairs.left <= 0) return false
  chairs.left--
  return true
}

/** Those who found no place are called again on the first working day of next week. */
export function callNextWeek(state: CareState): void {
  const { chairs, compiled, notices } = state
  if (!compiled.chairs || chairs.initial.length + chairs.reviews.length === 0) return
  chairs.called = true
  const day = compiled.chairs.firstDay(compiled.chairs.week(state.day) + 1)
  notices.schedule(day * PHASES + FINISH, HOLD_CONFERENCES, 0)
}
