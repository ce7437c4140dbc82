import type { CareState } from './care-state.ts'

/** The day a length from today ends: decisions are taken on working days. Far days are left as they are. */
export function dueDay(state: CareState, days: number, working: boolean): number {
  const { compiled, day } = state
  if (day + days > compiled.days) return day + days
  return working ? compiled.calendar.addWorkingDays(day, days) : compiled.calendar.nextWorkingDay(day + days)
}
