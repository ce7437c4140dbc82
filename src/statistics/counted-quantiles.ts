/** Middle and tails of a distribution told as counts. */
export interface CountedQuantiles {
  readonly p10: number
  readonly median: number
  readonly p90: number
  readonly mean: number
}

/**
 * Quantiles of whole units, each the least unit with at least that share of the counts at or below it.
 * @param counts how many had each value [index = whole unit]
 * @returns undefined when nothing was counted
 */
export function countedQuantiles(counts: ArrayLike<number>): CountedQuantiles | undefined {
  let total = 0
  let sum = 0
  for (let unit = 0; unit < counts.length; unit++) {
    const count = counts[unit] ?? 0
    total += count
    sum += count * unit
  }
  if (total === 0) return undefined
  const at = (share: number): number => {
    // A whisker below the share, so that 0.1 × 30 = 3.0000000000000004 does not ask for a fourth.
    const wanted = share * total - 1e-9 * total
    let below = 0
    for (let unit = 0; unit < counts.length; unit++) {
      below += counts[unit] ?? 0
      if (below >= wanted) return unit
    }
    return counts.length - 1
  }
  return { p10: at(0.1), median: at(0.5), p90: at(0.9), mean: sum / total }
}
