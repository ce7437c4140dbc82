import { createAgeLaw } from '../compile/age-law.ts'
import type { CompiledScenario } from '../compile/compiled-scenario.ts'

/** Ages of new children, cut into the bands that the scenario's conditions tell apart. */
export interface AgesAtEntry {
  /** Share of children by band [0, 1]. */
  readonly children: Float64Array
  /** Ages [years] that stand for each band, equally likely inside it. */
  readonly ages: readonly (readonly number[])[]
  /** Share of families by the band of the youngest of `members` children [0, 1]. */
  youngest(members: number): Float64Array
}

/** Children looked at: enough that a band of one year in eighteen holds several. */
const POINTS = 512

/** Ages inside a band that stand for all of it. */
const MOST = 96

/** Children of a family have ages of their own, drawn alike and independently, as the simulation draws them. */
export function agesAtEntry(compiled: CompiledScenario): AgesAtEntry {
  const { cells, scenario } = compiled
  const law = createAgeLaw(scenario.needs.ages)
  const all: number[][] = Array.from({ length: cells.ageBands }, () => [])
  for (let point = 0; point < POINTS; point++) {
    const age = law.age((point + 0.5) / POINTS)
    all[cells.ageBand(age)]?.push(age)
  }
  const children = Float64Array.from(all, (ages) => ages.length / POINTS)
  return {
    children,
    ages: all.map((ages) => some(ages)),
    youngest(members) {
      // All are at least as old as a band with the chance that each is.
      let older = 1
      return children.map((share) => {
        const atLeast = older ** members
        older = Math.max(0, older - share)
        return atLeast - older ** members
      })
    },
  }
}

/** So many of them at most, evenly spread. */
function some(ages: readonly number[]): number[] {
  const count = Math.min(MOST, ages.length)
  return Array.from({ length: count }, (_, i) => ages[Math.floor(((i + 0.5) * ages.length) / count)] ?? 0)
}
