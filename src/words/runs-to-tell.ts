/** More runs than this are not proposed. */
const MOST = 500

/**
 * Runs after which a difference that cannot be told now would be, if mean and spread stay as they are: when the interval
 * leaves nothing out, or all of it is too small to matter, whichever comes first. Rounded up to tens.
 * @returns undefined over 500
 */
export function runsToTell(
  mean: number,
  interval: { readonly low: number; readonly high: number },
  matters: number,
  counted: number,
): number | undefined {
  const half = (interval.high - interval.low) / 2
  const target = Math.max(Math.abs(mean), matters - Math.abs(mean))
  const runs = Math.ceil((counted * (half / target) ** 2) / 10) * 10
  return runs <= MOST ? Math.max(runs, counted + 10) : undefined
}
