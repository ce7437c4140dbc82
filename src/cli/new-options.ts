/** What `new` is told, or asks for. */
export interface NewOptions {
  readonly extends?: string | undefined
  readonly title?: string | undefined
  readonly question?: string | undefined
  readonly years?: number | undefined
  readonly set: readonly string[]
  readonly source?: string | undefined
  /** Ask even where nobody sits at a terminal: answers come on standard input, a line each. */
  readonly ask?: boolean | undefined
}
