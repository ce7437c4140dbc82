import type { WholeDays } from '../kernel/distributions/day-table.ts'
import { tabulateDays } from '../kernel/distributions/day-table.ts'
import { constant } from '../kernel/distributions/constant.ts'
import type { Distribution } from '../kernel/distributions/distribution.ts'
import { empirical } from '../kernel/distributions/empirical.ts'
import { exponential } from '../kernel/distributions/exponential.ts'
import { lognormal } from '../kernel/distributions/lognormal.ts'
import { piecewiseHazard } from '../kernel/distributions/piecewise-hazard.ts'
import { uniform } from '../kernel/distributions/uniform.ts'
import { weibull } from '../kernel/distributions/weibull.ts'
import { wholeDays } from '../kernel/distributions/whole-days.ts'
import type { Law } from '../scenario/law.ts'

/** Nobody stays in a stage longer than a childhood and the years of leaving care [days]. */
const LONGEST = 25 * 366

const DAYS_IN_YEAR = 365.25

/** A length of stay in whole days, tabulated once. Days are working or calendar days, as the scenario wrote it. */
export interface StayLaw {
  readonly working: boolean
  /** The stay ends at this birthday at the latest [years of age]; -1 when it does not. */
  readonly untilBirthday: number
  /** Length of a stay [days], what is taken off every draw taken off. */
  days(u: number): number
  /** Whole length [days] of a stay that has lasted `elapsed` days, nothing taken off; at least `elapsed`. */
  daysBeyond(u: number, elapsed: number): number
  /**
   * The same, the hazard of every day from `elapsed` on multiplied. The draw is the same share of the hazard, so that a
   * factor of 1 gives `daysBeyond`, and a higher one never a longer stay.
   * @param factorOn by day of the stay, at least 0
   */
  daysUnder(u: number, elapsed: number, factorOn: (day: number) => number): number
  /** Taken off every draw of `days` [days]. */
  readonly less: number
  /** Days of stay to be expected within the first `days` days: the sum of the survival function up to it [days]. */
  expectedWithin(days: number): number
  /**
   * How long an open stay has lasted [days in [from, to)], for somebody found in the stage on a given day: elapsed time
   * has the survival function as its density, whatever the law.
   */
  elapsed(u: number, from: number, to: number): number
  /** The band [days from, to) a uniform falls in; of a law without bands, the whole of it. */
  band(u: number): readonly [from: number, to: number]
}

function distributionOf(law: Law): Distribution {
  switch (law.law) {
    case 'constant':
      return constant(law.value)
    case 'exponential':
      return exponential(law.mean)
    case 'uniform':
      return uniform({ min: law.from, max: law.to })
    case 'lognormal':
      return lognormal({ median: law.median, p90: law.p90 })
    case 'weibull':
      return weibull({ median: law.median, p90: law.p90 })
    case 'bands':
      return empirical({ from: law.from, upTo: law.upTo, share: law.share })
    case 'hazards':
      return piecewiseHazard({ from: law.from, rate: law.ratePerYear.map((rate) => rate / DAYS_IN_YEAR) })
    case 'birthday':
      return constant(LONGEST)
  }
}

/** A published band "11-20" holds whole days 11 to 20, so a point inside it counts as the day it has begun. */
function bandDays(law: Distribution, last: number): WholeDays {
  const chanceUpTo: number[] = []
  for (let day = 0; day <= Math.ceil(last); day++) chanceUpTo.push(law.cdf(day))
  chanceUpTo[chanceUpTo.length - 1] = 1
  return tabulateDays(chanceUpTo)
}

/** Tabulates a law. Memory: 16 bytes a day of its length. */
export function createStayLaw(law: Law): StayLaw {
  const distribution = distributionOf(law)
  const table =
    law.law === 'bands' ? bandDays(distribution, law.upTo[law.upTo.length - 1] ?? 0) : wholeDays(distribution, LONGEST)
  // survivalSum[d] is the sum of the chances to last longer than 0, 1 … d - 1 days.
  const survivalSum = new Float64Array(Math.min(table.longest, LONGEST) + 2)
  for (let day = 0; day < survivalSum.length - 1; day++) {
    survivalSum[day + 1] = (survivalSum[day] ?? 0) + (1 - table.cdf(day))
  }
  const sumAt = (day: number): number =>
    survivalSum[Math.max(0, Math.min(Math.floor(day), survivalSum.length - 1))] ?? 0

  return {
    working: law.days === 'working',
    untilBirthday: law.untilBirthday ?? -1,
    days: (u) => Math.max(0, table.quantile(u) - law.less),
    daysBeyond: (u, elapsed) => table.quantileBeyond(u, elapsed),
    less: law.less,
    daysUnder(u, elapsed, factorOn) {
      const target = -Math.log1p(-u)
      let gathered = 0
      let before = elapsed > 0 ? table.cdf(elapsed) : 0
      for (let day = elapsed > 0 ? elapsed + 1 : 0; day < table.longest; day++) {
        const upTo = table.cdf(day)
        if (upTo > before) gathered += factorOn(day) * Math.log((1 - before) / (1 - upTo))
        if (gathered >= target) return day
        before = upTo
      }
      return Math.max(elapsed, table.longest)
    },
    expectedWithin: sumAt,
    band(u) {
      if (law.law !== 'bands') return [0, table.longest + 1]
      let sum = 0
      let i = 0
      while (i < law.upTo.length - 1 && u >= (sum += law.share[i] ?? 0)) i++
      // Elapsed time is counted in days gone by: band "11-20" holds 11 to 20 of them, the first band 0 too.
      return [i === 0 ? law.from : (law.upTo[i - 1] ?? 0) + 1, (law.upTo[i] ?? 0) + 1]
    },
    elapsed(u, from, to) {
      const target = sumAt(from) + u * (sumAt(to) - sumAt(from))
      let low = Math.floor(from)
      let high = Math.max(low, Math.min(Math.ceil(to) - 1, survivalSum.length - 2))
      while (low < high) {
        const middle = (low + high) >> 1
        if ((survivalSum[middle + 1] ?? 0) > target) high = middle
        else low = middle + 1
      }
      return low
    },
  }
}
