import type { Law } from './law.ts'

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
