import { gamma } from '../kernel/distributions/gamma.ts'

/** Equally likely values that stand for the law. */
const VALUES = 4096

/**
 * How much likelier than the average a family comes back, by uniform: a gamma law of mean 1, as 4,096 equally likely
 * values in order. Empty for a variance of 0: all families are alike.
 * @param variance at least 0
 */
export function frailtyTable(variance: number): Float64Array {
  if (variance === 0) return new Float64Array(0)
  const law = gamma({ shape: 1 / variance, scale: variance })
  const values = Float64Array.from({ length: VALUES }, (_, i) => law.quantile((i + 0.5) / VALUES))
  const mean = values.reduce((sum, value) => sum + value, 0) / VALUES
  return values.map((value) => value / mean)
}

/**
 * The factor on a multiplier that keeps the share who come back by a time, when families differ. With a cumulative hazard
 * H, alike families stay away with chance exp(−H), differing ones with (1 + variance × f × H)^(−1 ÷ variance) (the Laplace
 * transform of the gamma law); equal for f = (exp(variance × H) − 1) ÷ (variance × H).
 * @param hazard cumulative hazard by that time, without frailty
 */
export function frailtyFactor(variance: number, hazard: number): number {
  return variance * hazard > 0 ? Math.expm1(variance * hazard) / (variance * hazard) : 1
}
