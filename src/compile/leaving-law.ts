import { piecewiseHazard } from '../kernel/distributions/piecewise-hazard.ts'

const DAYS_IN_YEAR = 365.25

/** How long people stay in a post whose hazard of leaving depends on how long they have been there. */
export interface LeavingLaw {
  /** [days] */
  readonly mean: number
  /** Whole length of a stay in post that has lasted `elapsed` days [days], exactly by inversion. */
  daysBeyond(u: number, elapsed: number): number
  /** Time in post of somebody found there in a settled workforce [days]: its density is the survival function. */
  elapsed(u: number): number
  /** Hazard after so many days in post [a year]. */
  rateAt(days: number): number
}

/**
 * A law of leaving, piecewise constant in its hazard.
 * @param bands.from where each band begins [days], the first at 0
 * @param bands.ratePerYear hazard in each band, the last above 0
 */
export function createLeavingLaw(bands: {
  readonly from: readonly number[]
  readonly ratePerYear: readonly number[]
}): LeavingLaw {
  const { from, ratePerYear } = bands
  const law = piecewiseHazard({ from, rate: ratePerYear.map((level) => level / DAYS_IN_YEAR) })
  // Days lived before each band, by everybody who starts: the integral of the survival function.
  const lived = [0]
  const alive = from.map((start) => 1 - law.cdf(start))
  for (let i = 1; i < from.length; i++) {
    const rate = (ratePerYear[i - 1] ?? 0) / DAYS_IN_YEAR
    const width = (from[i] ?? 0) - (from[i - 1] ?? 0)
    const share = alive[i - 1] ?? 0
    lived.push((lived[i - 1] ?? 0) + (rate > 0 ? (share * -Math.expm1(-rate * width)) / rate : share * width))
  }
  return {
    mean: law.mean,
    daysBeyond: (u, elapsed) => law.quantileBeyond(u, elapsed),
    elapsed(u) {
      const target = u * law.mean
      let i = from.length - 1
      while ((lived[i] ?? 0) > target) i--
      const rate = (ratePerYear[i] ?? 0) / DAYS_IN_YEAR
      const within = (target - (lived[i] ?? 0)) / (alive[i] ?? 1)
      return (from[i] ?? 0) + (rate > 0 ? -Math.log1p(-within * rate) / rate : within)
    },
    rateAt(days) {
      let i = from.length - 1
      while ((from[i] ?? 0) > days) i--
      return ratePerYear[i] ?? 0
    },
  }
}
