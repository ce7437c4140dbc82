/** How many runs agree: "in all 30 runs", "in 29 of 30 runs", over a hundred "in about 97 of every 100 runs". */
export function runsInWords(agreeing: number, counted: number): string {
  if (agreeing === counted) return `in all ${counted} runs`
  if (counted <= 100) return `in ${agreeing} of ${counted} runs`
  // Not all is never told as 100, and not none never as 0.
  const share = Math.min(99, Math.max(1, Math.round((100 * agreeing) / counted)))
  return `in about ${share} of every 100 runs`
}
