/** Blanks what lies in years (or months) that had not ended: NaN from `full` on, row by row of `width` values. */
export function onlyFull(values: Float64Array, width: number, full: number): Float64Array {
  const kept = values.slice()
  for (let place = 0; place < kept.length; place++) if (place % width >= full) kept[place] = Number.NaN
  return kept
}

/** The value of the last full year; NaN when no year has ended. */
export function lastFull(byYear: Float64Array, full: number): number {
  return full > 0 ? (byYear[full - 1] ?? Number.NaN) : Number.NaN
}
