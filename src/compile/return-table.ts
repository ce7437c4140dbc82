import { frailtyFactor, frailtyTable } from './frailty.ts'
import type { ReturnLaw } from '../scenario/pathway.ts'

/** When somebody comes back, tabulated by whole days once, so that no exponential stands in the hot path. */
export interface ReturnTable {
  readonly to: number
  /** Last day on which a return can fall, counted from the closure. */
  readonly horizonDays: number
  /** Odds that she has come back within 12 months of the closure. */
  readonly oddsInYear: number
  /** The day of return for a uniform `u`, counted from the closure; -1 when she does not come back in time. */
  day(u: number): number
  /** What the hazard of a family is multiplied by, equally likely values in order; empty where all are alike. */
  readonly frailty: Float64Array
}

const DAYS_IN_YEAR = 365.25
/** Within 12 months: up to the same date a year later. */
const DAYS_OF_YEAR = 365

/**
 * Cumulative hazard multiplier × Σ level × scale × (1 − exp(−t ÷ scale)), by day; a day's chance is booked to the day it ends.
 * @param stageIndex finds the stage a return enters
 */
export function createReturnTable(law: ReturnLaw, stageIndex: (name: string) => number): ReturnTable {
  const horizonDays = Math.floor(law.horizonYears * DAYS_IN_YEAR)
  const returned = new Float64Array(horizonDays + 1)
  const hazardBy = (t: number): number => {
    let hazard = 0
    for (const { perYear, scaleYears } of law.terms) {
      hazard += perYear * (Number.isFinite(scaleYears) ? scaleYears * (1 - Math.exp(-t / scaleYears)) : t)
    }
    return hazard
  }
  const variance = law.frailty ?? 0
  const multiplier = law.multiplier * frailtyFactor(variance, law.multiplier * hazardBy(1))
  for (let day = 0; day <= horizonDays; day++) returned[day] = 1 - Math.exp(-multiplier * hazardBy(day / DAYS_IN_YEAR))
  const inYear = returned[Math.min(horizonDays, DAYS_OF_YEAR)] ?? 0
  return {
    to: stageIndex(law.to),
    horizonDays,
    oddsInYear: inYear / (1 - inYear),
    frailty: frailtyTable(variance),
    day(u) {
      if (u >= (returned[horizonDays] ?? 0)) return -1
      let low = 0
      let high = horizonDays
      while (low < high) {
        const middle = (low + high) >> 1
        if ((returned[middle] ?? 0) > u) high = middle
        else low = middle + 1
      }
      return low
    },
  }
}
