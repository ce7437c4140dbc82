import type { CareState } from './care-state.ts'
import { dueDay } from './due-day.ts'
import { cellOf } from './holding.ts'
import { youngest } from './membership.ts'
import { FINISH_STAY } from './notice-kinds.ts'
import { FINISH, PHASES, phaseOf } from './phases.ts'
import { beginStageWork, hasUnlimitedHours, unhinderedDays } from './stage-work.ts'
import { setStrategyDiscussion } from './strategy-discussions.ts'
import { swayStay } from './swayed-stays.ts'

/**
 * Draws how long the case stays in its stage, from today, and schedules the end; where the stage ends when its hours are
 * done, the draw says how much work there is, and the end is left to the worker's diary.
 */
export function beginStay(state: CareState, c: number, cell: number = cellOf(state, c)): void {
  const { cases, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const law = compiled.pathway.laws[compiled.pathway.stay[stage * compiled.cells.kinds + compiled.cells.kindOf[cell]]]
  const u = streams.uniform(draws.stay[stage], cases.key[c], cases.occurrence[c])
  if (compiled.work.isEffort[stage] === 1 && hasUnlimitedHours(state, c)) {
    const days = unhinderedDays(state, c, law.days(u), cases.occurrence[c])
    finishOn(state, c, dueDay(state, days, true), -1)
    return
  }
  if (compiled.work.isEffort[stage] === 1) {
    cases.begun[c] = 1
    const earliest = beginStageWork(state, c, cell, law.days(u), cases.occurrence[c])
    setStrategyDiscussion(state, c, compiled.calendar.nextWorkingDay(state.day + 1), earliest)
    return
  }
  const days = swayStay(state, c, law, { u, elapsed: 0, less: law.less }, law.days(u))
  finishOn(state, c, dueDay(state, days, law.working), law.untilBirthday)
}

/**
 * Schedules the end of the stay on a day, or on the birthday that ends it if that comes first. Children at home leave at
 * 18 one by one (`age-bands.ts`), so a birthday ends only the stay of a child held by herself.
 */
export function finishOn(state: CareState, c: number, day: number, untilBirthday: number): void {
  const { cases, children, notices } = state
  cases.begun[c] = 1
  let end = day
  if (untilBirthday >= 0 && cases.single[c] === 1) {
    const birthday = children.birthday[youngest(state, c)] + Math.round(untilBirthday * 365.25)
    if (birthday <= end) {
      end = birthday
      cases.byBirthday[c] = 1
    }
  }
  const phase = phaseOf(state)
  // A finish cannot fall into a phase that has passed today.
  const earliest = phase > FINISH ? state.compiled.calendar.nextWorkingDay(state.day + 1) : state.day
  end = Math.max(end, earliest)
  // The enquiry first: one that falls on the last day starts before the stay ends.
  setStrategyDiscussion(state, c, earliest, end)
  cases.endDay[c] = end
  cases.finishHandle[c] = notices.schedule(end * PHASES + FINISH, FINISH_STAY, c)
}
