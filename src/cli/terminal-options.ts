/** How the answer is laid out, and where the files lie that it points to. */
export interface TerminalOptions {
  /** Columns to fill. */
  readonly width: number
  readonly colour: boolean
  /** Copy of the page, if one was asked for. */
  readonly report?: string | undefined
  readonly folder: string
}
