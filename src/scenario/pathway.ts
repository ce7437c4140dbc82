import type { Court } from './court.ts'
import type { Effort } from './effort.ts'
import type { Law } from './law.ts'
import type { ReviewRule } from './review-rule.ts'
import type { RouteReason } from './route-reason.ts'
import type { StageStatus } from './stage-status.ts'

/** A pathway has no more stages than this. */
export const MOST_STAGES = 64

/** The stages a child can be in, and what follows each. */
export interface Pathway {
  readonly stages: readonly Stage[]
  /** How families come back after a closure at home; absent when nobody does. */
  readonly returnAfterClosure?: ReturnLaw
  /** How children who went home from care come back into it; absent when nobody does. */
  readonly returnToCare?: ReturnLaw
  /** How long pre-proceedings and proceedings last; absent when they are not simulated. */
  readonly court?: Court
}

export interface Stage {
  readonly name: string
  readonly countsAs: StageStatus
  /** Length of stay by kind of child; the first case that fits wins, and the last fits all. */
  readonly stay: readonly StayCase[]
  /** Whether the length counts from entry or from the day a worker is given. */
  readonly starts: 'entry' | 'allocation'
  /** The stage ends when its hours are done; `stay` is then its natural duration. Absent for stages with a stay. */
  readonly effort?: Pick<Effort, 'hours' | 'lead'>
  /** Open work while the stage lasts, for a family [hours of a worker a month]; 0 for none. */
  readonly workPerMonth: number
  /** Children here go before others on the waiting list, and over the cap at once. */
  readonly urgent: boolean
  readonly limit?: Limit
  /** Section 47 enquiries that start while a family or child is here; absent when none do. */
  readonly enquiry?: EnquiryRule
  /** Reviews while a family or child is here; absent when none are simulated. */
  readonly reviews?: ReviewRule
  /** Legal statuses that begin here: pre-proceedings at a rate, proceedings at entry. */
  readonly preProceedings?: CourtRule
  readonly proceedings?: CourtRule
  readonly routes: readonly Route[]
}

export interface StayCase {
  readonly when: Condition
  readonly law: Law
}

/** A statutory clock [days], counted from a named event. */
export interface Limit {
  readonly days: number
  readonly unit: 'working' | 'calendar'
  readonly from: 'referral' | 'strategy-discussion' | 'entry'
}

/**
 * A section 47 enquiry beside the main stage: either at most once in a stay (`share`, started `startsWithin` days after
 * allocation, known at entry so that the family is urgent from the first day), or at a rate a child-year (`rate`).
 */
export interface EnquiryRule {
  readonly cases: readonly EnquiryCase[]
  /** [calendar days] after allocation (for `share`), uniform. */
  readonly startsWithin: number
  /** Share of enquiries that lead to a conference [0, 1], before the factor of the locality. */
  readonly conference: number
  /** Factor on `conference` by locality name; 1 where absent. */
  readonly times: Readonly<Record<string, number>>
  /** From the strategy discussion to the conference, or to the end of an enquiry without one. */
  readonly length: Law
  /** The enquiry ends when its hours are done, by its limit [working days]; `length` is then its natural duration. */
  readonly effort?: Pick<Effort, 'hours' | 'lead'> & { readonly limit: number }
  /** The stage a conference enters. */
  readonly to: string
}

export interface EnquiryCase {
  readonly when: Condition
  /** Share of stays with an enquiry [0, 1]; 0 when `ratePerYear` is used. */
  readonly share: number
  /** Enquiries a child-year; 0 when `share` is used. */
  readonly ratePerYear: number
}

/** How often a legal status begins in a stage, and who of its opening stock has it. */
export interface CourtRule {
  /** Pre-proceedings: starts a child-year. Proceedings: share of entries to the stage [0, 1]. The first case that fits. */
  readonly cases: readonly { readonly when: Condition; readonly level: number }[]
  /** Share of the stage's opening stock that has it, of those for whom the level is above 0 [0, 1]. */
  readonly open: number
}

/** Which children a case is about; every condition named must hold, none named fits all. */
export interface Condition {
  readonly needs?: readonly string[]
  readonly localities?: readonly string[]
  /** Ages [years] from, not including `below`. */
  readonly ages?: { readonly from: number; readonly below: number }
  readonly earlierPlan?: boolean
  readonly unaccompanied?: boolean
}

export interface Route {
  /** The route's name within its stage, as the file writes it. */
  readonly name: string
  readonly to: string | 'close'
  /** Whom the route takes; the rest of the family choose among the other routes. */
  readonly takes: 'every child' | 'one child'
  /** How much likelier than at other ages a child is the one who is taken, by her own age; 1 at ages not named. */
  readonly whichChild?: readonly AgeFactor[]
  /** Shares by kind of child [0, 1]; 'rest' is what the other routes leave. */
  readonly shares: readonly ShareCase[]
  /** Factor on the share by locality name; 1 where absent. */
  readonly times: Readonly<Record<string, number>>
  /** Factor on the share by the code of the family's need; 1 where absent. */
  readonly timesByNeed?: Readonly<Record<string, number>>
  /** Only taken by a child whose stay was ended by her birthday (see `until-birthday`). */
  readonly atBirthday: boolean
  /** What the return calls this ending, for routes to `close` and out of care. */
  readonly counts: RouteReason
}

/** A factor for ages [years] from, not including `below`; the unborn are below 0. */
export interface AgeFactor {
  readonly from: number
  readonly below: number
  readonly factor: number
}

export interface ShareCase {
  readonly when: Condition
  readonly share: number | 'rest'
}

/** A hazard of returning, counted from the closure (or from going home). */
export interface ReturnLaw {
  /** Hazard a year: multiplier × Σ level × exp(−t ÷ scale), t [years]; a scale of Infinity is a constant. */
  readonly multiplier: number
  readonly terms: readonly { readonly perYear: number; readonly scaleYears: number }[]
  /** Nobody returns later than this [years]. */
  readonly horizonYears: number
  readonly to: string
  /**
   * Variance of a gamma factor of mean 1 that a family keeps for good; absent or 0, all are alike. The multiplier stays
   * what it is without: the share of first returns within 12 months does not change.
   */
  readonly frailty?: number
}
