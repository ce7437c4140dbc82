import type { NoticeHandle } from '../kernel/future-event-list.ts'
import type { CareState } from './care-state.ts'
import { RETURN_AFTER_CLOSURE, RETURN_TO_CARE } from './notice-kinds.ts'
import { ARRIVE, PHASES } from './phases.ts'
import { swayReturnOfFamily, swayReturnToCare } from './swayed-returns.ts'

/** After a closure at home: draws whether and when the family comes back, and schedules it. */
export function expectReturn(state: CareState, family: number): void {
  const { compiled, draws, families, notices, practice, streams } = state
  if (!compiled.returnAfterClosure) return
  const key = families.key[family]
  const luck = asFrailAs(state, key, streams.uniform(draws.returnAfterClosure, key, families.closures[family]++))
  const drawn = swayReturnOfFamily(state, family, luck)
  const times = practice.returnOddsPerChange ** families.workerChanges[family]
  const days = compiled.returnAfterClosure.day(moreLikely(drawn, times, compiled.returnAfterClosure.oddsInYear))
  if (days < 0) return
  const day = state.day + Math.max(1, days)
  families.returnHandle[family] = notices.schedule(day * PHASES + ARRIVE, RETURN_AFTER_CLOSURE, family)
}

/**
 * The uniform that gives the average family's law the day of return of a family that keeps a hazard of its own, z times
 * the average: she stays away with chance S to the power of z where the average does with chance S.
 */
export function asFrailAs(state: CareState, key: number, u: number): number {
  const { compiled, draws, streams } = state
  const values = compiled.returnAfterClosure?.frailty
  if (!values || values.length === 0) return u
  const z = values[Math.floor(streams.uniform(draws.frailty, key, 0) * values.length)]
  return 1 - (1 - u) ** (1 / z)
}

/**
 * The uniform that stands for a drawn one when the odds of coming back within 12 months are so many times as high. The
 * hazard is raised evenly, by the factor m that makes 1 - (1 - p)^m have those odds: m = ln(1 + times × odds) ÷
 * ln(1 + odds). A family that comes back without it then comes back no later with it.
 * @param drawn in (0, 1)
 * @param odds of coming back within 12 months [p ÷ (1 - p)]
 */
export function moreLikely(drawn: number, times: number, odds: number): number {
  // Without an effect the draw itself, to the last digit.
  if (times === 1 || odds <= 0) return drawn
  const inverse = Math.log1p(odds) / Math.log1p(times * odds)
  return -Math.expm1(inverse * Math.log1p(-drawn))
}

/** Withdraws a return that is still to come: the family has opened for another reason. */
export function withdrawReturn(state: CareState, family: number): void {
  const { families, notices } = state
  notices.cancel(families.returnHandle[family] as NoticeHandle, family)
  families.returnHandle[family] = -1
}

/** After going home from care: draws whether and when the child comes back into it, and schedules it. */
export function expectReEntry(state: CareState, child: number): void {
  const { children, compiled, draws, notices, streams } = state
  if (!compiled.returnToCare) return
  const luck = streams.uniform(draws.returnToCare, children.key[child], children.homecomings[child]++)
  const u = swayReturnToCare(state, child, luck)
  const days = compiled.returnToCare.day(u)
  if (days < 0) return
  const day = state.day + Math.max(1, days)
  children.reEntryHandle[child] = notices.schedule(day * PHASES + ARRIVE, RETURN_TO_CARE, child)
}
