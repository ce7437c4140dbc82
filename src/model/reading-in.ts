import type { CareState } from './care-state.ts'
import { workingDay } from './dated-work.ts'

/** Working days of seven. */
const OF_A_WEEK = 5 / 7

/** A worker new to a case reads in before its dated work goes on: a practice assumption, and none without it. */
export function readIn(state: CareState, c: number): void {
  const { cases, compiled, practice } = state
  if (practice.readingInDays <= 0 || !compiled.work.counted) return
  cases.readyFrom[c] = workingDay(state) + practice.readingInDays * OF_A_WEEK
}
