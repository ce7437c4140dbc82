import type { CareState } from './care-state.ts'
import { INITIAL } from './chair-diary.ts'
import { HOLD_CONFERENCES } from './notice-kinds.ts'
import { FINISH, PHASES } from './phases.ts'

/**
 * A conference is ready: it is held today if the week has room, after all that are of more importance or due earlier. The
 * notice comes after whatever else ends today, so that all conferences of a day are known when the first is held.
 */
export function askForChair(state: CareState, c: number, kind: number): void {
  const { cases, notices } = state
  if (cases.chairWait[c] === kind) return
  cases.chairWait[c] = kind
  cases.asked[c] = 1
  const diary = diaryOf(state, c)
  const chairs = state.chairs[diary]
  if (kind === INITIAL) chairs.initial.push(c)
  else chairs.reviews.push(c)
  if (chairs.called) return
  chairs.called = true
  notices.schedule(state.tick, HOLD_CONFERENCES, diary)
}

/** Takes a case out of its diary, where it may still stand though it no longer waits. */
export function forgetAsked(state: CareState, c: number): void {
  if (state.cases.asked[c] === 0) return
  const { initial, reviews } = state.chairs[diaryOf(state, c)]
  for (const list of [initial, reviews]) {
    for (let at = list.indexOf(c); at >= 0; at = list.indexOf(c)) list.splice(at, 1)
  }
}

/** The diary a case has its conferences in: that of its locality, or one drawn by its key, which no operating model changes. */
export function diaryOf(state: CareState, c: number): number {
  const { cases, chairs, compiled, families } = state
  if (compiled.chairs?.byLocality) return families.locality[cases.family[c]]
  return (cases.key[c] >>> 0) % chairs.length
}

/** Takes a place for a case in this week of its diary, or says that there is none left. */
export function takeSlot(state: CareState, c: number): boolean {
  const table = state.compiled.chairs
  if (!table) return true
  const diary = diaryOf(state, c)
  const chairs = state.chairs[diary]
  const week = table.week(state.day)
  if (chairs.week !== week) {
    chairs.week = week
    chairs.left = table.slots(week, diary)
  }
  if (chairs.left <= 0) return false
  chairs.left--
  return true
}

/** Those who found no place are called again on the first working day of next week. */
export function callNextWeek(state: CareState, diary: number): void {
  const { compiled, notices } = state
  const chairs = state.chairs[diary]
  if (!compiled.chairs || chairs.initial.length + chairs.reviews.length === 0) return
  chairs.called = true
  const day = compiled.chairs.firstDay(compiled.chairs.week(state.day) + 1)
  notices.schedule(day * PHASES + FINISH, HOLD_CONFERENCES, diary)
}
