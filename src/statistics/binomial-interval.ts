import jstat from 'jstat'

/**
 * The exact interval of a share from how often something came out so (Clopper and Pearson 1934), which covers at least as
 * often as it says.
 * @param hits in 0 to `count`
 * @param level in (0, 1)
 */
export function binomialInterval(hits: number, count: number, level: number): { low: number; high: number } {
  const tail = (1 - level) / 2
  return {
    low: hits === 0 ? 0 : jstat.beta.inv(tail, hits, count - hits + 1),
    high: hits === count ? 1 : jstat.beta.inv(1 - tail, hits + 1, count - hits),
  }
}
