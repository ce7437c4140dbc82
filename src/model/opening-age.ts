import type { OpeningGroup } from '../compile/opening-table.ts'
import type { StayLaw } from '../compile/stay-law.ts'
import type { CareState } from './care-state.ts'

/** Steps in which ages at entry are told apart when a long stay is found open. */
const STEPS = 96
const CHILDHOOD = 18 * 365.25

/**
 * Age at entry [years] of a child found in a stage whose stay ends at 18 at the latest: an age is the likelier the longer
 * children of that age stay. `lawAt` gives the law of a child of an age.
 */
export function ageAtEntry(
  state: CareState,
  group: OpeningGroup,
  key: number,
  lawAt: (age: number) => StayLaw,
): number {
  const u = state.streams.uniform(state.draws.openingAge, key, 0)
  const weights = new Float64Array(STEPS)
  let sum = 0
  for (let step = 0; step < STEPS; step++) {
    const age = group.ages.age((step + 0.5) / STEPS)
    sum += lawAt(age).expectedWithin(Math.max(1, CHILDHOOD - age * 365.25))
    weights[step] = sum
  }
  let step = 0
  while (step < STEPS - 1 && weights[step] <= u * sum) step++
  return group.ages.age((step + 0.5) / STEPS)
}
