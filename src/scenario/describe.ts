import { diariesInWords } from './diaries-in-words.ts'
import type { Figure } from './figure.ts'
import type { Interventions } from './interventions.ts'
import type { Practice } from './practice.ts'
import type { Scenario } from './scenario.ts'
import type { WarmUp } from './warm-up.ts'

/** What was understood of a scenario, in one paragraph of plain words. */
export function describeScenario(scenario: Scenario): string {
  const { area, figures, openingStock, pathway, teams, workforce, years } = scenario
  const number = (value: number): string => Math.round(value).toLocaleString('en-GB')
  const held = teams.teams.filter((team) => team.role !== '')
  const posts = (role: string): number =>
    held.filter((team) => team.role === role).reduce((sum, team) => sum + team.posts, 0)
  const staff = workforce.roles
    .filter((role) => posts(role.name) > 0)
    .map(
      (role) =>
        `${number(posts(role.name))} posts for ${role.name}s, each holding ${cap(role.cap)} (${cap(role.hardCap)} at the very most)`,
    )
  const beside = workforce.roles
    .map(({ name }) => ({ name, posts: supportPosts(scenario, name) }))
    .filter(({ posts }) => posts > 0)
    .map(({ name, posts }) => `${number(posts)} posts for ${name}s stand beside them and hold nobody.`)
  const open = openingStock.groups.reduce((sum, group) => sum + group.children, 0)
  const sure = (confidence: Figure['confidence']): number =>
    figures.filter((figure) => figure.confidence === confidence).length
  return [
    sentence(scenario.title),
    `${area.name} has ${number(area.children)} children in ${plural(area.localities.length, 'locality', 'localities')}; about ${number(scenario.demand.contacts)} families a year come to notice.`,
    `Their pathway has ${plural(pathway.stages.length, 'stage', 'stages')}, held by ${plural(teams.teams.length, 'team', 'teams')}: ${teams.teams.map((team) => team.name).join(', ')}.`,
    ...comingIn(scenario),
    staff.length > 0 ? `There are ${staff.join(', and ')}.` : 'Nobody holds cases.',
    ...(workforce.chairs
      ? [
          `Conferences wait for a chair, who has time for ${workforce.chairs.slotsPerWeek} a week${diariesInWords(workforce.chairs.diaries)}.`,
        ]
      : []),
    ...beside,
    `The run begins on ${scenario.start} ${scenario.warmUp ? warmedUp(scenario.warmUp) : `with ${number(open)} children open`}, and lasts ${plural(years, 'year', 'years')}.`,
    ...(scenario.practice ? [practice(scenario.practice)] : []),
    ...(scenario.interventions ? [interventions(scenario.interventions)] : []),
    `Of ${plural(figures.length, 'figure', 'figures')}, ${number(sure('high'))} are well founded, ${number(sure('medium'))} fairly, ${number(sure('low'))} weakly; ${number(sure('assumption'))} are assumptions.`,
  ].join(' ')
}

/** Said of a scenario that carries assumptions which its bases leave out. */
function practice({ assumptions }: Practice): string {
  const told = assumptions.map(({ effect, written }) => `${effect} (${written})`).join(', ')
  return `It assumes effects of practice, so its results are not capacity only: ${told}.`
}

/** What is done beside the teams: its effects are assumptions too. */
function interventions({ programmes }: Interventions): string {
  const told = programmes.map(({ name, starts }) => {
    const dates = [...new Set(starts.map(({ date }) => date))].sort()
    return `${name} (from ${dates.join(' and ')})`
  })
  return `Beside its teams it has ${plural(programmes.length, 'intervention', 'interventions')}, whose effects are assumed from studies as ranges: ${told.join(', ')}.`
}

/** How it comes to those who are open on the first day. */
function warmedUp({ days, within }: WarmUp): string {
  const length =
    days === undefined
      ? `whose length is found by MSER-5, within ${plural(within, 'year', 'years')}`
      : `of ${plural(days, 'day', 'days')}`
  return `with what an empty start has grown to, after a warm-up ${length}`
}

/** When the teams come in, where they do not hold from the first day. */
function comingIn({ rollOut }: Scenario): string[] {
  if (!rollOut) return []
  const dates = rollOut.goLive.map(({ locality, date }) => `${locality} on ${date}`).join(', ')
  const families = rollOut.families === 'moved' ? 'move then' : 'stay with their worker'
  return [
    `They take over from those of "${rollOut.from}", which hold until each locality goes live: ${dates}; families in progress ${families}.`,
  ]
}

function supportPosts({ teams }: Scenario, role: string): number {
  return teams.teams.reduce((sum, { support }) => sum + (support?.role === role ? support.posts : 0), 0)
}

/** A title as a sentence. */
function sentence(title: string): string {
  return /[.!?]$/.test(title) ? title : `${title}.`
}

function cap(value: number): string {
  return Number.isFinite(value) ? `up to ${value}` : 'any number'
}

function plural(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
