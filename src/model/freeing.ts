import type { CareState } from './care-state.ts'
import { forgetAsked } from './chairs.ts'

/**
 * At the day's close, rows of cases that closed today are given back, but for those that are open again. Not before: what
 * happens on the day may still look at the case that has just closed.
 */
export function freeClosedCases(state: CareState): void {
  const { cases, closedToday, files } = state
  for (let i = 0; i < closedToday.length; i++) {
    const c = closedToday[i]
    // One that opened and closed again today is in the list twice.
    const isHere = files.case[cases.file[c]] === c
    if (!isHere || cases.stage[c] >= 0) continue
    forgetAsked(state, c)
    files.case[cases.file[c]] = -1
    cases.removeRow(c)
  }
  closedToday.length = 0
}
