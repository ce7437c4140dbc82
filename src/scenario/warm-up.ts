/** A run that begins with nobody open, some time before the first day it reports. */
export interface WarmUp {
  /** Length of that time [days]; absent until it has been found. */
  readonly days?: number
  /** Whether the scenario gives the length; else it is looked for. */
  readonly given: boolean
  /** The longest that is looked for [years]. */
  readonly within: number
  /** Pilot runs by which it is found and checked. */
  readonly pilots: number
  /** Set in a pilot run: what each team holds is told week by week. */
  readonly watched?: boolean
}
