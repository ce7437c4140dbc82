import type { AgeShare } from './demand.ts'

/** Who the families are: category of need, number of children, ages, history. */
export interface Needs {
  /** Share of new families by primary need [0, 1], by the codes of the CIN census (N1 to N9). */
  readonly categories: readonly NeedCategory[]
  /** Share of families with 1, 2, 3 … children [0, 1]; index 0 is one child. */
  readonly familySizes: readonly number[]
  readonly ages: readonly AgeShare[]
  /** Share of new families with a child who ever had a protection plan [0, 1]. */
  readonly earlierPlan: number
  /** Share of boys [0, 1]. */
  readonly boys: number
}

export interface NeedCategory {
  readonly code: string
  readonly title: string
  readonly share: number
}

/** Children of an average family. */
export function childrenAFamily({ familySizes }: Pick<Needs, 'familySizes'>): number {
  return familySizes.reduce((sum, share, i) => sum + share * (i + 1), 0)
}
