import type { CareState } from './care-state.ts'
import { INITIAL, NO_CONFERENCE, REVIEW } from './chair-diary.ts'
import { callNextWeek, takeSlot } from './chairs.ts'
import { holdConference } from './conferences.ts'
import { holdReview } from './reviews.ts'

/**
 * Holds the conferences that are ready, as far as this week of the diary goes: initial ones first, then reviews, each by the day
 * they are due (ties by key, which no operating model changes). The rest wait for next week.
 */
export function holdConferences(state: CareState, diary: number): void {
  const { cases } = state
  const chairs = state.chairs[diary]
  chairs.called = false
  chairs.initial.sort(
    (a, b) =>
      cases.strategyDay[a] - cases.strategyDay[b] || cases.key[a] - cases.key[b] || cases.file[a] - cases.file[b],
  )
  chairs.reviews.sort(
    (a, b) =>
      cases.reviewLimit[a] - cases.reviewLimit[b] || cases.key[a] - cases.key[b] || cases.file[a] - cases.file[b],
  )
  chairs.initial = serve(state, chairs.initial, INITIAL)
  chairs.reviews = serve(state, chairs.reviews, REVIEW)
  callNextWeek(state, diary)
}

/** Serves one list in its order and gives back those who still wait. */
function serve(state: CareState, list: number[], kind: number): number[] {
  const { cases } = state
  const served = list.length
  for (let i = 0; i < served; i++) {
    const c = list[i]
    if (cases.chairWait[c] !== kind) continue
    if (!takeSlot(state, c)) return list.slice(i)
    cases.chairWait[c] = NO_CONFERENCE
    if (kind === INITIAL) holdConference(state, c)
    else holdReview(state, c)
  }
  // What became ready while these were held stands behind them.
  return list.slice(served)
}
