import type { Scenario } from '../scenario/scenario.ts'
import type { Cells } from './cells.ts'

/** The operating model as a look-up: which team holds a stage for a kind of child. */
export interface HolderTable {
  /** Team by stage × cells + cell; -1 where nobody holds (stages of no length only). */
  readonly team: Int16Array
  /** 1 where the holder of the stage differs by age band, so that birthdays must be watched [stages]. */
  readonly byAge: Uint8Array
  /** Whether it does anywhere. */
  readonly differsByAge: boolean
}

/** The first team in file order whose holding fits wins. */
export function createHolderTable(scenario: Scenario, cells: Cells): HolderTable {
  const stages = scenario.pathway.stages
  const localities = scenario.area.localities
  const perLocality = cells.count / cells.localities
  const team = new Int16Array(stages.length * cells.count).fill(-1)
  const byAge = new Uint8Array(stages.length)
  scenario.teams.teams.forEach((candidate, t) => {
    for (const { stage, when } of candidate.holds) {
      const s = stages.findIndex(({ name }) => name === stage)
      if (when.ages !== undefined) byAge[s] = 1
      // A country has as many teams as localities: each looks at the cells of its own only.
      localities.forEach(({ name }, locality) => {
        if (when.localities && !when.localities.includes(name)) return
        for (let cell = locality * perLocality; cell < (locality + 1) * perLocality; cell++) {
          const at = s * cells.count + cell
          if (team[at] === -1 && cells.matches(when, cell)) team[at] = t
        }
      })
    }
  })
  return { team, byAge, differsByAge: byAge.includes(1) }
}
