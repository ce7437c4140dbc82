import { checkHolders } from './check-holders.ts'
import { checkPlaces } from './check-places.ts'
import { checkPublished } from './check-published.ts'
import { checkReach } from './check-reach.ts'
import { checkRoutes } from './check-routes.ts'
import { checkWork } from './check-work.ts'
import { checkWorkforce } from './check-workforce.ts'
import type { Cursor } from './cursor.ts'
import { findCursor } from './find-cursor.ts'
import { checkReferences } from './references.ts'
import type { Scenario } from './scenario.ts'

/**
 * Sense beyond shape: every name means something, shares add up for every kind of child, every stage can be reached and
 * left, somebody holds it. What could not be read is not judged again: a check is left out when a section it rests on
 * already has problems. A base leaves who holds what to the scenarios that extend it.
 */
export function checkSense(scenario: Scenario, root: Cursor, asBase: boolean): void {
  const { problems, references } = root.gathered
  const known = {
    stage: scenario.pathway.stages.map((stage) => stage.name),
    locality: scenario.area.localities.map((locality) => locality.name),
    need: scenario.needs.categories.map((category) => category.code),
    role: scenario.workforce.roles.map((role) => role.name),
  }
  checkReferences(references, known, problems)
  checkTeams(scenario, root)
  checkPublished(scenario, root)
  checkWorkforce(scenario, root, asBase)
  const faulty = new Set(problems.map((problem) => problem.path.split('.')[0]))
  const isSound = (...sections: readonly string[]): boolean => sections.every((section) => !faulty.has(section))
  if (isSound('pathway', 'area', 'needs')) checkRoutes(scenario, root)
  if (isSound('pathway', 'demand', 'openingStock')) {
    checkReach(scenario, root)
    checkPlaces(scenario, root)
  }
  if (asBase) return
  if (isSound('pathway', 'area', 'needs', 'teams')) checkHolders(scenario, root)
  if (isSound('pathway', 'teams')) checkWork(scenario, root)
}

function checkTeams(scenario: Scenario, root: Cursor): void {
  const names = new Set<string>()
  for (const team of scenario.teams.teams) {
    const cursor = findCursor(root, ['teams', team.line])
    if (names.has(team.name)) {
      const message = `There are two teams called "${team.name}".`
      cursor.report('same-name', message, 'Give one of them another name.', cursor.key)
    }
    names.add(team.name)
    if (team.role === '' || !(team.posts < 1)) continue
    const message = `${team.name} has no posts, so nobody it holds would ever have a worker.`
    const posts = findCursor(cursor, ['posts']).unwrapped()
    const own = posts.isMap() ? findCursor(posts, [placeOf(team.name, team.line)]) : posts
    own.report('no-posts', message, 'Give it at least one post, or take its role away.')
  }
}

/** The locality of a team that stands for one, by its name. */
function placeOf(name: string, line: string): string {
  return name.slice(0, Math.max(0, name.length - line.length - 1))
}
