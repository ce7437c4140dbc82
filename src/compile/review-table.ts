import type { Calendar } from '../scenario/calendar.ts'
import type { Stage } from '../scenario/pathway.ts'
import { createStayLaw, type StayLaw } from './stay-law.ts'

/** Reviews beside the stages, in rows. */
export interface ReviewTable {
  /** 1 where a stage has reviews [stages]. */
  readonly has: Uint8Array
  /** Limit of the first, second and later reviews by stage × 3 + which [days]; working days where `working` is 1. */
  readonly limit: Int32Array
  readonly working: Uint8Array
  /** How long before its limit a review is planned [stages]. */
  readonly lead: readonly (StayLaw | undefined)[]
  /** 1 where each takes a slot of the chairs, and where the end of the stay is a review [stages]. */
  readonly chaired: Uint8Array
  readonly endsStay: Uint8Array
}

/** Builds the table; undefined when no stage has reviews. */
export function createReviewTable(stages: readonly Stage[]): ReviewTable | undefined {
  if (stages.every((stage) => !stage.reviews)) return undefined
  const limits = stages.flatMap(({ reviews }) => [0, 1, 2].map((which) => reviews?.limits[which]))
  return {
    has: Uint8Array.from(stages, ({ reviews }) => (reviews ? 1 : 0)),
    limit: Int32Array.from(limits, (limit) => limit?.days ?? 0),
    working: Uint8Array.from(limits, (limit) => (limit?.unit === 'working' ? 1 : 0)),
    lead: stages.map(({ reviews }) => reviews && createStayLaw(reviews.lead)),
    chaired: Uint8Array.from(stages, ({ reviews }) => (reviews?.chaired ? 1 : 0)),
    endsStay: Uint8Array.from(stages, ({ reviews }) => (reviews?.endsStay ? 1 : 0)),
  }
}

/**
 * The last day on which a review is in time.
 * @param number of the review, 1 for the first
 * @param from the day of the one before, or of the entry to the stage
 */
export function reviewLimit(
  table: ReviewTable,
  calendar: Calendar,
  stage: number,
  number: number,
  from: number,
): number {
  const row = stage * 3 + Math.min(number, 3) - 1
  const days = table.limit[row] ?? 0
  return table.working[row] === 1 ? calendar.addWorkingDays(from, days) : from + days
}
