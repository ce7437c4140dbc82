import type { PracticeEffect } from '../scenario/practice.ts'
import { practiceRanges } from '../scenario/practice-ranges.ts'
import type { Scenario } from '../scenario/scenario.ts'
import type { Team } from '../scenario/teams.ts'

/** Practice assumptions as numbers: a range for each effect, none to none where nothing is assumed, and the teams meant. */
export interface PracticeTable {
  /** Days before work goes on after a change of worker [days]. */
  readonly readingIn: PracticeEnds
  /** Factor on the odds of a re-referral, for each avoidable change of worker. */
  readonly returnOdds: PracticeEnds
  /** Part of the work that a team of one stage saves, and that a team for the whole area adds [0, 1]. */
  readonly specialistSpeed: PracticeEnds
  readonly countyTravel: PracticeEnds
  /** 1 where the team does one kind of work [teams]. */
  readonly singleStage: Uint8Array
  /** 1 where the team serves every one of several localities [teams]. */
  readonly wholeArea: Uint8Array
}

export interface PracticeEnds {
  readonly low: number
  readonly high: number
}

/**
 * The table of a scenario; without assumptions it says that nothing has any effect.
 * @param teams every team of the run, in the order of their numbers: in a roll-out those of before and after
 */
export function createPracticeTable(scenario: Scenario, teams: readonly Team[]): PracticeTable {
  const { area, pathway, practice } = scenario
  const ends = (effect: PracticeEffect): PracticeEnds => {
    const found = practice?.assumptions.find((one) => one.effect === effect)
    const { none } = practiceRanges[effect]
    return { low: found?.low ?? none, high: found?.high ?? none }
  }
  // The days in which an assessment is written up are part of that work and no second kind.
  const isWork = (name: string): boolean =>
    pathway.stages.some((stage) => stage.name === name && stage.countsAs !== 'recording')
  const places = area.localities.map((locality) => locality.name)
  return {
    readingIn: ends('readingIn'),
    returnOdds: ends('returnOdds'),
    specialistSpeed: ends('specialistSpeed'),
    countyTravel: ends('countyTravel'),
    singleStage: Uint8Array.from(teams, ({ holds }) => {
      const kinds = new Set(holds.map(({ stage }) => stage).filter(isWork))
      return kinds.size === 1 ? 1 : 0
    }),
    wholeArea: Uint8Array.from(teams, ({ holds }) => {
      const served = new Set(holds.flatMap(({ when }) => when.localities ?? places))
      return places.length > 1 && served.size === places.length ? 1 : 0
    }),
  }
}
