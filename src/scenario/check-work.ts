import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import type { Scenario } from './scenario.ts'

/** Work that ends when its hours are done needs workers who hold cases: every team that holds such a stage has a role. */
export function checkWork(scenario: Scenario, root: Cursor): void {
  const { pathway, teams } = scenario
  for (const stage of pathway.stages) {
    if (!stage.effort) continue
    const lines = new Set<string>()
    for (const team of teams.teams) {
      if (team.role !== '' || lines.has(team.line) || !team.holds.some((held) => held.stage === stage.name)) continue
      lines.add(team.line)
      const cursor = findCursor(root, ['teams', team.line])
      const message = `${team.name} holds "${stage.name}", which ends when its hours are done, and has no workers to do them.`
      cursor.report('no-posts', message, 'Give the team a role and posts, or give the stage a "stay".', cursor.key)
    }
  }
}
