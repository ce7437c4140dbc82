import type { Scenario } from '../scenario/scenario.ts'

/** Weights are multiples of 1/64, so that sums of them are exact whatever their order. */
const STEP = 1 / 64

/** What a case weighs against its worker's cap: `first` for one child, `further` for each one more [stages]. */
export interface WeightTable {
  readonly first: Float64Array
  readonly further: Float64Array
}

/**
 * Weights scaled so that a child of the opening stock who may have a worker weighs 1 on average, families of its groups
 * having the sizes of `needs.familySizes`: a cap keeps its meaning, and weights only say whom it is spent on. Without an
 * opening stock the weights stand as written; without weights every child weighs exactly 1.
 */
export function createWeightTable(scenario: Scenario): WeightTable {
  const { stages } = scenario.pathway
  const { weights } = scenario.workforce
  const first = new Float64Array(stages.length).fill(1)
  const further = new Float64Array(stages.length).fill(1)
  if (!weights) return { first, further }

  const written = stages.map(({ name }) => weights.stages.find(({ stage }) => stage === name)?.weight ?? 1)
  const { furtherSibling } = weights
  const sizes = scenario.needs.familySizes
  const childrenOfFamily = sizes.reduce((sum, share, i) => sum + share * (i + 1), 0)
  const weightOfFamily = sizes.reduce((sum, share, i) => sum + share * (1 + i * furtherSibling), 0)
  const held = new Set(
    scenario.teams.teams.filter(({ role }) => role !== '').flatMap(({ holds }) => holds.map(({ stage }) => stage)),
  )
  let children = 0
  let weight = 0
  for (const group of scenario.openingStock.groups) {
    if (!held.has(group.stage)) continue
    const ofStage = written[stages.findIndex(({ name }) => name === group.stage)] ?? 1
    children += group.children
    weight += group.children * ofStage * (group.families ? weightOfFamily / childrenOfFamily : 1)
  }
  const scale = weight > 0 ? children / weight : 1
  const rounded = (value: number): number => Math.max(STEP, Math.round(value / STEP) * STEP)
  written.forEach((ofStage, stage) => {
    first[stage] = rounded(ofStage * scale)
    further[stage] = rounded(ofStage * scale * furtherSibling)
  })
  return { first, further }
}
