import { meanOf } from './moments.ts'
import { quantileOf } from './quantiles.ts'
import type { UniformSource } from './uniform-source.ts'

/** When a queue begins to run away. */
export interface QueueOnset {
  /** Periods from the beginning, in part too; 0 where it grew from the first day. */
  readonly at: number
  /** 1 where it then grows evenly, as after a step in the load; 2 where it grows ever faster, as when the load rises. */
  readonly power: 1 | 2
}

/** The last periods are left for growth to be seen in. */
const LEAST_GROWTH = 6
/** Steps of a period that are tried. */
const STEPS = 4

/**
 * The onset of growth in a queue that is known to grow at its end: the least-squares fit of level + growth × max(0, t - at)^p,
 * growth above 0, over every moment `at` and p of 1 and 2 (two-phase regression, Hinkley 1969). The powers are those of the
 * fluid limit: once more comes than goes, a queue grows evenly if the load has stepped over 1 and as the square of the time
 * if it rises through 1.
 * @param levels mean level in each period
 * @returns undefined under twice the periods that growth needs, or where no fit grows
 */
export function queueOnset(levels: readonly number[]): QueueOnset | undefined {
  const count = levels.length
  if (count < 2 * LEAST_GROWTH) return undefined
  let found: (QueueOnset & { readonly squares: number }) | undefined
  for (const power of [1, 2] as const) {
    for (let step = 0; step <= (count - LEAST_GROWTH) * STEPS; step++) {
      const at = step / STEPS
      const { slope, squares } = fitted(levels, (t) => Math.max(0, t - at) ** power)
      if (slope > 0 && (!found || squares < found.squares)) found = { at, power, squares }
    }
  }
  return found && { at: found.at, power: found.power }
}

/**
 * Where the onset may lie: percentiles of it over resampled runs.
 * @param runs levels of each run [runs][periods]
 * @param resamples made; those without an onset are left out
 */
export function onsetRange(
  runs: readonly (readonly number[])[],
  uniform: UniformSource,
  resamples = 100,
  level = 0.95,
): { readonly low: number; readonly high: number; readonly level: number } | undefined {
  const found: number[] = []
  for (let again = 0; again < resamples; again++) {
    const drawn = runs.map(() => runs[Math.floor(uniform() * runs.length)] ?? [])
    const onset = queueOnset(meanLevels(drawn))
    if (onset) found.push(onset.at)
  }
  if (found.length === 0) return undefined
  return { low: quantileOf(found, (1 - level) / 2), high: quantileOf(found, (1 + level) / 2), level }
}

/** Mean of the runs in each period. */
export function meanLevels(runs: readonly (readonly number[])[]): number[] {
  return (runs[0] ?? []).map((_, period) => meanOf(runs.map((run) => run[period] ?? NaN)))
}

/** Least squares of a straight line over x(t), t the middle of each period. */
function fitted(levels: readonly number[], x: (t: number) => number): { slope: number; squares: number } {
  const count = levels.length
  let [sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0]
  for (let i = 0; i < count; i++) {
    const at = x(i + 0.5)
    const y = levels[i] ?? NaN
    sumX += at
    sumY += y
    sumXX += at * at
    sumXY += at * y
    sumYY += y * y
  }
  const [xx, xy, yy] = [sumXX - (sumX * sumX) / count, sumXY - (sumX * sumY) / count, sumYY - (sumY * sumY) / count]
  return xx > 0 ? { slope: xy / xx, squares: yy - (xy * xy) / xx } : { slope: 0, squares: yy }
}
