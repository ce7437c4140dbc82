import type { Scenario } from '../scenario/scenario.ts'
import type { Programme } from '../scenario/interventions.ts'
import type { SettingDifference } from '../scenario/setting-differences.ts'
import { programmeInWords } from './interventions-in-words.ts'
import { capital, several } from './listing.ts'
import { staffInWords, type TeamRow, teamsInWords } from './team-in-words.ts'

/** Differences of one kind, each as a sentence. */
export interface DifferenceSection {
  readonly heading: string
  readonly sentences: readonly string[]
}

/** Sections of a file in planners' words, in reading order. */
const headings: Readonly<Record<string, string>> = {
  area: 'The area',
  demand: 'Families who come to notice',
  needs: 'Children and their needs',
  pathway: 'The pathway',
  teams: 'Other rules of teams',
  rollOut: 'How the teams come in',
  workforce: 'Workers',
  practice: 'Effects of practice',
  interventions: 'Interventions',
  openingStock: 'Children open on the first day',
  warmUp: 'The warm-up',
  definitions: 'Definitions and published figures',
}

/** Keys of `teams` that the section on who holds what tells. */
const TOLD = new Set(['holds', 'posts', 'role', 'each'])

/**
 * How the second scenario differs from the first, in words: titles aside, who holds what first, then value by value.
 * @param settings differences of their files, as `settingDifferences` gives them
 */
export function scenarioDifference(
  before: Scenario,
  after: Scenario,
  settings: readonly SettingDifference[],
): DifferenceSection[] {
  const teams = teamDifferences(teamsInWords(before), teamsInWords(after))
  const sections: DifferenceSection[] = [
    { heading: 'Who holds what', sentences: [...holderDifferences(before, after), ...teams] },
    { heading: 'The run', sentences: runDifferences(before, after) },
  ]
  for (const [key, heading] of Object.entries(headings)) {
    const own = settings.filter(({ path }) => path[0] === key && !(key === 'teams' && TOLD.has(path[2] ?? '')))
    const start = key === 'openingStock' ? startDifference(before, after) : undefined
    if (start !== undefined) {
      sections.push({ heading, sentences: [start] })
      continue
    }
    const whole = key === 'interventions' ? programmeDifferences(before, after) : []
    // Where a programme was looked up says nothing of what it is.
    const parts = own.filter(
      ({ path: [, at, named] }) =>
        key !== 'interventions' ||
        !(at === 'library' || whole.some(({ name }) => at === 'programmes' && named === name)),
    )
    sections.push({ heading, sentences: [...whole.map(({ told }) => told), ...parts.map(settingInWords)] })
  }
  return sections.filter(({ sentences }) => sentences.length > 0)
}

/** Said where one begins empty and the other does not, in place of every group that is no more. */
function startDifference(before: Scenario, after: Scenario): string | undefined {
  if ((before.warmUp === undefined) === (after.warmUp === undefined)) return undefined
  const [empty, stock] = ['with nobody open, before a warm-up', 'with those who are open on that day']
  return after.warmUp ? `It begins ${empty}, instead of ${stock}.` : `It begins ${stock}, instead of ${empty}.`
}

/** Interventions that only one of the two has, each as a whole. */
function programmeDifferences(before: Scenario, after: Scenario): { readonly name: string; readonly told: string }[] {
  const [was, is] = [before, after].map(({ interventions }) => interventions?.programmes ?? [])
  const without = (these: readonly Programme[] = [], those: readonly Programme[] = []): Programme[] =>
    these.filter(({ name }) => !those.some((other) => other.name === name))
  return [
    ...without(is, was).map((one) => ({
      name: one.name,
      told: `${capital(one.name)} is new. ${programmeInWords(one).join(' ')}`,
    })),
    ...without(was, is).map(({ name }) => ({ name, told: `${capital(name)} is no more.` })),
  ]
}

/** Stage by stage, whose families are whose now. */
function holderDifferences(before: Scenario, after: Scenario): string[] {
  const stages = [...new Set([...before.pathway.stages, ...after.pathway.stages].map(({ name }) => name))]
  const holders = ({ teams }: Scenario, stage: string): string[] =>
    teams.teams.filter(({ holds }) => holds.some((held) => held.stage === stage)).map(({ name }) => name)
  return stages.flatMap((stage) => {
    const [was, is] = [holders(before, stage), holders(after, stage)]
    if (was.join() === is.join()) return []
    return [`${capital(stage)}: held by ${told(is)} instead of ${told(was)}.`]
  })
}

function told(teams: readonly string[]): string {
  return teams.length === 0 ? 'nobody' : teams.join('; ')
}

function teamDifferences(before: readonly TeamRow[], after: readonly TeamRow[]): string[] {
  const gone = before.filter(({ team }) => !after.some((row) => row.team === team))
  const come = after.filter(({ team }) => !before.some((row) => row.team === team))
  const changed = after.flatMap((row) => {
    const was = before.find(({ team }) => team === row.team)
    if (!was) return []
    const staff = [staffInWords(was.posts, was.role), staffInWords(row.posts, row.role)]
    return [
      ...(staff[0] === staff[1] ? [] : [`${row.team}: ${staff[1]} instead of ${staff[0]}.`]),
      ...(was.whom === row.whom
        ? []
        : [`${row.team}: ${row.whom || 'all children'} instead of ${was.whom || 'all children'}.`]),
    ]
  })
  const posts = (rows: readonly TeamRow[]): number =>
    rows.reduce((sum, row) => sum + (row.role === '' ? 0 : row.posts), 0)
  const [was, is] = [posts(before), posts(after)]
  return [
    ...gone.map(({ team, posts: count, role }) => `${team} is no more (${staffInWords(count, role)}).`),
    ...come.map(({ team, posts: count, role }) => `${team} is new: ${staffInWords(count, role)}.`),
    ...changed,
    was === is ? '' : `In all ${several(is, 'post', 'posts')} instead of ${was}.`,
  ].filter((text) => text !== '')
}

function runDifferences(before: Scenario, after: Scenario): string[] {
  const pairs = [
    ['Begins on', before.start, after.start],
    ['Years', before.years, after.years],
    ['Runs', before.replications, after.replications],
    ['Seed', before.seed, after.seed],
  ] as const
  return pairs.filter(([, was, is]) => was !== is).map(([what, was, is]) => `${what}: ${is} instead of ${was}.`)
}

/** "Contacts: 572 families a year instead of 11,447 families a year." */
function settingInWords({ path, before, after }: SettingDifference): string {
  const where = capital(path.slice(1).map(spaced).join(', '))
  if (before === undefined) return `${where}: ${after}, where nothing was said.`
  if (after === undefined) return `${where}: no longer (was ${before}).`
  return `${where}: ${after} instead of ${before}.`
}

/** "hardCap" as "hard cap"; names of people's own keep their capitals. */
function spaced(key: string): string {
  return key.replace(/([a-z])([A-Z])/g, (_, last: string, first: string) => `${last} ${first.toLowerCase()}`)
}
