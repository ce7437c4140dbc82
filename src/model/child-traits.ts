import type { CareState } from './care-state.ts'
import { BIRTHDAY_BIT, BIRTHDAY_FROM, NEED_BIT, SOURCE_BIT } from './event-kinds.ts'

/** What the log tells of a child once: unaccompanied, girl, need, birthday and source of contact (`event-kinds.ts`). */
export function traitsOf(state: CareState, child: number): number {
  const { children, families } = state
  const family = children.family[child]
  const birthday = (children.birthday[child] + BIRTHDAY_FROM) << BIRTHDAY_BIT
  const ofFamily = (families.need[family] << NEED_BIT) | (families.source[family] << SOURCE_BIT)
  return children.unaccompanied[child] | (children.girl[child] << 1) | ofFamily | birthday
}
