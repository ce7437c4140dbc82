/** What the returns mean by their words, and from when; and published figures to stand beside the answer. */
export interface Definitions {
  /** Year of law and guidance the pathway assumes, as "2025". */
  readonly lawAndGuidance: string
  /** Days on which work is done. */
  readonly workingWeek: 'monday-to-friday' | 'every-day'
  readonly breaks: readonly DefinitionBreak[]
  /** Rules on agency social workers in force; absent: not stated. */
  readonly agencyRules?: AgencyRules
  readonly published: readonly PublishedFigure[]
}

/**
 * Rules on agency social workers, as dated data. What the model keeps of them: no agency worker is newly qualified, and
 * nobody comes back, so no leaver returns as agency in the gap. Notice periods and price caps change nothing in it.
 */
export interface AgencyRules {
  /** In force from, ISO date. */
  readonly from: string
  /** Least experience since qualifying [years]. */
  readonly experience: number
  /** Least time between a post in the region and an assignment there [years]. */
  readonly coolOff: number
  /** [years] */
  readonly notice: number
  readonly pricesCapped: boolean
}

export interface DefinitionBreak {
  readonly measure: string
  /** Month from which the new definition holds, as "2023-04". */
  readonly from: string
  readonly why: string
}

/** A published figure, of the year before the start or in a truth run of the year itself, and how the scenario used it. */
export interface PublishedFigure {
  readonly measure: string
  readonly value: number
  readonly unit: string
  /** `input`: given to the model as it is; `fitted`: a parameter was set so that it comes out; `predicted`: neither. */
  readonly role: 'input' | 'fitted' | 'predicted'
  readonly source: string
  /** Which part of the measure, if not the whole; in % it is the part's share of all parts. */
  readonly part?: string
  /** Dotted path of what was fitted to it or holds it, as `demand.contacts`. */
  readonly parameter?: string
  /** Why it is met whatever the model does: another line or the opening stock forces it. */
  readonly madeBy?: 'construction'
  /** Why it is shown and not judged. */
  readonly excluded?: string
}
