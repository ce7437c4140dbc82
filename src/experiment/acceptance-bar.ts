import type { MeasureKind } from '../measure/measure.ts'
import type { PublishedFigure } from '../scenario/definitions.ts'

/** How far a simulated value may lie from the published one. */
export interface AcceptanceBar {
  readonly low: number
  readonly high: number
  /** As "5 %" or "1.5 points". */
  readonly words: string
}

/** Counts from here on are judged by a part of themselves alone; smaller ones also by what chance does to them. */
const SMALL = 100
/** Shares above this part of their whole are judged more widely [%]. */
const LARGE_SHARE = 10

/** Rates of a few outcomes that councils are judged by: narrower than other shares. */
const narrow = new Set(['re-referral-rate', 'repeat-protection-plans', 'three-or-more-workers'])

/**
 * The bar for one published figure. Counts of 100 and more: 5 %, inputs 2 %. Smaller counts: 10 % or twice the square root
 * of the count, whichever is more. Shares: 3.5 points above 10 %, else 1.5; re-referrals, repeat plans and three or more
 * workers 1.5. Anything else, such as children for each worker: 5 %. An assumption, set before the runs were made.
 */
export function acceptanceBar(figure: PublishedFigure, kind: MeasureKind): AcceptanceBar {
  const { measure, role, unit, value } = figure
  if (unit === '%') {
    const points = narrow.has(measure) || value <= LARGE_SHARE ? 1.5 : 3.5
    return { low: value - points, high: value + points, words: `${points} points` }
  }
  const isCount = kind === 'flow' || kind === 'stock'
  if (isCount && value < SMALL) {
    const tenth = value / 10
    const chance = 2 * Math.sqrt(value)
    const within = Math.max(tenth, chance)
    return {
      low: value - within,
      high: value + within,
      words: tenth >= chance ? '10 %' : `${chance.toFixed(1)} ${unit}`,
    }
  }
  const percent = isCount && role === 'input' ? 2 : 5
  const within = (value * percent) / 100
  return { low: value - within, high: value + within, words: `${percent} %` }
}
