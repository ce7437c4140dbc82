/**
 * How a measure is spoken of. `{day}` stands for the last day of the study, as "31 March 2030".
 * `lower` and `higher` are one clause and its mirror: they differ in direction alone and praise neither.
 */
export interface Phrase {
  /** As after "no clear difference in"; reads with "would be". */
  readonly noun: string
  /** Shorter, for lists of several. Default: the noun. */
  readonly short?: string
  /** A clause for when the value is lower, without numbers. */
  readonly lower: string
  readonly higher: string
  /** What the numbers count, after the first of them: "in 100", "working days". */
  readonly counts: string
  /** The numbers are told for this many children, since a fraction of a hand-off is hard to picture. Default: 1. */
  readonly times?: number
  /** After the size of a difference in tables: ["fewer", "more"]. Default: by style. */
  readonly direction?: readonly [string, string]
  /** Short name for a row of a table. Default: the measure's title. */
  readonly row?: string
}
