/**
 * The level each of `rows` intervals needs so that all of them together hold with at least `level`, whatever their
 * correlation (Bonferroni): 1 - (1 - level) / rows.
 * @param level in (0, 1)
 * @param rows intervals read together; below one counts as one
 */
export function bonferroniLevel(level: number, rows: number): number {
  return 1 - (1 - level) / Math.max(1, rows)
}
