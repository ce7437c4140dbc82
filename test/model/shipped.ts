import { createScenarioSource } from '../../src/host/node/scenario-source.ts'
import { readScenario } from '../../src/scenario/read.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** A shipped scenario, with settings laid over it as `--set` does; its problems are thrown. */
export function shipped(name: string, set: readonly string[] = []): Scenario {
  const reading = readScenario(name, createScenarioSource(), { set })
  if (!reading.ok) throw new Error(reading.problems.map((problem) => `${problem.path}: ${problem.message}`).join('\n'))
  return reading.scenario
}

/** Settings under which nobody ever lacks a worker and nobody leaves: only the map of teams is left to differ. */
export const unlimitedWorkers: readonly string[] = [
  'workforce.roles.social worker.cap=no limit',
  'workforce.roles.social worker.hardCap=no limit',
  'workforce.roles.social worker.hours=no limit',
  'workforce.roles.personal adviser.cap=no limit',
  'workforce.roles.personal adviser.hardCap=no limit',
  'workforce.roles.social worker.employed.leave=0 a year',
  'workforce.roles.social worker.agency.leave=0 a year',
  'workforce.reallocation.managerial=0 a year',
  'workforce.reallocation.absence=0 a year',
  'workforce.absence=null',
]

/** Settings that take out what a base says of absence, ramps, tenure and adverts, so that a test adds one of them alone. */
export const plainWorkforce: readonly string[] = [
  'workforce.absence=null',
  'workforce.roles.social worker.newlyQualified=null',
  'workforce.roles.social worker.employed=null',
  'workforce.roles.social worker.employed={ leave: 0.278 a year, replacedAfter: 60 working days }',
]

/** Ages of a family's youngest child by which `teamsByAge` cuts. */
export const ages = ['under 5', '5 and over'] as const

/** Settings for the locality model that put two teams in each locality in place of one, by the age of the youngest child. */
export const teamsByAge: readonly string[] = [
  'teams.Locality team=null',
  ...ages.map(
    (of) =>
      `teams.${of}={ each: locality, role: social worker, posts: 14 posts, ages: ${of}, holds: [assessment, recording, child in need plan, protection plan] }`,
  ),
]
