import { pick } from '../compile/cumulative.ts'
import type { AgeLaw } from '../compile/age-law.ts'
import type { CareState } from './care-state.ts'
import { drawSource } from './contact-source.ts'
import { addFamily } from './new-family.ts'

/** What a new family is like, drawn with its key. */
export interface Traits {
  readonly locality: number
  /** Cumulative share of needs. */
  readonly needShare: Float64Array
  /** Share of families with an earlier protection plan [0, 1]. */
  readonly earlierPlan: number
  /** 0 draws the size; otherwise that many children. */
  readonly size: number
  /** No more children than this, however large the family is drawn. */
  readonly atMost: number
  readonly ages: AgeLaw
  readonly unaccompanied: boolean
  /** Cumulative shares of who makes the contact; absent, those of a whole year. */
  readonly sources?: Float64Array | undefined
}

/** Children of a family, by its key. */
export function drawnSize({ compiled, draws, streams }: CareState, key: number): number {
  return pick(compiled.sizeShare, streams.uniform(draws.familySize, key, 0)) + 1
}

/**
 * Draws a family and its children; a child's age is hers today.
 * @param place where it stands among the families of the day (`FamilyNumbers`)
 */
export function drawFamily(state: CareState, key: number, traits: Traits, place: number): number {
  state.numbers?.note(state.day, place)
  const { children, compiled, draws, families, streams, day } = state
  const need = pick(traits.needShare, streams.uniform(draws.need, key, 0))
  const size = Math.min(traits.size || drawnSize(state, key), traits.atMost)
  const family = addFamily(state, { key, locality: traits.locality, need, size })
  if (!traits.unaccompanied)
    families.source[family] = drawSource(state, key, traits.sources ?? compiled.contactDays.source)
  const hadPlan = streams.uniform(draws.earlierPlan, key, 0) < traits.earlierPlan ? 1 : 0
  const { demand, needs } = compiled.scenario
  const boys = (traits.unaccompanied ? demand.unaccompanied?.boys : undefined) ?? needs.boys
  const first = families.firstChild[family]
  for (let child = first; child < first + families.size[family]; child++) {
    const age = traits.ages.age(streams.uniform(draws.age, children.key[child], 0))
    children.birthday[child] = day - Math.round(age * 365.25)
    children.girl[child] = streams.uniform(draws.sex, children.key[child], 0) < boys ? 0 : 1
    children.earlierPlan[child] = hadPlan
    children.unaccompanied[child] = traits.unaccompanied ? 1 : 0
  }
  return family
}
