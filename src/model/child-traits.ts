import type { CareState } from './care-state.ts'

/** What the log tells of a child once: bit 0 unaccompanied, bit 1 girl, bits 2 to 5 need. */
export function traitsOf(state: CareState, child: number): number {
  const { children, families } = state
  return children.unaccompanied[child] | (children.girl[child] << 1) | (families.need[children.family[child]] << 2)
}
