/** An answer at a value of an input. */
export interface AnswerAt {
  readonly input: number
  readonly answer: number
}

/**
 * The value of an input at which an answer changes its sign, on straight lines between the values tried; of several the one
 * nearest to what is written.
 * @param tried in any order
 * @returns undefined where the answer keeps its sign over all that was tried, or is 0 everywhere
 */
export function switchingValue(tried: readonly AnswerAt[], written: number): number | undefined {
  const sorted = tried.toSorted((a, b) => a.input - b.input)
  const found = sorted.slice(1).flatMap((to, i) => {
    const from = sorted[i]
    if (!from || !(from.answer * to.answer <= 0) || from.answer === to.answer) return []
    const part = from.answer / (from.answer - to.answer)
    return [from.input + part * (to.input - from.input)]
  })
  return found.toSorted((a, b) => Math.abs(a - written) - Math.abs(b - written))[0]
}
