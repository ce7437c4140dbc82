import type { Law } from './law.ts'

/** Reviews beside a stage: how soon each must be held, and how long before its limit it is planned. */
export interface ReviewRule {
  /** Limits of the first review (after entry), the second (after the first) and each later one (after the one before). */
  readonly limits: readonly [ReviewLimit, ReviewLimit, ReviewLimit]
  /** How long before its limit a review is planned; it is held on the last working day there is by then. */
  readonly lead: Law
  /** Whether each takes a slot of the conference chairs. */
  readonly chaired: boolean
  /** Whether the end of the stay is a review: the one that decided it. */
  readonly endsStay: boolean
}

/** [days] */
export interface ReviewLimit {
  readonly days: number
  readonly unit: 'working' | 'calendar'
}
