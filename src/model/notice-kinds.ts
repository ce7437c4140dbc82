/** What is scheduled, by number: the index of its handler. The subject is a row of the table named. */
export const ARRIVALS = 0
export const FINISH_STAY = 1
export const START_ENQUIRY = 2
export const END_ENQUIRY = 3
export const TURN_18 = 4
export const CROSS_AGE = 5
export const RETURN_AFTER_CLOSURE = 6
export const RETURN_TO_CARE = 7
export const WORKER_LEAVES = 8
export const WORKER_STARTS = 9
export const REALLOCATE = 10
export const ALLOCATE_WAITING = 11
export const CLOSE_DAY = 12
export const REVIEW_DUE = 15
export const COURT_STEP = 16
export const HOLD_CONFERENCES = 17
export const PLAN_WORK = 13
/** The subject is a post. */
export const ABSENCE_TURNS = 20
/** The subject is a person, and the count of checks. */
export const LONG_ABSENCE = 21
export const CHECK_OVERLOAD = 22
