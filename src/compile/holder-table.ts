import type { Scenario } from '../scenario/scenario.ts'
import type { Cells } from './cells.ts'

/** The operating model as a look-up: which team holds a stage for a kind of child. */
export interface HolderTable {
  /** Team by stage × cells + cell; -1 where nobody holds (stages of no length only). */
  readonly team: Int16Array
  /** 1 where the holder of the stage differs by age band, so that birthdays must be watched [stages]. */
  readonly byAge: Uint8Array
}

/** The first team in file order whose holding fits wins. */
export function createHolderTable(scenario: Scenario, cells: Cells): HolderTable {
  const stages = scenario.pathway.stages
  const team = new Int16Array(stages.length * cells.count).fill(-1)
  const byAge = new Uint8Array(stages.length)
  stages.forEach((stage, s) => {
    for (let cell = 0; cell < cells.count; cell++) {
      team[s * cells.count + cell] = scenario.teams.teams.findIndex((candidate) =>
        candidate.holds.some((holding) => holding.stage === stage.name && cells.matches(holding.when, cell)),
      )
    }
    byAge[s] = scenario.teams.teams.some((candidate) =>
      candidate.holds.some((holding) => holding.stage === stage.name && holding.when.ages !== undefined),
    )
      ? 1
      : 0
  })
  return { team, byAge }
}
