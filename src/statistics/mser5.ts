/** Where an empty start has worn off. */
export interface WarmUp {
  /** Values to leave out: 5 for each batch. */
  readonly cut: number
  /** Estimated variance of the mean of what is left, the least there is. */
  readonly statistic: number
  /** Whether the best cut lies at the last allowed: then the series is too short to settle. */
  readonly tooShort: boolean
}

const BATCH = 5

/**
 * MSER-5 (White 1997; White, Cobb and Spratt 2000): values are averaged in batches of five, and as many batches are cut as
 * make (variance of the rest) / (batches left) least, at most half of them.
 * @param series at least 20 values in order of time
 * @returns undefined for a shorter series
 */
export function mser5(series: readonly number[]): WarmUp | undefined {
  const count = Math.floor(series.length / BATCH)
  if (count < 4) return undefined
  const batches = Array.from({ length: count }, (_, i) => {
    const batch = series.slice(BATCH * i, BATCH * i + BATCH)
    return batch.reduce((sum, value) => sum + value, 0) / BATCH
  })
  const most = Math.floor(count / 2)
  let best = 0
  let least = Infinity
  for (let cut = 0; cut <= most; cut++) {
    const rest = batches.slice(cut)
    const mean = rest.reduce((sum, value) => sum + value, 0) / rest.length
    const statistic = rest.reduce((sum, value) => sum + (value - mean) ** 2, 0) / rest.length ** 2
    if (statistic < least) {
      least = statistic
      best = cut
    }
  }
  return { cut: BATCH * best, statistic: least, tooShort: best === most }
}
