import type { Law } from './law.ts'
import type { Condition } from './pathway.ts'

/** How long the work before a court and before it takes. It opens and closes a legal status, and moves nobody. */
export interface Court {
  readonly preProceedings: {
    readonly length: Law
    /** Share that ends with an application to the court [0, 1]; the rest step down. */
    readonly issued: number
  }
  /** From the application to the order that concludes it. */
  readonly proceedings: { readonly length: Law }
}

/** How often a legal status begins in a stage, and who of its opening stock has it. */
export interface CourtRule {
  /** Pre-proceedings: starts a child-year. Proceedings: share of entries to the stage [0, 1]. The first case that fits. */
  readonly cases: readonly { readonly when: Condition; readonly level: number }[]
  /** Share of the stage's opening stock that has it, of those for whom the level is above 0 [0, 1]. */
  readonly open: number
}
