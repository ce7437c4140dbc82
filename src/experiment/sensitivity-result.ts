import type { InputInfluence } from './sensitivity.ts'
import type { CheckResult } from './result.ts'
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
