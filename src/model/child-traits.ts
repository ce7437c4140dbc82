import type { CareState } from './care-state.ts'

/** What the log tells of a child once: bit 0 unaccompanied, bit 1 girl, bits 2 to 5 need, bits 6 to 9 source of contact. */
export function traitsOf(state: CareState, child: number): number {
  const { children, families } = state
  const family = children.family[child]
  const need = families.need[family]
  return children.unaccompanied[child] | (children.girl[child] << 1) | (need << 2) | (families.source[family] << 6)
}
