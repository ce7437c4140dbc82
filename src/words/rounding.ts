import type { NumberStyle } from './number-style.ts'

/** Tables carry more digits than sentences. */
export type Place = 'table' | 'sentence'

/** Steps numbers are rounded to, from coarse to fine. */
const LADDER: readonly number[] = [100_000, 10_000, 1000, 100, 10, 5, 1, 0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8]

/**
 * The step a number is rounded to.
 * @param magnitude size of the number; of two read together, the greater
 * @param finer rungs below the usual step, when the usual one would hide what has to be seen
 */
export function stepOf(style: NumberStyle, place: Place, magnitude: number, finer = 0): number {
  const rung = LADDER.indexOf(usualStep(style, place, Math.abs(magnitude)))
  return LADDER[Math.min(rung + finer, LADDER.length - 1)] ?? 1
}

/** As many rungs as there are below any usual step. */
export const MOST_RUNGS: number = LADDER.length

function usualStep(style: NumberStyle, place: Place, magnitude: number): number {
  switch (style) {
    case 'count':
      if (magnitude < 100) return 1
      if (magnitude < 1000) return place === 'table' ? 1 : 5
      return magnitude < 10_000 ? 10 : 100
    case 'share':
      return place === 'table' ? 0.1 : 1
    case 'days':
      // A wait of a day and a half is not a wait of one day or two.
      return place === 'table' || magnitude < 3 ? 0.1 : 1
    case 'ratio':
      return 0.1
    case 'per-head':
      return magnitude < 1 ? 0.01 : 0.1
    case 'money':
      return magnitude < 1_000_000 ? 10_000 : 100_000
  }
}

/** A number as a whole count of steps, halves away from zero, so that a number and its negative round alike. */
export function stepsIn(value: number, step: number, towards: 'nearest' | 'outward' = 'nearest'): number {
  const steps = Math.abs(value) / step
  // Division leaves dust: 0.3 / 0.1 is a whisker under 3. What is that near a whole step is that whole step.
  const near = Math.round(steps)
  const whole = Math.abs(steps - near) <= 1e-9 * near
  // A size too small to be divided is still something.
  const outward = whole && near > 0 ? near : Math.max(1, Math.ceil(steps))
  const rounded = towards === 'outward' && value !== 0 ? outward : near
  return value < 0 ? -rounded : rounded
}
