import type { MeasureKind } from '../measure/measure.ts'

/** How a quantity is written: whole children, ratios, so many for each child, shares of a hundred, days, or pounds. */
export type NumberStyle = 'count' | 'ratio' | 'per-head' | 'share' | 'days' | 'money'

/** What the choice of a style depends on. */
export interface Quantity {
  readonly unit: string
  readonly kind: MeasureKind
  /** Smallest difference that matters: where less than one matters, whole numbers would hide it. */
  readonly matters: number
}

/** The style a measure is written in. */
export function styleOf({ unit, kind, matters }: Quantity): NumberStyle {
  if (unit === '%') return 'share'
  if (unit.startsWith('£')) return 'money'
  if (/\bdays?\b/.test(unit) && kind !== 'flow') return 'days'
  if (/per 10,000/.test(unit)) return 'ratio'
  if (kind === 'spread' || / an? /.test(unit)) return 'per-head'
  return matters < 1 ? 'ratio' : 'count'
}
