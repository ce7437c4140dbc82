import { sha256 } from '../host/node/scenario-source.ts'
import type { Arm } from './read-arms.ts'
import { version } from './version.ts'

/**
 * What decides the results of a study but the number of replications: scenarios as read (settings laid over), seed, years
 * and version. Two studies with one key share their trials.
 */
export function studyKey(arms: readonly Arm[]): string {
  const scenarios = arms.map(({ name, file, sha256: text, scenario }) => ({ name, file, text, scenario }))
  // Infinity has no word in JSON; null stands nowhere else in a scenario.
  return sha256(JSON.stringify({ version: version(), scenarios }))
}

/** What decides the trials of one arm, whatever it is called: the scenario as read, seed and years among it. */
export function scenarioKey({ scenario }: Arm): string {
  const { title: _title, question: _question, figures: _figures, replications: _replications, ...decisive } = scenario
  return sha256(JSON.stringify(decisive))
}
