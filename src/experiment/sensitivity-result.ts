import { checkResults } from './check-results.ts'
import type { CheckResult } from './result.ts'
import type { InputInfluence } from './sensitivity.ts'
import type { TrialResult } from './trial.ts'
import type { WarmUpResult } from './warm-up-result.ts'

/** How inputs were moved. */
export type SensitivityMethod = 'tornado' | 'morris' | 'sobol'

/** The result of a sensitivity analysis, as `--json` prints it and `result.json` holds it. */
export interface SensitivityResult {
  readonly caseflow: string
  readonly format: 1
  readonly method: SensitivityMethod
  readonly arms: readonly {
    readonly name: string
    readonly scenario: { readonly title: string; readonly file: string; readonly sha256: string }
  }[]
  readonly seed: string
  readonly years: number
  readonly start: string
  readonly replications: number
  /** Of the scenarios as written, where they begin empty: every point has the same. */
  readonly warmUp?: WarmUpResult
  /** At which the scenarios were simulated. */
  readonly points: number
  /** Those with most influence first. */
  readonly inputs: readonly InputInfluence[]
  readonly checks: readonly CheckResult[]
}

/** What an analysis was made of, and what came of it. */
export interface SensitivityMade extends Omit<SensitivityResult, 'format' | 'points' | 'arms' | 'checks'> {
  readonly arms: readonly {
    readonly name: string
    readonly file: string
    readonly sha256: string
    readonly scenario: { readonly title: string }
  }[]
  /** [points][arms][replications] */
  readonly trials: readonly (readonly (readonly TrialResult[])[])[]
}

/** The result of an analysis, the engine's own checks at every point among it. */
export function sensitivityResult({
  caseflow,
  method,
  arms,
  seed,
  years,
  start,
  replications,
  warmUp,
  inputs,
  trials,
}: SensitivityMade): SensitivityResult {
  return {
    caseflow,
    format: 1,
    method,
    arms: arms.map(({ name, file, sha256, scenario: { title } }) => ({ name, scenario: { title, file, sha256 } })),
    seed,
    years,
    start,
    replications,
    ...(warmUp && { warmUp }),
    points: trials.length,
    inputs,
    checks: checkResults(
      trials.flatMap((point, p) =>
        arms.map(({ name }, a) => ({
          name: `${name} (point ${p + 1})`,
          replications: (point[a] ?? []).map((trial) => trial.checks),
        })),
      ),
    ),
  }
}
