import type { CareSystem } from '../model/care-system.ts'
import { childrenHeld } from '../model/tallies.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { WarmUp } from '../scenario/warm-up.ts'

/** What a pilot run measures beside what its teams hold: their loads. */
export const PILOT_MEASURES: readonly string[] = ['worker-load', 'places-taken']

const WEEK = 7
const DAYS_IN_YEAR = 365.25
/** A pilot run is twice as long as the longest warm-up, or the one that is given: MSER-5 cuts half at most. */
const TIMES = 2
/** A check of next to no warm-up still has years to look at. */
const LEAST = 1

/**
 * The scenario of a pilot run: from nothing, under the conditions of the time before the first day, when no roll-out,
 * intervention or agency block has begun. It has luck of its own.
 * @param years length, the same for all models compared; none shorter than `pilotYears`
 */
export function pilotOf(scenario: Scenario, warmUp: WarmUp, years: number): Scenario {
  const { interventions: _, rollOut, ...rest } = scenario
  const { agencyBlocks: __, ...workforce } = scenario.workforce
  return {
    ...rest,
    teams: rollOut?.goLive.every(({ date }) => date <= scenario.start) === false ? rollOut.before : scenario.teams,
    workforce,
    years,
    seed: `${scenario.seed} warm-up`,
    warmUp: { ...warmUp, days: 0, watched: true },
  }
}

/** Length of the pilot runs of a warm-up [years]. */
export function pilotYears({ days, given, within }: WarmUp): number {
  const longest = given && days !== undefined ? Math.max(days / DAYS_IN_YEAR, LEAST) : within
  return Math.ceil(TIMES * longest)
}

/**
 * Runs a system to its end and notes what each team holds at the end of every week.
 * @returns children held [team × weeks + week]
 */
export function heldByWeek(system: CareSystem, days: number): Float64Array {
  const { tallies } = system.state
  const teams = tallies.heldDays.length
  const weeks = Math.floor(days / WEEK)
  const found = new Float64Array(teams * weeks)
  for (let week = 0; week < weeks; week++) {
    system.run(WEEK * (week + 1))
    for (let team = 0; team < teams; team++) found[team * weeks + week] = childrenHeld(tallies, team)
  }
  system.run(days)
  return found
}
