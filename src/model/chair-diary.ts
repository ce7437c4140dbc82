/** Whether a case waits for a chair: no, for the initial conference of its enquiry, for a review. */
export const NO_CONFERENCE = 0
export const INITIAL = 1
export const REVIEW = 2

/** The chairs' diary and who waits for a place in it. */
export interface Chairs {
  /** Cases that wait; one that no longer does is passed over. */
  initial: number[]
  reviews: number[]
  /** The week `left` is about, and conferences it still has room for. */
  week: number
  left: number
  /** Whether a day on which conferences are held is on its way. */
  called: boolean
}

/** An empty diary. */
export function createChairs(): Chairs {
  return { initial: [], reviews: [], week: Number.NEGATIVE_INFINITY, left: 0, called: false }
}
