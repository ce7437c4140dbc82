import jstat from 'jstat'

/** Odds against being taken in: what only just is not enough looks so good at most once in three. */
const TAKEN_IN = 1 / 3

/**
 * The most runs that may miss for a staffing to be trusted: one that misses in `share` of all runs would show so few in no
 * more than a third of samples of this size. Many are tried under the same luck and the least is taken, so that the share
 * itself as the bar would as a rule be met by one that falls short.
 * @param runs above 0
 * @param share of runs that may miss, in [0, 1)
 * @returns 0 or more [runs], and never more than the share itself
 */
export function fewMisses(runs: number, share: number): number {
  const most = Math.floor(runs * share + 1e-9)
  let few = 0
  while (few < most && jstat.binomial.cdf(few + 1, runs, share) <= TAKEN_IN) few++
  return few
}
