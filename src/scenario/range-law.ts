/**
 * How a value is drawn from its range. `two-piece`: as likely below the value written as above it, evenly on each side, so
 * that what was fitted stays the middle of what is drawn; evenly over the whole where the value is an end. `uniform`: evenly
 * over the whole. `triangular`: likeliest at the value written. `log-uniform`: evenly by factors.
 */
export type RangeLaw = (typeof rangeLaws)[number]

export const rangeLaws = ['two-piece', 'uniform', 'triangular', 'log-uniform'] as const

/** The law of a range that names none. */
export const USUAL_LAW: RangeLaw = 'two-piece'

/** A range, the value written with it and its law. */
export interface DrawnRange {
  readonly low: number
  readonly high: number
  /** In [low, high]. */
  readonly value: number
  readonly law: RangeLaw
}

/** Why a law cannot stand with a range; undefined where it can. */
export function lawFault(law: RangeLaw, low: number): { message: string; hint: string } | undefined {
  if (law !== 'log-uniform' || low > 0) return undefined
  return {
    message: 'A log-uniform law has no place in a range that begins at 0 or below.',
    hint: 'Let the range begin above 0, or name another law: two-piece, uniform or triangular.',
  }
}

/**
 * The value with a part `u` of what is drawn below it.
 * @param u in [0, 1]
 */
export function drawFromRange({ low, high, value, law }: DrawnRange, u: number): number {
  const within = (drawn: number): number => Math.min(high, Math.max(low, drawn))
  if (low === high) return low
  switch (law) {
    case 'two-piece':
      if (value <= low || value >= high) return within(low + (high - low) * u)
      return within(u < 0.5 ? low + (value - low) * 2 * u : value + (high - value) * (2 * u - 1))
    case 'uniform':
      return within(low + (high - low) * u)
    case 'triangular': {
      const peak = (value - low) / (high - low)
      if (u < peak) return within(low + Math.sqrt(u * (high - low) * (value - low)))
      return within(high - Math.sqrt((1 - u) * (high - low) * (high - value)))
    }
    case 'log-uniform':
      // Twelve digits, since engines differ in the last of a power.
      return within(Number((low * (high / low) ** u).toPrecision(12)))
  }
}
