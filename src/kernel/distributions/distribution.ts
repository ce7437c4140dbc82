/**
 * A law of chance, told by its quantile function: one uniform in, one variate out, never decreasing.
 *
 * Inversion and nothing else. A rejection sampler uses an unforeseeable number of uniforms, and a method that makes
 * variates in pairs uses two at a time; either way two arms of an experiment would fall out of step at the first draw
 * that differs. With one uniform to one variate, the same luck gives both arms the same place in the law: a longer law
 * gives the same child a longer stay, never a different story.
 *
 * Variates carry the unit of the law's parameters (days, hours, a count); a law does not know which.
 */
export interface Distribution {
  /** Expected value, in the unit of the variate. Infinity where the law has no finite mean. */
  readonly mean: number
  /** Chance of a variate at or below `x`, in [0, 1]; never decreasing. */
  cdf(x: number): number
  /**
   * The smallest variate whose cdf reaches `u`.
   * @param u in (0, 1), as a stream gives it; the ends are not asked for and not promised
   * @returns Infinity where the law leaves that much chance to "never"
   */
  quantile(u: number): number
  /**
   * The whole length of something that has already lasted longer than `elapsed`: the quantile of the law given that
   * the variate exceeds `elapsed`. What remains is the result less `elapsed`.
   * @param u in (0, 1)
   * @param elapsed time gone by, in the unit of the variate; at or below the law's least value it changes nothing
   * @returns at least `elapsed`; `elapsed` itself where the law ends before it, so that what is overdue ends now
   */
  quantileBeyond(u: number, elapsed: number): number
}
