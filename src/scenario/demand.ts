/** What comes in from outside: contacts on families not open, and unaccompanied children. */
export interface Demand {
  /** Families a year in contact about children who are not open, returning families left out [families a year]. */
  readonly contacts: number
  /** The stage every contact enters. */
  readonly entry: string
  /** Unaccompanied asylum-seeking children, one by one; absent when the area has none. */
  readonly unaccompanied?: UnaccompaniedDemand
}

export interface UnaccompaniedDemand {
  /** [children a year] */
  readonly children: number
  readonly entry: string
  /** Share by age at arrival [0, 1]; ages in whole years, uniform within the year. */
  readonly ages: readonly AgeShare[]
}

/** A share of children aged `from` up to, not including, `below` [years]; unborn children have ages below 0. */
export interface AgeShare {
  readonly from: number
  readonly below: number
  readonly share: number
}
