import { tabulateDays, type WholeDays } from './day-table.ts'
import type { Distribution } from './distribution.ts'
import { wholeDays } from './whole-days.ts'

/**
 * The whole length [days] of a stay that is found open on a given day. A long stay is the likelier to be found the
 * longer it is: the chance of d days is d times its chance in `law`, and no stay of 0 days is ever found.
 * The elapsed part is uniform: with `total` drawn from this law and a second uniform v, Math.floor(v × total) days have
 * gone by, in [0, total − 1]. So the mean length is E[S²]/E[S], and the mean elapsed half of that less half a day.
 * @param law of the length of a stay [days], never negative, with a finite mean and some chance of a day or more
 * @param longest as in `wholeDays`
 * @throws RangeError if the law has no finite mean, or no chance of a day or more
 */
export function lengthBiased(law: Distribution, longest?: number): WholeDays {
  const days = wholeDays(law, longest)
  if (!(days.mean > 0 && days.mean < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`A length-biased law needs a mean above 0 and finite [days]; found ${days.mean}`)
  }
  const chanceUpTo = [0]
  let weight = 0
  for (let day = 1; day <= days.longest; day++) {
    weight += day * (days.cdf(day) - days.cdf(day - 1))
    chanceUpTo.push(Math.min(1, weight / days.mean))
  }
  chanceUpTo[chanceUpTo.length - 1] = 1
  return tabulateDays(chanceUpTo)
}
