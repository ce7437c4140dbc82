import type { AgeFactor } from '../scenario/pathway.ts'

/** Rows of a table by age: one for the unborn, one for each year of age under 18, one for all from 18 on. */
export const AGE_ROWS = 20

/** The row of an age [years]. */
export function ageRow(age: number): number {
  return Math.max(0, Math.min(AGE_ROWS - 1, Math.floor(age) + 1))
}

/** Factors by list × AGE_ROWS + row; 1 where a list says nothing of the age. */
export function ageWeights(lists: readonly (readonly AgeFactor[])[]): Float64Array {
  const weights = new Float64Array(lists.length * AGE_ROWS).fill(1)
  lists.forEach((list, l) => {
    for (const { from, below, factor } of list) {
      for (let row = ageRow(from); row < AGE_ROWS && row - 1 < below; row++) weights[l * AGE_ROWS + row] = factor
    }
  })
  return weights
}
