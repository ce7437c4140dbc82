/**
 * Running sums of shares, made to end at exactly 1.
 * @param law whose shares they are, for the message
 * @param shares each at least 0, together 1 to within 1e-6
 * @returns as many sums as there are shares; from the last share above 0 on, all are 1
 * @throws RangeError if a share is negative or not a number, or they do not sum to 1
 */
export function cumulativeShares(law: string, shares: readonly number[]): Float64Array {
  const sums = new Float64Array(shares.length)
  let sum = 0
  let last = -1
  for (let i = 0; i < shares.length; i++) {
    if (!(shares[i] >= 0)) throw new RangeError(`Shares of a ${law} law must be at least 0; found ${shares[i]}`)
    if (shares[i] > 0) last = i
    sum += shares[i]
    sums[i] = sum
  }
  if (!(Math.abs(sum - 1) <= 1e-6)) throw new RangeError(`Shares of a ${law} law must sum to 1; found ${sum}`)
  for (let i = 0; i < shares.length; i++) sums[i] = i >= last ? 1 : Math.min(1, sums[i] / sum)
  return sums
}
