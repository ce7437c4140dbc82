/**
 * Rows in columns as wide as their cells, however wide that makes the table: names stay whole, so that they can be copied.
 * @param isNumber columns set to the right
 */
export function gridTable(rows: readonly (readonly string[])[], isNumber: readonly boolean[]): string {
  const widths = isNumber.map((_, c) => Math.max(...rows.map((row) => (row[c] ?? '').length)))
  const line = (row: readonly string[]): string =>
    widths
      .map((width, c) => (isNumber[c] === true ? (row[c] ?? '').padStart(width) : (row[c] ?? '').padEnd(width)))
      .join('  ')
      .trimEnd()
  return rows.map(line).join('\n')
}
