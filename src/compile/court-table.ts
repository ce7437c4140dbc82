import type { Scenario } from '../scenario/scenario.ts'
import type { CourtRule } from '../scenario/pathway.ts'
import { type Cells, cellsOfKinds } from './cells.ts'
import { createStayLaw, type StayLaw } from './stay-law.ts'

/** Pre-proceedings and proceedings, in rows. */
export interface CourtTable {
  /** Starts of pre-proceedings a child-year, and share of entries that start proceedings, by stage × kinds + kind. */
  readonly preRate: Float64Array
  readonly share: Float64Array
  /** 1 where pre-proceedings start [stages]. */
  readonly preOf: Uint8Array
  /** Share of the opening stock that has either already [stages]. */
  readonly preOpen: Float64Array
  readonly open: Float64Array
  readonly preLength: StayLaw
  /** Share of pre-proceedings that lead to proceedings [0, 1]. */
  readonly issued: number
  readonly length: StayLaw
}

/** Builds the table; undefined when the pathway has no court. */
export function createCourtTable(scenario: Scenario, cells: Cells): CourtTable | undefined {
  const { court, stages } = scenario.pathway
  if (!court) return undefined
  const firstCells = cellsOfKinds(cells)
  const levels = (of: (s: number) => CourtRule | undefined): Float64Array => {
    const table = new Float64Array(stages.length * cells.kinds)
    stages.forEach((_, s) => {
      const rule = of(s)
      if (!rule) return
      for (const [kind, cell] of firstCells.entries()) {
        table[s * cells.kinds + kind] = rule.cases.find(({ when }) => cells.matches(when, cell))?.level ?? 0
      }
    })
    return table
  }
  return {
    preRate: levels((s) => stages[s]?.preProceedings),
    share: levels((s) => stages[s]?.proceedings),
    preOf: Uint8Array.from(stages, (stage) => (stage.preProceedings ? 1 : 0)),
    preOpen: Float64Array.from(stages, (stage) => stage.preProceedings?.open ?? 0),
    open: Float64Array.from(stages, (stage) => stage.proceedings?.open ?? 0),
    preLength: createStayLaw(court.preProceedings.length),
    issued: court.preProceedings.issued,
    length: createStayLaw(court.proceedings.length),
  }
}
