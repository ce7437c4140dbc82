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
export function practiceBeside(arms: readonly CountedArm[]): string {
  return `The answer counts ${countedIn(arms)}; practice effects are off in it.`
}

/** What a model is asked for here: its name, and whether something is done beside its teams. */
interface CountedArm {
  readonly name: string
  readonly interventions?: unknown
}

/**
 * What figures without practice assumptions count, as it stands inside a sentence.
 * @param among the models that are compared; a third with interventions changes nothing in the difference of two
 */
export function countedIn(
  arms: readonly CountedArm[],
  among?: readonly string[],
): 'capacity only' | 'capacity and interventions' {
  const some = arms.some(({ name, interventions }) => interventions !== undefined && (among?.includes(name) ?? true))
  return some ? 'capacity and interventions' : 'capacity only'
}

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
