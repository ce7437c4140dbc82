/** What may be said of a paired difference; one word for every surface. */
export type Verdict = 'better' | 'worse' | 'no-clear-difference' | 'exactly-the-same' | 'not-judged'

/** Why a verdict is what it is, as the label that stands under it. "clear" stands under better and worse alone. */
export type Why =
  | 'clear'
  | 'too small to matter'
  | 'about the same'
  | 'cannot tell'
  | 'exactly the same'
  | 'too early'
  | 'also changed'

/** Runs under which nothing is judged [pairs]. */
export const FEWEST_RUNS = 10
