import { checkParameter } from './check-parameter.ts'
import type { Distribution } from './distribution.ts'

/**
 * The law of what ends at a rate that is constant in each of several bands of time gone by: a survival curve as
 * published rates describe it.
 * One unit of time throughout: with bounds in years and rates a year the variate is in years; for days give bounds in
 * days and rates a day (a yearly rate divided by 365.25).
 * @param bands.from where each band begins, rising, the first at 0; the last band is open-ended
 * @param bands.rate rate of ending in each band, at least 0. A last rate of 0 leaves some who never end: their quantile
 *   is Infinity, and so is the mean.
 */
export function piecewiseHazard(bands: {
  readonly from: readonly number[]
  readonly rate: readonly number[]
}): Distribution {
  const { from, rate } = bands
  if (from.length !== rate.length || from.length === 0) {
    throw new RangeError(`A piecewise-hazard law needs a rate for each band; found ${from.length} and ${rate.length}`)
  }
  checkParameter('piecewise-hazard', 'from', from[0], from[0] === 0, '0 in its first band')
  const last = from.length - 1
  const starts = Float64Array.from(from)
  const rates = Float64Array.from(rate)
  /** Hazard gathered before each band: a share exp(−gathered) lasts into it. */
  const gathered = new Float64Array(from.length)
  let mean = 0
  for (let i = 0; i <= last; i++) {
    checkParameter('piecewise-hazard', 'rate', rates[i], rates[i] >= 0, 'at least 0')
    const alive = Math.exp(-gathered[i])
    if (i === last) {
      mean += rates[i] > 0 ? alive / rates[i] : Number.POSITIVE_INFINITY
      break
    }
    checkParameter('piecewise-hazard', 'from', starts[i + 1], starts[i + 1] > starts[i], `above ${starts[i]}`)
    const hazard = rates[i] * (starts[i + 1] - starts[i])
    gathered[i + 1] = gathered[i] + hazard
    mean += hazard > 0 ? (alive * -Math.expm1(-hazard)) / rates[i] : alive * (starts[i + 1] - starts[i])
  }

  const hazardBy = (x: number): number => {
    if (x <= 0) return 0
    let i = last
    while (starts[i] > x) i--
    return rates[i] === 0 ? gathered[i] : gathered[i] + rates[i] * (x - starts[i])
  }
  const timeOf = (hazard: number): number => {
    let i = 0
    while (i < last && gathered[i + 1] < hazard) i++
    return hazard === gathered[i] ? starts[i] : starts[i] + (hazard - gathered[i]) / rates[i]
  }
  return {
    mean,
    cdf: (x) => -Math.expm1(-hazardBy(x)),
    quantile: (u) => timeOf(-Math.log1p(-u)),
    quantileBeyond: (u, elapsed) => Math.max(elapsed, timeOf(hazardBy(elapsed) - Math.log1p(-u))),
  }
}
