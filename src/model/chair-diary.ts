/** Whether a case waits for a chair: no, for the initial conference of its enquiry, for a review. */
export const NO_CONFERENCE = 0
export const INITIAL = 1
export const REVIEW = 2

/** A diary of chairs and who waits for a place in it. */
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

/** Empty diaries. */
export function createChairs(diaries: number): Chairs[] {
  return Array.from({ length: diaries }, () => ({
    initial: [],
    reviews: [],
    week: Number.NEGATIVE_INFINITY,
    left: 0,
    called: false,
  }))
}
