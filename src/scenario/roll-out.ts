import type { Teams } from './teams.ts'

/** How the operating model comes in: the one before it holds until each locality goes live. */
export interface RollOut {
  /** Title of the scenario whose teams hold before; its name where it has none. */
  readonly from: string
  readonly before: Teams
  /** The day each locality goes live, in the order of the area; a day on or before the start counts as done. */
  readonly goLive: readonly GoLive[]
  /** Families in progress stay with the worker who has them, or move on the day where the new map says so. */
  readonly families: 'kept' | 'moved'
  readonly shock: ReorganisationShock
}

export interface GoLive {
  readonly locality: string
  /** ISO date. */
  readonly date: string
}

/** What a reorganisation does beside moving posts and families; nothing where all of it is 0. */
export interface ReorganisationShock {
  /** Share of families with a worker who change to a colleague of the same team when theirs goes live [0, 1]. */
  readonly changes: number
  /** Share of its working hours that a team loses from its go-live on, for a while [0, 1]. */
  readonly dip: number
  /** How long [years]. */
  readonly dipYears: number
}
