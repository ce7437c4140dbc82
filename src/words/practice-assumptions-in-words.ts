import type { PracticeEffect } from '../scenario/practice.ts'
import { several } from './listing.ts'

/** What each effect is, as a row of a table. */
export const practiceTitles: Readonly<Record<PracticeEffect, string>> = {
  readingIn: 'Days before a worker new to a family can go on, at each change of worker',
  returnOdds:
    'Odds that a closed family is referred again within 12 months: times, for each avoidable change of worker',
  specialistSpeed: 'Less work, in teams that hold a single stage',
  countyTravel: 'More work, in teams that serve the whole area',
}

/** Said where a comparison stands beside the same with practice assumptions. */
export const practiceBeside: string = 'The answer counts capacity only; practice effects are off in it.'

/** Said above the list of assumptions. */
export const practiceIntro: string =
  'These are assumptions, and they are off in all other figures of this page. Each is a range that includes no effect; for each run a value is drawn evenly from it, the same for every model.'

/** How the runs with assumptions are read beside those without. */
export function practiceRuns(runs: number, all: number): string {
  const fewer =
    runs < all
      ? `, fewer than the ${all} of the main figures, so a difference may look less clear for that reason alone`
      : ''
  return `Made again in ${several(runs, 'run', 'runs')} of each model${fewer}. What becomes of a verdict is told against the same runs without the assumptions.`
}
