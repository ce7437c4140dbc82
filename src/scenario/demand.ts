import type { ContactProfile } from './contact-profile.ts'
import type { SourceShare } from './contact-source.ts'

/** What comes in from outside: contacts on families not open, and unaccompanied children. */
export interface Demand {
  /** Families a year in contact about children who are not open, returning families left out [families a year]. */
  readonly contacts: number
  /** The stage every contact enters. */
  readonly entry: string
  /** Unaccompanied asylum-seeking children, one by one; absent when the area has none. */
  readonly unaccompanied?: UnaccompaniedDemand
  /** When in the week and the school year contacts are made; absent, every working day is like every other. */
  readonly profile?: ContactProfile
  /** Who makes contact, by shares of a whole year that sum to 1; absent, it is not told. */
  readonly sources?: readonly SourceShare[]
  /** Families who move here from another authority, by the stage they go on in; absent, there are none. */
  readonly transfersIn?: readonly TransferIn[]
}

/** Families with a child protection plan, or some other open stage, elsewhere, who go on in that stage here. */
export interface TransferIn {
  readonly stage: string
  /** [children a year] */
  readonly children: number
}

export interface UnaccompaniedDemand {
  /** [children a year] */
  readonly children: number
  readonly entry: string
  /** Share of boys [0, 1]; absent: as of new families. */
  readonly boys?: number
  /** Their need code; absent: needs as of new families. */
  readonly need?: string
  /** Share by age at arrival [0, 1]; ages in whole years, uniform within the year. */
  readonly ages: readonly AgeShare[]
}

/** A share of children aged `from` up to, not including, `below` [years]; unborn children have ages below 0. */
export interface AgeShare {
  readonly from: number
  readonly below: number
  readonly share: number
}
