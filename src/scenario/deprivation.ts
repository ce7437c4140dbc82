/**
 * How contacts, plans and care grow with the share of children in families on a low income. At a locality with none the
 * rate is 1, and it rises in a straight line to the ratio at `at` and beyond.
 */
export interface Deprivation {
  /** Rate of contacts and referrals where the share is `at`, over that where it is 0. */
  readonly referrals: number
  /** The same for protection plans and care. */
  readonly protection: number
  /** Share of children in families on a low income at which the ratios hold [0, 1]. */
  readonly at: number
}

/** The share that the most deprived tenth of England's small areas reaches, about (indices of deprivation 2019). */
export const MOST_DEPRIVED = 0.3

/**
 * Shares of an area's contacts, or of its plans and care, by locality, summing to 1: children weighted by the rate at
 * their locality's share of income deprivation.
 * @param ratio of `deprivation`, for one of the two
 */
export function deprivedShares(
  localities: readonly { readonly children: number; readonly incomeDeprived: number }[],
  ratio: number,
  at: number,
): number[] {
  const weights = localities.map(({ children, incomeDeprived }) => children * (1 + ((ratio - 1) * incomeDeprived) / at))
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}
