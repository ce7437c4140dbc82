/** One number over another; NaN over nothing, whatever stands above the line. */
export function ratio(over: number, under: number): number {
  return under === 0 ? Number.NaN : over / under
}
