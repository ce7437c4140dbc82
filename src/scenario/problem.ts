/** What can be wrong with a scenario; a closed list, so that programs can tell. */
export const problemCodes = [
  'absent-file',
  'outside-folder',
  'not-text',
  'too-large',
  'empty-file',
  'yaml-syntax',
  'too-deep',
  'reserved-key',
  'unknown-base',
  'cyclic-extends',
  'bad-setting',
  'unknown-key',
  'missing-key',
  'wrong-kind',
  'not-yet-supported',
  'not-a-quantity',
  'missing-unit',
  'wrong-unit',
  'negative-duration',
  'out-of-range',
  'law-not-allowed',
  'shares-do-not-sum',
  'unknown-stage',
  'unknown-locality',
  'unknown-need',
  'unknown-role',
  'unknown-team',
  'wrong-role',
  'wrong-stage',
  'never-fits',
  'same-name',
  'no-posts',
  'no-holder',
  'held-twice',
  'dead-end-stage',
  'unreachable-stage',
  'endless-loop',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** Where something stands in a file: line and column from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing wrong with a scenario: where, what was found, what would work. */
export interface ScenarioProblem extends Place {
  readonly code: ProblemCode
  /** Dotted path of the value, as `pathway.stages.care`; empty for what concerns a whole file. */
  readonly path: string
  /** What was found. */
  readonly message: string
  /** What would work. */
  readonly hint?: string
}

/** `FILE:LINE:COL code what was found`, and what would work on a line of its own. */
export function formatProblem(problem: ScenarioProblem): string {
  const { file, line, column, code, message, hint } = problem
  const first = `${file}:${line}:${column} ${code} ${message}`
  return hint ? `${first}\n  ${hint}` : first
}
