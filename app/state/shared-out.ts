/** Whole numbers that add up to a total, as near to the shares as can be. */
export function shared(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const whole = exact.map(Math.floor)
  const missing = total - whole.reduce((a, b) => a + b, 0)
  const byRest = exact
    .map((value, i) => ({ i, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.i - b.i)
  for (const { i } of byRest.slice(0, missing)) whole[i] = (whole[i] ?? 0) + 1
  return whole
}
