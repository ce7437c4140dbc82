import { createCalendar } from '../scenario/calendar.ts'
import { childrenAFamily } from '../scenario/needs.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { createCells } from './cells.ts'
import { createChairTable } from './chair-table.ts'
import type { CompiledScenario } from './compiled-scenario.ts'
import { createContactDays } from './contact-days.ts'
import { createCourtTable } from './court-table.ts'
import { cumulative } from './cumulative.ts'
import { createInterventionTable } from './intervention-table.ts'
import { createIslands } from './islands.ts'
import { createOpeningTable } from './opening-table.ts'
import { createPathwayTable } from './pathway-table.ts'
import { createPracticeTable } from './practice-table.ts'
import { createReturnTable } from './return-table.ts'
import { createReviewTable } from './review-table.ts'
import { createStaffingTable } from './staffing-table.ts'
import { stageStatus } from './stage-statuses.ts'
import { createTeamsInTurn } from './teams-in-turn.ts'
import { createTransition } from './transition-table.ts'
import { createWorkTable } from './work-table.ts'

/** Years before the start for which the calendar is known: longest elapsed time the stock is given in working days. */
const YEARS_BEFORE = 30
/** An area with fewer is simulated as one: all of it is at hand as it is [families a year]. */
const MANY_CONTACTS = 100_000

/** Names → numbers, once. The scenario has been checked: nothing is refused here. */
export function compile(scenario: Scenario): CompiledScenario {
  const calendar = createCalendar(scenario.start, scenario.years, YEARS_BEFORE, scenario.definitions.workingWeek)
  const stages = scenario.pathway.stages
  const turn = createTeamsInTurn(scenario)
  const { teams } = turn
  const roles = scenario.workforce.roles
  const localities = scenario.area.localities
  const cells = createCells(scenario)
  const transition = createTransition(scenario, turn, cells)
  const stageIndex = (name: string): number => stages.findIndex((stage) => stage.name === name)
  const { returnAfterClosure, returnToCare } = scenario.pathway
  const pathway = createPathwayTable(scenario, cells)
  const chairs = createChairTable(scenario, calendar)
  const interventions = createInterventionTable(scenario)
  const warmUp = scenario.warmUp ? (scenario.warmUp.days ?? Number.NaN) : 0
  return {
    names: {
      stages: stages.map((stage) => stage.name),
      teams: teams.map((team) => team.name),
      localities: localities.map((locality) => locality.name),
      needs: scenario.needs.categories.map((category) => category.code),
      roles: roles.map((role) => role.name),
    },
    calendar,
    days: calendar.firstDayOfYear(scenario.years),
    years: scenario.years,
    cells,
    pathway,
    work: createWorkTable(scenario, cells.kinds, pathway.laws, pathway.stay, pathway.enquiryLength),
    holders: transition.holders,
    posts: transition.posts,
    transition: transition.table,
    staffing: createStaffingTable(scenario, calendar),
    opening: createOpeningTable(scenario),
    warmUp,
    contactDays: createContactDays(
      scenario.demand,
      calendar,
      scenario.start,
      scenario.years,
      Math.ceil((warmUp || 0) / 365),
    ),
    returnAfterClosure: returnAfterClosure && createReturnTable(returnAfterClosure, stageIndex),
    returnToCare: returnToCare && createReturnTable(returnToCare, stageIndex),
    reviews: createReviewTable(stages),
    court: createCourtTable(scenario, cells),
    chairs,
    islands: createIslands({
      cells,
      teams,
      holders: transition.holders.team,
      all: transition.table !== undefined || scenario.demand.contacts < MANY_CONTACTS,
      chairs,
      interventions,
    }),
    practice: createPracticeTable(scenario, teams),
    interventions,
    stageStatus: Int8Array.from(stages, (stage) => stageStatus(stage.countsAs)),
    limitUnit: Uint8Array.from(stages, ({ limit }) => (limit ? (limit.unit === 'working' ? 1 : 2) : 0)),
    limitFromReferral: Uint8Array.from(stages, ({ limit }) => (limit?.from === 'referral' ? 1 : 0)),
    teamHoldsCases: Uint8Array.from(teams, (team) => (team.role !== '' ? 1 : 0)),
    teamRole: Int8Array.from(teams, (team) => roles.findIndex((role) => role.name === team.role)),
    roleIsSocialWorker: Uint8Array.from(roles, (role) => (role.countsAs === 'social-worker' ? 1 : 0)),
    roleCap: Float64Array.from(roles, (role) => role.cap),
    roleHardCap: Float64Array.from(roles, (role) => role.hardCap),
    population: scenario.area.children,
    localityPopulation: Float64Array.from(localities, (locality) => locality.children * scenario.area.children),
    needShare: cumulative(scenario.needs.categories.map((category) => category.share)),
    childrenAFamily: childrenAFamily(scenario.needs),
    sizeShare: cumulative(scenario.needs.familySizes),
    demandShare: cumulative(localities.map((locality) => locality.demand)),
    protectionShare: cumulative(localities.map((locality) => locality.protection)),
    scenario,
  }
}
