import type { OpeningGroup } from '../compile/opening-table.ts'
import type { StayLaw } from '../compile/stay-law.ts'
import type { CareState } from './care-state.ts'

/** Steps in which ages at entry are told apart when a long stay is found open. */
const STEPS = 96
const CHILDHOOD = 18 * 365.25

/** Running weights by step, by group and kind of child: the same in every replication, so made once. */
const weightsOf = new WeakMap<OpeningGroup, Map<number, Float64Array>>()

/**
 * Age at entry [years] of a child found in a stage whose stay ends at 18 at the latest: an age is the likelier the longer
 * children of that age stay.
 * @param cell kind of child in the youngest age band, which names all but her age
 * @param lawAt the law of a child of an age
 */
export function ageAtEntry(
  state: CareState,
  group: OpeningGroup,
  key: number,
  cell: number,
  lawAt: (age: number) => StayLaw,
): number {
  const u = state.streams.uniform(state.draws.openingAge, key, 0)
  let byCell = weightsOf.get(group)
  if (!byCell) {
    byCell = new Map()
    weightsOf.set(group, byCell)
  }
  let weights = byCell.get(cell)
  if (!weights) {
    weights = runningWeights(group, lawAt)
    byCell.set(cell, weights)
  }
  let step = 0
  while (step < STEPS - 1 && weights[step] <= u * weights[STEPS - 1]) step++
  return group.ages.age((step + 0.5) / STEPS)
}

function runningWeights(group: OpeningGroup, lawAt: (age: number) => StayLaw): Float64Array {
  const weights = new Float64Array(STEPS)
  let sum = 0
  for (let step = 0; step < STEPS; step++) {
    const age = group.ages.age((step + 0.5) / STEPS)
    sum += lawAt(age).expectedWithin(Math.max(1, CHILDHOOD - age * 365.25))
    weights[step] = sum
  }
  return weights
}
