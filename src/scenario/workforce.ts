import type { Diary } from './diary.ts'

/** The people who hold cases: how many each may hold, how they come and go, and what gives way when it is too much. */
export interface Workforce {
  readonly roles: readonly Role[]
  readonly escalation: Escalation
  readonly diary: Diary
  readonly reallocation: Reallocation
  /** Days away; absent: nobody is ever away, and absence is the rate of `reallocation` alone. */
  readonly absence?: Absence
  /** What a case weighs against caps; absent: every child weighs 1. */
  readonly weights?: CaseWeights
  /** Overload as a cause of leaving, an assumption; absent: none. */
  readonly overload?: Overload
  readonly managers?: Managers
  readonly agencyBlocks?: readonly AgencyBlock[]
  /** Absent when chairs limit nothing. */
  readonly chairs?: ConferenceChairs
}

/** Those who chair child protection conferences. */
export interface ConferenceChairs {
  /** Conferences (families) each diary has room for, on average where they differ [a week of five working days]. */
  readonly slotsPerWeek: number
  /**
   * Diaries that do not help each other out: so many alike, among which families are split evenly; or one for each locality,
   * with room in proportion to its share of plans and care.
   */
  readonly diaries: number | 'each-locality'
}

/** Change to a colleague in the same team, by cause: rates for each case held [a year]. */
export interface Reallocation {
  /** The residual: changes that neither leaving, agency endings nor absence explain. */
  readonly managerial: number
  /** Not used where `absence` is given. */
  readonly absence: number
  /** Shares of the residual recorded under another national reason than a manager's decision [0, 1]. */
  readonly reasons?: { readonly [reason in ResidualReason]?: number }
}

/** National reasons nothing in the model brings about: asked for by the child or the parents, the worker died, others. */
export const residualReasons = ['CHCHAN', 'PCCHAN', 'SWDIED', 'OTHERS'] as const
export type ResidualReason = (typeof residualReasons)[number]

/** Spells away from work, of the post and not of the person: sickness and leave that nobody plans round. */
export interface Absence {
  /** Share of days away [0, 1). */
  readonly share: number
  /** Mean length of a spell [days], at least 1. */
  readonly mean: number
  /** Share of her hours that still reach her families while she is away [0, 1]. */
  readonly covered: number
  /** Days away after which her families are given to others; Infinity for never. */
  readonly reallocateAfter: number
}

/** Factors by stage, 1 where not named, and the weight of each further child of a family as a share of the first. */
export interface CaseWeights {
  readonly stages: readonly { readonly stage: string; readonly weight: number }[]
  readonly furtherSibling: number
}

export interface Overload {
  /** Factor on the hazard of leaving of a worker who holds twice her cap, in proportion below; 1 for none. */
  readonly leaving: number
}

export interface Managers {
  /** Posts of case holders to a manager. */
  readonly span: number
}

/** Agency workers hired together for a time, beside the posts of a team. */
export interface AgencyBlock {
  readonly team: string
  readonly posts: number
  /** First day, ISO date. */
  readonly from: string
  /** [days] */
  readonly days: number
}

export interface Role {
  readonly name: string
  /**
   * Case-holding social workers count in the caseload of the workforce census; personal advisers do not. Family support
   * workers stand beside a family's worker and hold nobody.
   */
  readonly countsAs: 'social-worker' | 'personal-adviser' | 'family-support'
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
  /** Of employed starters; agency has none (agency rules of 2024). */
  readonly newlyQualified?: NewlyQualified
}

/** Workers in their first posts, who cannot yet carry what others do. */
export interface NewlyQualified {
  /** Share of employed starters [0, 1]. */
  readonly share: number
  /** Share of a full load, from the start to each of these days in post, rising; a full load afterwards (0, 1]. */
  readonly ramp: readonly { readonly upTo: number; readonly share: number }[]
}

export interface Tenure {
  /** Endings a year; 0 for never. Where leaving depends on time in post, the rate of a settled workforce: 1 / mean tenure. */
  readonly leavePerYear: number
  /** Hazard of leaving from each day in post on; absent: the same at all times. */
  readonly leaveByTenure?: { readonly from: readonly number[]; readonly ratePerYear: readonly number[] }
  /** Working days from an advert to a start; the mean where it varies. */
  readonly replacedAfter: number
  /** How it varies, log-normal [working days]; absent: always the same. */
  readonly replacedLaw?: { readonly median: number; readonly p90: number }
  /** Share of adverts that find somebody (0, 1]; the others are repeated. Absent: all. */
  readonly fill?: number
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
