import type { Area } from '../scenario/area.ts'
import type { Demand } from '../scenario/demand.ts'
import type { Needs } from '../scenario/needs.ts'
import type { OpeningStock } from '../scenario/opening-stock.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { interventionRules } from './intervention-effects.ts'
import { pathwayRules } from './pathway-effects.ts'
import { always, inARow, nothing, percent, type PutIn, putInBy, type PutInRules } from './put-in.ts'
import { practiceRules, rollOutRules, teamRules, workforceRules } from './workforce-effects.ts'

const areaRules: PutInRules<Area> = {
  name: nothing,
  children: nothing,
  localities: (localities, path) => [
    { path, says: `How contacts, plans and care are divided among ${localities.length} localities: stated shares.` },
  ],
}

const demandRules: PutInRules<Demand> = {
  contacts: (contacts, path) => [
    {
      path,
      says: `${contacts} families a year come in contact, at one rate in every year and whatever happens to others.`,
    },
  ],
  entry: nothing,
  unaccompanied: ({ children, boys, need }, path) => [
    {
      path,
      says: `${children} unaccompanied children a year, with ages${boys === undefined ? '' : `, sex (${percent(boys)} boys)`}${need === undefined ? '' : ` and need (${need})`} of their own.`,
    },
  ],
  profile: always('How contacts are spread over the week and the school year.'),
  sources: (sources, path) => [
    {
      path,
      says: `Who makes contact: shares of ${sources.length} sources${sources.some(({ schoolHolidays }) => schoolHolidays !== undefined) ? ', fewer of some in school holidays' : ''}; nothing that follows depends on it.`,
    },
  ],
  transfersIn: (groups, path) => [
    {
      path,
      says: `Families move here who go on in ${inARow(groups.map(({ stage }) => `"${stage}"`))}, at a stated rate.`,
    },
  ],
}

const needsRules: PutInRules<Needs> = {
  categories: always('The need of a family: stated shares, the same in every locality.'),
  familySizes: always('How many children a family has: stated shares.'),
  ages: always('How old children are at their first contact: stated shares, each child for herself.'),
  earlierPlan: (share, path) => [{ path, says: `${percent(share)} of new families had a protection plan before.` }],
  boys: (share, path) => [{ path, says: `${percent(share)} of children are boys; nothing depends on it.` }],
}

const stockRules: PutInRules<OpeningStock> = {
  groups: (groups, path) =>
    groups.map(({ name, elapsed, ages, needs }) => {
      const own = [...(ages ? ['ages'] : []), ...(needs ? ['needs'] : [])]
      const since = elapsed === 'length-biased' ? 'as the law of the stage implies' : 'as stated'
      return {
        path: `${path}.${name}`,
        says: `Who is open on the first day: how many, how long they have been, ${since}${own.length > 0 ? `, and their ${inARow(own)}` : ''}.`,
      }
    }),
  recentlyClosed: always('Families closed before the first day, who may come back.'),
  recentlyHome: always('Children who went home from care before the first day, and may come back.'),
}

const rules: PutInRules<Scenario> = {
  title: nothing,
  question: nothing,
  start: nothing,
  years: nothing,
  seed: nothing,
  replications: nothing,
  area: (area, path, scenario) => putInBy(areaRules, area, path, scenario),
  demand: (demand, path, scenario) => putInBy(demandRules, demand, path, scenario),
  needs: (needs, path, scenario) => putInBy(needsRules, needs, path, scenario),
  pathway: (pathway, path, scenario) => putInBy(pathwayRules, pathway, path, scenario),
  teams: (teams, path, scenario) => putInBy(teamRules, teams, path, scenario),
  rollOut: (rollOut, path, scenario) => putInBy(rollOutRules, rollOut, path, scenario),
  workforce: (workforce, path, scenario) => putInBy(workforceRules, workforce, path, scenario),
  openingStock: (stock, path, scenario) => putInBy(stockRules, stock, path, scenario),
  warmUp: always(
    'Nobody is open when a run begins, some time before its first day; who is open on the first day follows from all the rest.',
  ),
  definitions: nothing,
  interventions: (interventions, path, scenario) => putInBy(interventionRules, interventions, path, scenario),
  practice: (practice, path, scenario) => putInBy(practiceRules, practice, path, scenario),
  figures: nothing,
}

/** Every effect that a scenario puts in, in the order of its sections, as it is simulated: nothing else, and no more. */
export function effectsPutIn(scenario: Scenario): readonly PutIn[] {
  return putInBy(rules, scenario, '', scenario)
}
