import type { Dimension } from './dimensions.ts'
import type { PracticeEffect } from './practice.ts'

/** What the ends of an effect's range measure, where they may lie, and the value that is no effect. */
export interface PracticeRange {
  readonly dimension: Dimension
  readonly none: number
  /** The unit figures of it are told in. */
  readonly unit: string
  /** A range that would be accepted. */
  readonly example: string
}

const days: Dimension = {
  name: 'a number of days',
  units: { days: 1, day: 1 },
  example: '15 days',
  least: 0,
  most: 60,
  time: true,
}
const odds: Dimension = {
  name: 'a factor on odds',
  units: { '': 1, times: 1, '×': 1 },
  example: '1.15',
  least: 0.5,
  most: 2,
}
const partOfWork: Dimension = {
  name: 'a part of the work',
  units: { '%': 0.01 },
  example: '10 %',
  least: 0,
  most: 0.5,
}

/** By effect. Bounds are wide of what anybody has found, so that a slip of the pen is refused and a doubt is not. */
export const practiceRanges: Readonly<Record<PracticeEffect, PracticeRange>> = {
  readingIn: { dimension: days, none: 0, unit: 'days', example: '[0 days, 15 days]' },
  returnOdds: { dimension: odds, none: 1, unit: '', example: '[1.00, 1.15]' },
  specialistSpeed: { dimension: partOfWork, none: 0, unit: '%', example: '[0 %, 10 %]' },
  countyTravel: { dimension: partOfWork, none: 0, unit: '%', example: '[0 %, 10 %]' },
}
