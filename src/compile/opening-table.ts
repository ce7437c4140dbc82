import type { StockGroup } from '../scenario/opening-stock.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { type AgeLaw, createAgeLaw } from './age-law.ts'
import { cumulative } from './cumulative.ts'
import { createStayLaw, type StayLaw } from './stay-law.ts'

/** The first day's stock, group by group in file order. */
export interface OpeningTable {
  readonly groups: readonly OpeningGroup[]
}

export interface OpeningGroup {
  readonly group: StockGroup
  readonly stage: number
  readonly children: number
  /** Bands of elapsed time; undefined where the stage's own law is length-biased. */
  readonly elapsed: StayLaw | undefined
  readonly ages: AgeLaw
  /** Cumulative share of needs [needs]. */
  readonly needShare: Float64Array
}

/** Tabulates each group; needs not named by a group share what it leaves in proportion to those of new families. */
export function createOpeningTable(scenario: Scenario): OpeningTable {
  const stages = scenario.pathway.stages
  return {
    groups: scenario.openingStock.groups.map((group) => ({
      group,
      stage: stages.findIndex((stage) => stage.name === group.stage),
      children: Math.round(group.children),
      elapsed: group.elapsed === 'length-biased' ? undefined : createStayLaw(group.elapsed),
      ages: createAgeLaw(group.ages ?? scenario.needs.ages),
      needShare: needShare(scenario, group.needs),
    })),
  }
}

/** Cumulative shares of needs: those named, and the others in proportion to those of new families. */
export function needShare(scenario: Scenario, named: Readonly<Record<string, number>> | undefined): Float64Array {
  const categories = scenario.needs.categories
  if (!named) return cumulative(categories.map((category) => category.share))
  let namedSum = 0
  let otherSum = 0
  for (const { code, share } of categories) {
    const given = named[code]
    if (given === undefined) otherSum += share
    else namedSum += given
  }
  return cumulative(
    categories.map(({ code, share }) => named[code] ?? (otherSum > 0 ? (share / otherSum) * (1 - namedSum) : 0)),
  )
}
