import type { Figure } from './figure.ts'

/**
 * What practice may do beside capacity, as assumptions: each a range that includes no effect, so that whoever switches
 * them on never assumes an answer. A scenario without the section has none at all.
 */
export interface Practice {
  /** Each effect at most once, in the order of `practiceEffects`. */
  readonly assumptions: readonly PracticeAssumption[]
}

export interface PracticeAssumption {
  readonly effect: PracticeEffect
  /** Ends of the range, in the effect's own unit (`practiceEffects`); no effect lies between them. */
  readonly low: number
  readonly high: number
  /** Of the ends, as they are written: "days", "%", or none for a factor. */
  readonly unit: string
  /** Both ends as written: "0 days to 15 days". */
  readonly written: string
  readonly source: string
  readonly confidence: Figure['confidence']
  /** The models it speaks for, in words; empty when the file does not say. */
  readonly speaksFor: string
  readonly note: string
}

/** Known effects, in the order they are told. */
export const practiceEffects = ['readingIn', 'returnOdds', 'specialistSpeed', 'countyTravel'] as const

/**
 * `readingIn`: days before work goes on after a change of worker [days] · `returnOdds`: factor on the odds of a
 * re-referral within 12 months, for each avoidable change of worker · `specialistSpeed`: part of the work that a team of
 * one stage saves [0, 1] · `countyTravel`: part that a team for the whole of several localities adds [0, 1].
 */
export type PracticeEffect = (typeof practiceEffects)[number]
