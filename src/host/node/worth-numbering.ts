/** Values that are looked at before a whole column is, spread over it. */
const SAMPLE = 1000
const TOO_VARIED = 0.9

/**
 * Whether a column of numbers may be shorter as a list of its different values: judged by a sample, as hyparquet-writer
 * does, since the bytes of a file hang on it.
 * @param held values of `rows` rows, of which `none` stands for no value
 * @param size bytes of a value
 */
export function mayBeWorthNumbering(
  held: Int32Array | Float64Array,
  rows: number,
  none: number,
  size: number,
): boolean {
  const sampled = Math.min(rows, SAMPLE)
  const seen = new Set<number>()
  let different = 0
  let all = 0
  for (let i = 0; i < sampled; i++) {
    const value = held[sampled === 1 ? 0 : Math.floor((i * (rows - 1)) / (sampled - 1))] ?? none
    const bytes = Object.is(value, none) ? 0 : size
    if (!seen.has(value)) different += bytes
    seen.add(value)
    all += bytes
  }
  return all > 0 && different / all <= TOO_VARIED
}

/** Whether numbering makes it half as long at least. @param width bits of a number */
export function isWorthNumbering(count: number, different: number, width: number, size: number): boolean {
  return 2 * (different * size + Math.ceil((count * width) / 8)) <= count * size
}
