import { measures } from '../measure/index.ts'
import type { Assumption, StudyResult } from './result.ts'
import type { InputInfluence, MeasureInfluence } from './sensitivity.ts'
import type { SensitivityMethod, SensitivityResult } from './sensitivity-result.ts'

/** An input an answer leans on, with what is known of it. */
export interface LeanedOn {
  readonly input: InputInfluence
  /** What it moves most, of the rows of the headline. */
  readonly moves: MeasureInfluence
  readonly assumption?: Assumption | undefined
}

/** What the answer of a study leans on, from a sensitivity analysis of the same scenarios. */
export interface Leaning {
  readonly method: SensitivityMethod
  readonly replications: number
  /** Model whose difference from the first it is; absent for one model by itself. */
  readonly arm?: string
  /** Those with most influence first; without those that move nothing. */
  readonly inputs: readonly LeanedOn[]
  /** Inputs moved in all. */
  readonly moved: number
}

/**
 * Why a sensitivity analysis is not of a study's scenarios, in words; undefined where it is.
 */
export function strangerTo(result: StudyResult, { arms, years, start }: SensitivityResult): string | undefined {
  const shaOf = (arm: { scenario: { sha256: string } } | undefined): string | undefined => arm?.scenario.sha256
  const [base, other] = arms
  if (years !== result.years || start !== result.start) return `it covers ${years} years from ${start}`
  if (shaOf(base) !== shaOf(result.arms[0])) return `its first scenario is not that of the run`
  if (result.arms.length > 1 && !other) return 'it is of one scenario, and the run compares'
  if (result.arms.length === 1 && other) return 'it is of a difference, and the run is of one scenario'
  const known = other === undefined || result.arms.slice(1).some((arm) => shaOf(arm) === shaOf(other))
  return known ? undefined : 'its second scenario is not one of the run'
}

/** What the answer leans on, as the page tells it. */
export function leaningOf(result: StudyResult, sensitivity: SensitivityResult): Leaning {
  const other = sensitivity.arms[1]
  const arm = result.arms.slice(1).find(({ scenario }) => scenario.sha256 === other?.scenario.sha256)
  const sizeOf = ({ measure, effect }: MeasureInfluence): number =>
    effect / (measures.find(({ name }) => name === measure)?.matters ?? Infinity)
  const inputs = sensitivity.inputs.flatMap((input): LeanedOn[] => {
    const [moves] = input.measures.toSorted((a, b) => sizeOf(b) - sizeOf(a))
    if (!moves || moves.effect === 0) return []
    return [{ input, moves, assumption: result.assumptions.find(({ path }) => path === input.path) }]
  })
  const { method, replications } = sensitivity
  return { method, replications, ...(arm && { arm: arm.name }), inputs, moved: sensitivity.inputs.length }
}
