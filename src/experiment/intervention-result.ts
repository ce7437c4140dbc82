import type { Figure } from '../scenario/figure.ts'
import type { StudyDesign } from '../scenario/interventions.ts'

/** An intervention of a model: in words, and effect by effect. */
export interface InterventionResult {
  readonly name: string
  readonly sentences: readonly string[]
  readonly effects: readonly {
    /** What it acts on, in words. */
    readonly on: string
    /** Factor on it as written, and the ends its value is drawn between; 1 is no effect. */
    readonly times: number
    readonly range: readonly [low: number, high: number]
    readonly design: StudyDesign
    readonly source: string
    readonly confidence: Figure['confidence']
  }[]
}
