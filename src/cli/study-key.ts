import { sha256 } from '../host/node/scenario-source.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { programHash } from './program-hash.ts'
import type { Arm } from './read-arms.ts'
import { version } from './version.ts'

/**
 * What decides the results of a study but the number of replications: texts of the scenarios, the scenarios as read
 * (settings, seed and years laid over) and the program itself. Two studies with one key share their trials.
 */
export function studyKey(arms: readonly Arm[]): string {
  const scenarios = arms.map(({ sha256: texts, scenario }) => ({ texts, scenario: { ...scenario, replications: 0 } }))
  return sha256(canonical({ version: version(), program: programHash(), scenarios }))
}

/** What decides the trials of one arm, whatever it is called: the scenario as read, seed and years among it. */
export function scenarioKey({ scenario }: { readonly scenario: Scenario }): string {
  const { title: _title, question: _question, figures: _figures, replications: _replications, ...decisive } = scenario
  return sha256(canonical(decisive))
}

/** A value as text; a number that JSON has no word for is named, so that no two values look alike. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'number' && !Number.isFinite(one) ? { number: String(one) } : one,
  )
}
