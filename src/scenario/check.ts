import { checkHolders } from './check-holders.ts'
import { checkInterventions } from './check-interventions.ts'
import { checkPlaces } from './check-places.ts'
import { checkPublished } from './check-published.ts'
import { checkReach } from './check-reach.ts'
import { checkRoutes } from './check-routes.ts'
import { checkWork } from './check-work.ts'
import { checkWorkforce } from './check-workforce.ts'
import { checkTeams } from './check-teams.ts'
import type { Cursor } from './cursor.ts'
import { checkReferences } from './references.ts'
import type { Scenario } from './scenario.ts'

/**
 * Sense beyond shape: every name means something, shares add up for every kind of child, every stage can be reached and
 * left, somebody holds it. What could not be read is not judged again: a check is left out when a section it rests on
 * already has problems. A base leaves who holds what to the scenarios that extend it.
 * @param before the scenario whose teams hold until go-live, where there is a roll-out
 */
export function checkSense(scenario: Scenario, root: Cursor, asBase: boolean, before?: Cursor): void {
  const { problems, references } = root.gathered
  const known = {
    stage: scenario.pathway.stages.map((stage) => stage.name),
    locality: scenario.area.localities.map((locality) => locality.name),
    need: scenario.needs.categories.map((category) => category.code),
    role: scenario.workforce.roles.map((role) => role.name),
  }
  checkReferences(references, known, problems)
  checkTeams(scenario.teams, root)
  const teamsBefore = scenario.rollOut?.before
  if (before && teamsBefore) checkTeams(teamsBefore, before)
  checkPublished(scenario, root)
  checkWorkforce(scenario, root, asBase)
  if (scenario.interventions) checkInterventions(scenario, root)
  const faulty = new Set(problems.map((problem) => problem.path.split('.')[0]))
  const isSound = (...sections: readonly string[]): boolean => sections.every((section) => !faulty.has(section))
  if (isSound('pathway', 'area', 'needs')) checkRoutes(scenario, root)
  if (isSound('pathway', 'demand', 'openingStock')) {
    checkReach(scenario, root)
    checkPlaces(scenario, root)
  }
  if (before && teamsBefore && isSound('pathway', 'area', 'needs', 'rollOut')) {
    checkHolders({ ...scenario, teams: teamsBefore }, before)
  }
  if (asBase) return
  if (isSound('pathway', 'area', 'needs', 'teams')) checkHolders(scenario, root)
  if (isSound('pathway', 'teams')) {
    checkWork(scenario, root)
  }
}
