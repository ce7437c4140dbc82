import jStat from 'jstat'

/**
 * The value of Student's t with `share` at or below it.
 * @param share in (0, 1)
 * @param freedom degrees of freedom, 1 or more
 */
export function studentT(share: number, freedom: number): number {
  const law = jStat.studentt
  const first = law.inv(share, freedom)
  // The package stops at eight digits; one step of Newton's method gives the ten that printed tables have.
  return first - (law.cdf(first, freedom) - share) / law.pdf(first, freedom)
}
