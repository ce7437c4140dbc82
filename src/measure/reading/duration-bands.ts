/** Bands of a duration, by the last whole unit in each; the last band is open. */
export interface DurationBands {
  readonly names: readonly string[]
  /** Last unit of each band but the last [units], ascending. */
  readonly upTo: readonly number[]
}

/** Working days of an assessment, as the children in need census publishes them. */
export const assessmentBands: DurationBands = {
  names: ['0-10', '11-20', '21-30', '31-40', '41-45', '46-50', '51-60', '61 and over'],
  upTo: [10, 20, 30, 40, 45, 50, 60],
}

/** Days of a plan or an episode, in the census's bands of months and years (3, 6, 12 and 24 average months). */
export const episodeBands: DurationBands = {
  names: ['3 months or less', 'over 3 to 6 months', 'over 6 months to 1 year', 'over 1 to 2 years', 'over 2 years'],
  upTo: [91, 182, 365, 730],
}

/** Sums a spread by band [counts by whole unit]. */
export function inBands(bands: DurationBands, counts: Float64Array): Readonly<Record<string, number>> {
  const sums = bands.names.map(() => 0)
  let band = 0
  for (let unit = 0; unit < counts.length; unit++) {
    while (band < bands.upTo.length && unit > (bands.upTo[band] ?? Infinity)) band++
    sums[band] = (sums[band] ?? 0) + (counts[unit] ?? 0)
  }
  return Object.fromEntries(bands.names.map((name, index) => [name, sums[index] ?? 0]))
}

/** Number of the band a duration falls in [whole units]. */
export function bandOf({ upTo }: DurationBands, units: number): number {
  let band = 0
  while (band < upTo.length && units > (upTo[band] ?? Infinity)) band++
  return band
}
