/**
 * Shares out whole things in proportion to weights, by largest remainder, ties by order; nobody gets more than her weight.
 * @param total at most the sum of the weights is shared out
 * @returns how many each gets [weights]
 */
export function inProportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  const shared = Math.min(total, sum)
  if (sum <= 0) return weights.map(() => 0)
  // Whole numbers throughout: a quotient's remainder is exact.
  const whole = weights.map((weight) => Math.floor((shared * weight) / sum))
  const left = shared - whole.reduce((all, part) => all + part, 0)
  const byRemainder = weights
    .map((weight, at) => ({ at, remainder: (shared * weight) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.at - b.at)
  for (const { at } of byRemainder.slice(0, left)) whole[at] = (whole[at] ?? 0) + 1
  return whole
}
