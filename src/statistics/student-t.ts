import jStat from 'jstat'

/**
 * The value of Student's t with `share` at or below it, right to six digits.
 * @param share in (0, 1)
 * @param freedom degrees of freedom, 1 or more
 */
export function studentT(share: number, freedom: number): number {
  return jStat.studentt.inv(share, freedom)
}
