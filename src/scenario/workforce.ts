import type { Diary } from './diary.ts'

/** The people who hold cases: how many each may hold, how they come and go, and what gives way when it is too much. */
export interface Workforce {
  readonly roles: readonly Role[]
  readonly escalation: Escalation
  /** Change to a colleague in the same team, by cause: rates for each case held [a year]. */
  readonly diary: Diary
  readonly reallocation: { readonly managerial: number; readonly absence: number }
  /** Conferences (families) there is a chair for [a week of five working days]; absent when that limits nothing. */
  readonly chairs?: { readonly slotsPerWeek: number }
}

export interface Role {
  readonly name: string
  /** Case-holding social workers count in the caseload of the workforce census; personal advisers do not. */
  readonly countsAs: 'social-worker' | 'personal-adviser'
  /** Children a worker may hold before she has no room; Infinity for no limit. */
  readonly cap: number
  /** Children a worker never passes; Infinity for no limit. */
  readonly hardCap: number
  /** Hours for families of a full-time worker [hours a year]; Infinity where hours are not counted. */
  readonly hoursPerYear: number
  /** Share of posts filled by agency workers, spread evenly over the post numbers [0, 1]. */
  readonly agencyShare: number
  readonly employed: Tenure
  readonly agency: Tenure
}

export interface Tenure {
  /** Endings a year; 0 for never. */
  readonly leavePerYear: number
  /** Working days a post stands empty before the next worker starts. */
  readonly replacedAfter: number
}

export interface Escalation {
  /** Working days of waiting after which a case may go over the cap; Infinity for never. */
  readonly urgentAfter: number
  readonly othersAfter: number
  /** Agency workers called in when a team has more work than hours for weeks on end; absent when none are. */
  readonly agency?: AgencyOnCall
}

/** One more agency worker each time a team's load (hours wanted ÷ hours there are, smoothed) has been high for weeks. */
export interface AgencyOnCall {
  readonly above: number
  /** Weeks running before one is asked for. */
  readonly weeks: number
  /** Working days until she starts. */
  readonly after: number
  /** Most of them, as a share of the team's posts [0, 1]. */
  readonly most: number
  /** One goes when the load is below this. */
  readonly below: number
}
