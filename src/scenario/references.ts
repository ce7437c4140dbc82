import type { Place, ProblemCode, ScenarioProblem } from './problem.ts'
import { listed } from './listed.ts'
import { suggest } from './suggest.ts'

/** What a name in a scenario may be the name of. */
export type Named = 'stage' | 'locality' | 'need' | 'role'

/** A name met while reading, to be looked up when everything has been read. */
export interface Reference extends Place {
  readonly kind: Named
  readonly name: string
  readonly path: string
}

const CODES: Readonly<Record<Named, ProblemCode>> = {
  stage: 'unknown-stage',
  locality: 'unknown-locality',
  need: 'unknown-need',
  role: 'unknown-role',
}

/** Reports every name that is the name of nothing. A kind of which none could be read is left alone: that is told already. */
export function checkReferences(
  references: readonly Reference[],
  known: Readonly<Record<Named, readonly string[]>>,
  problems: ScenarioProblem[],
): void {
  for (const { kind, name, path, file, line, column } of references) {
    const names = known[kind]
    if (names.length === 0 || names.includes(name)) continue
    problems.push({
      code: CODES[kind],
      file,
      line,
      column,
      path,
      message: `There is no ${kind} "${name}".`,
      hint: `${suggest(name, names)}They are: ${listed(names)}.`,
    })
  }
}
