/** What the returns mean by their words, and from when; and published figures to stand beside the answer. */
export interface Definitions {
  /** Year of law and guidance the pathway assumes, as "2025". */
  readonly lawAndGuidance: string
  /** Days on which work is done. */
  readonly workingWeek: 'monday-to-friday' | 'every-day'
  readonly breaks: readonly DefinitionBreak[]
  readonly published: readonly PublishedFigure[]
}

export interface DefinitionBreak {
  readonly measure: string
  /** Month from which the new definition holds, as "2023-04". */
  readonly from: string
  readonly why: string
}

/** A published figure of the year before the start, and how the scenario used it. */
export interface PublishedFigure {
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly role: 'input' | 'fitted' | 'predicted'
  readonly source: string
  /** Which part of the measure (kind "parts"), if not the whole. */
  readonly part?: string
}
