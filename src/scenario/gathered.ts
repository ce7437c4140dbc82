import type { Figure } from './figure.ts'
import type { RangedValue } from './parameter.ts'
import type { ScenarioProblem } from './problem.ts'
import type { Reference } from './references.ts'

/** What a reading gathers as it goes: everything that is wrong, every figure with a source, every name to look up. */
export interface Gathered {
  readonly problems: ScenarioProblem[]
  readonly figures: Figure[]
  readonly references: Reference[]
  /** Every value with a range, at each path it is read at. */
  readonly ranged: RangedValue[]
  /** Values by path, in the engine's units, that take the place of those written. */
  readonly drawn?: ReadonlyMap<string, number> | undefined
}

/** An empty record of a reading. */
export function nothingGathered(): Gathered {
  return { problems: [], figures: [], references: [], ranged: [] }
}
