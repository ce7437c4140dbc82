/** How a measure is estimated from what replications saw. */
export interface Estimator<Seen> {
  /** What one replication adds up, a fixed number of sums. */
  collect(seen: Seen): ArrayLike<number>
  /** The estimate from sums over replications; twice all sums must give the same. */
  combine(sums: ArrayLike<number>): number
  /** Whether the measure is a whole number, of which `combine` gives the place between two. Default: not. */
  readonly isWhole?: boolean
}

/** An estimator that divides one sum by another. */
export function ratio<Seen>(over: (seen: Seen) => number, under: (seen: Seen) => number): Estimator<Seen> {
  return { collect: (seen) => [over(seen), under(seen)], combine: (sums) => sums[0] / sums[1] }
}

/** An estimator of a variance from sums of squares, of values, and of what both are divided by. */
export function variance<Seen>(
  squares: (seen: Seen) => number,
  values: (seen: Seen) => number,
  under: (seen: Seen) => number,
): Estimator<Seen> {
  return {
    collect: (seen) => [squares(seen), values(seen), under(seen)],
    combine: (sums) => sums[0] / sums[2] - (sums[1] / sums[2]) ** 2,
  }
}
