import type { CareState } from './care-state.ts'
import { startStageWork, unhindered, workingDay } from './dated-work.ts'

/**
 * The work of a stage begins, on the day of its first allocation: how much there is and by when the worker means to be
 * done are drawn by the family's own streams, so nothing an operating model changes can change them. The day, once fixed,
 * stays when the worker changes. The clock runs from before the allocation, so waiting eats the slack and does nothing else.
 * @param natural how long it would take unhurried [working days]
 * @param occurrence how often the case has been in the stage before
 * @returns the earliest day it can be done on
 */
export function beginStageWork(state: CareState, c: number, cell: number, natural: number, occurrence: number): number {
  const { compiled } = state
  const stage = state.cases.stage[c]
  const pace = compiled.work.pace[stage * compiled.cells.kinds + compiled.cells.kindOf[cell]]
  const ceiling = pace * compiled.scenario.workforce.diary.hurry
  const factor = state.practice.workFactor[state.cases.team[c]]
  startStageWork(
    state,
    c,
    pace * natural * factor,
    ceiling * factor,
    Math.min(workingDay(state) + natural, latest(state, c, occurrence)),
  )
  return compiled.calendar.addWorkingDays(
    state.day,
    Math.max(1, Math.floor(natural / compiled.scenario.workforce.diary.hurry)),
  )
}

/** How long the work of a stage takes when hours are without limit [working days]. */
export function unhinderedDays(state: CareState, c: number, natural: number, occurrence: number): number {
  return unhindered(state, natural, latest(state, c, occurrence))
}

/** Whether the workers of the team that holds the case have hours without limit, so that nothing of theirs is short. */
export function hasUnlimitedHours(state: CareState, c: number): boolean {
  const { cases, compiled } = state
  const role = compiled.teamRole[cases.team[c]]
  return role < 0 || compiled.work.hoursADay[role] === Infinity
}

/**
 * Work found under way on the first day: so far worked at the pace that keeps its day, or late and hurried.
 * @param natural how long it would take unhurried in all [working days]
 * @param elapsed time since the stage began [working days]
 */
export function resumeStageWork(state: CareState, c: number, cell: number, natural: number, elapsed: number): void {
  const { compiled } = state
  const stage = state.cases.stage[c]
  const pace = compiled.work.pace[stage * compiled.cells.kinds + compiled.cells.kindOf[cell]]
  const ceiling = pace * compiled.scenario.workforce.diary.hurry
  const factor = state.practice.workFactor[state.cases.team[c]]
  const today = workingDay(state)
  const planned = Math.min(natural, latest(state, c, 0) - (today - elapsed))
  if (elapsed < planned) {
    startStageWork(
      state,
      c,
      pace * natural * factor * (1 - elapsed / planned),
      ceiling * factor,
      today - elapsed + planned,
    )
  } else {
    startStageWork(state, c, pace * factor * Math.max(1, natural - elapsed), ceiling * factor, today)
  }
}

/** The working day by which the worker means to be done at the latest: a little before the limit. */
function latest(state: CareState, c: number, occurrence: number): number {
  const { cases, compiled, draws, streams } = state
  const stage = cases.stage[c]
  const limit = compiled.work.limit[stage]
  if (limit === Infinity) return Infinity
  const from = compiled.limitFromReferral[stage] === 1 ? cases.clockDay[c] : cases.since[c]
  const lead = streams.uniform(draws.lead[stage], cases.key[c], occurrence) * compiled.work.lead[stage]
  return compiled.calendar.workingDaysBetween(0, from) + limit - lead
}
