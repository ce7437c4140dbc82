/** A staffing that was put to runs of its own. */
export interface Trying {
  readonly posts: readonly number[]
  readonly runs: number
  readonly metRuns: number
  readonly confirmed: boolean
}

/** How often all targets are met with one post fewer in a team. */
export interface FewerPosts {
  readonly metRuns: number
  readonly runs: number
  /** Whether it was left once it had missed too often, so that `metRuns` is the most it can be. */
  readonly atMost: boolean
}

/** How a staffing stands while runs of it are made. */
export interface StaffingHeard {
  readonly posts: readonly number[]
  /** So far, and those of them that meet all targets. */
  readonly runs: number
  readonly metRuns: number
  /** Whether these are runs that confirm, which the search has not seen. */
  readonly isFresh: boolean
}
