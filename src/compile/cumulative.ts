/** Running sums of shares, scaled to end at 1; the inverse is `pick`. */
export function cumulative(shares: readonly number[]): Float64Array {
  const sums = new Float64Array(shares.length)
  let sum = 0
  shares.forEach((share, i) => {
    sum += share
    sums[i] = sum
  })
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] ?? 0) / sum
  return sums
}

/** The index a uniform falls on: the first whose running sum exceeds it. */
export function pick(sums: Float64Array, u: number): number {
  let i = 0
  while (i < sums.length - 1 && u >= (sums[i] ?? 1)) i++
  return i
}
