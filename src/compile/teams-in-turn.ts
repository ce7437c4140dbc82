import type { Scenario } from '../scenario/scenario.ts'
import type { Team } from '../scenario/teams.ts'
import { goLiveDays } from './go-live-days.ts'

/** Every team of a run, those of before a roll-out first: their order and numbers are those of a run that stays with them. */
export interface TeamsInTurn {
  readonly teams: readonly Team[]
  /** The scenario with the teams that hold on the first day; the scenario itself where nothing is still to go live. */
  readonly before: Scenario
  /** Number among `teams` of each team of the scenario's own model [teams of the model]. */
  readonly after: Int16Array
  /** Whether some locality goes live after the first day. */
  readonly isRollOut: boolean
}

/**
 * The teams of before and after. A team of the same name, line and role in both is one team; a name that means another
 * team than before is told apart by "(new)". Once every locality is live the teams of before are no more.
 */
export function createTeamsInTurn(scenario: Scenario): TeamsInTurn {
  const own = scenario.teams.teams
  const { rollOut } = scenario
  if (!rollOut || goLiveDays(scenario).every((day) => day <= 0)) {
    return { teams: own, before: scenario, after: Int16Array.from(own.keys()), isRollOut: false }
  }
  const before = rollOut.before.teams
  const teams = [...before]
  const after = Int16Array.from(own, (team) => {
    const same = before.findIndex((one) => one.name === team.name && one.line === team.line && one.role === team.role)
    if (same >= 0) return same
    let { name } = team
    while (teams.some((one) => one.name === name)) name = `${name} (new)`
    return teams.push({ ...team, name }) - 1
  })
  return { teams, before: { ...scenario, teams: rollOut.before }, after, isRollOut: true }
}
