import { readdirSync } from 'node:fs'
import { scenarioNames } from '../host/node/scenario-source.ts'

/** Commands whose arguments are scenarios, and those whose arguments are runs. */
const ON_SCENARIOS = new Set(['check', 'compare', 'diff', 'explain', 'run', 'sensitivity', 'size'])
const ON_RUNS = new Set(['explain', 'export', 'find', 'query', 'report', 'resume'])

/**
 * What the shell offers: commands and options as the parser knows them, then names of scenarios and of runs.
 * @param usual completes commands and options
 */
export function completions(
  current: string,
  argv: { readonly _: readonly (string | number)[] },
  usual: (onCompleted: (error: Error | null, words: string[] | undefined) => void) => void,
  done: (words: string[]) => void,
): void {
  const command = argv._.map(String).find((word) => ON_SCENARIOS.has(word) || ON_RUNS.has(word))
  if (command === undefined || current.startsWith('-')) {
    usual((_, words) => done(words ?? []))
    return
  }
  const runs = ON_RUNS.has(command) ? runFolders() : []
  const names = ON_SCENARIOS.has(command) ? scenarioNames() : []
  done([...runs, ...names].filter((name) => name.startsWith(current)))
}

/** Where runs go unless told otherwise; nothing where there is no such folder, or none that can be read. */
function runFolders(): string[] {
  try {
    return readdirSync('runs').map((name) => `runs/${name}`)
  } catch {
    return []
  }
}
