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
  'unknown-format',
  'bad-setting',
  'unknown-key',
  'missing-key',
  'wrong-kind',
  'not-yet-supported',
  'not-a-quantity',
  'missing-unit',
  'wrong-unit',
  'negative-duration',
  'before-start',
  'out-of-range',
  'law-not-allowed',
  'shares-do-not-sum',
  'unknown-stage',
  'unknown-locality',
  'unknown-need',
  'unknown-role',
  'unknown-team',
  'unknown-measure',
  'contradicting-targets',
  'contradicting-start',
  'never-settles',
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
  'too-many-problems',
] as const

export type ProblemCode = (typeof problemCodes)[number]

/** What a scenario may be warned of: it runs, and somebody should know. A closed list too. */
export const warningCodes = ['unused-team', 'outside-published-range', 'assumption-without-range'] as const

export type WarningCode = (typeof warningCodes)[number]

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

/** One thing to know of a scenario that runs: where, what was found, what would settle it. */
export interface ScenarioWarning extends Place {
  readonly code: WarningCode
  readonly path: string
  readonly message: string
  readonly hint?: string
}

/** `FILE:LINE:COL code what was found`, and what would work on a line of its own. */
export function formatProblem(problem: ScenarioProblem | ScenarioWarning): string {
  const { file, line, column, code, message, hint } = problem
  const first = `${file}:${line}:${column} ${code} ${message}`
  return hint ? `${first}\n  ${hint}` : first
}
