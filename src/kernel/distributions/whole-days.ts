import { checkParameter } from './check-parameter.ts'
import { tabulateDays, type WholeDays } from './day-table.ts'
import type { Distribution } from './distribution.ts'

/** What a law leaves beyond the end of its table, unless `longest` comes first. */
const negligible = 1e-9

/**
 * Any law of days, rounded to the nearest whole day and tabulated once, for the hot path: no logarithm is taken when a
 * duration is drawn, and runs do not depend on how an engine rounds one.
 * Rounding to the nearest day keeps the mean nearly (an exponential law of mean m days loses about 1/(24 m) days; a law
 * that crowds towards 0 may lose a tenth of a day); half a day and less becomes 0.
 * Memory: 8 bytes a day of the table, which ends when less than 1e-9 of the law is left.
 * @param law of days, never negative
 * @param longest last day of the table [days], a whole number. Default: 36,525 (a century). What the law leaves beyond
 *   it is drawn as `longest`; but where the law itself has no finite mean, as Infinity ("never").
 */
export function wholeDays(law: Distribution, longest = 36_525): WholeDays {
  checkParameter('whole-days', 'longest', longest, longest >= 0 && Number.isInteger(longest), 'a whole number from 0')
  const chanceUpTo: number[] = []
  for (let day = 0; day <= longest; day++) {
    const chance = law.cdf(day + 0.5)
    chanceUpTo.push(chance)
    if (chance >= 1 - negligible) break
  }
  if (law.mean < Number.POSITIVE_INFINITY) chanceUpTo[chanceUpTo.length - 1] = 1
  return tabulateDays(chanceUpTo)
}
