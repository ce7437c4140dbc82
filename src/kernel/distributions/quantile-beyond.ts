import type { Distribution } from './distribution.ts'

/**
 * The quantile of a law given that the variate exceeds `elapsed`, worked from its cdf and quantile.
 * For laws without a form of their own; far out in a tail (1 − cdf below about 1e-10) a law's own form keeps more
 * digits than this one.
 * @param law any law
 * @param u in (0, 1)
 * @param elapsed time gone by, in the unit of the variate
 * @returns at least `elapsed`; `elapsed` itself where the law ends before it
 */
export function quantileBeyond(law: Pick<Distribution, 'cdf' | 'quantile'>, u: number, elapsed: number): number {
  const gone = law.cdf(elapsed)
  if (gone >= 1) return elapsed
  if (gone <= 0) return Math.max(elapsed, law.quantile(u))
  return Math.max(elapsed, law.quantile(gone + u * (1 - gone)))
}
