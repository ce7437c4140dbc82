import type { CareState } from './care-state.ts'
import { BIRTHDAY_BIT, BIRTHDAY_FROM } from './event-kinds.ts'

/** What the log tells of a child once: bit 0 unaccompanied, bit 1 girl, bits 2 to 5 need, then the birthday. */
export function traitsOf(state: CareState, child: number): number {
  const { children, families } = state
  const birthday = (children.birthday[child] + BIRTHDAY_FROM) << BIRTHDAY_BIT
  const need = families.need[children.family[child]] << 2
  return children.unaccompanied[child] | (children.girl[child] << 1) | need | birthday
}
