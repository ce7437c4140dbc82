import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from '../host/node/scenario-source.ts'
import type { Arm } from './read-arms.ts'
import { version } from './version.ts'

/**
 * What decides the results of a study but the number of replications: scenarios as read (settings laid over), seed, years
 * and the program itself. Two studies with one key share their trials.
 */
export function studyKey(arms: readonly Arm[]): string {
  const scenarios = arms.map(({ name, file, sha256: text, scenario }) => ({ name, file, text, scenario }))
  // Infinity has no word in JSON; null stands nowhere else in a scenario.
  return sha256(JSON.stringify({ version: version(), program: programHash(), scenarios }))
}

/** The built files that a trial's result comes from: a changed program never answers with runs of the old one. */
function programHash(): string {
  const dist = fileURLToPath(new URL('../../dist/', import.meta.url))
  const folders = ['kernel', 'scenario', 'compile', 'model', 'statistics', 'measure', 'experiment']
  const files = folders.flatMap((folder) =>
    readdirSync(join(dist, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js'))
      .map((name) => join(folder, name)),
  )
  return sha256(
    files
      .toSorted()
      .map((file) => readFileSync(join(dist, file), 'utf8'))
      .join('\n'),
  )
}

/** What decides the trials of one arm, whatever it is called: the scenario as read, seed and years among it. */
export function scenarioKey({ scenario }: Arm): string {
  const { title: _title, question: _question, figures: _figures, replications: _replications, ...decisive } = scenario
  return sha256(JSON.stringify(decisive))
}
