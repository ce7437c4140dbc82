import type { InterventionLever } from '../scenario/intervention-levers.ts'
import type { InterventionEffect, Interventions, InterventionTarget, Programme } from '../scenario/interventions.ts'
import { conditionInWords } from './condition-in-words.ts'
import { daysInWords } from './days-in-words.ts'
import { capital, listing } from './listing.ts'
import { withUnit } from './plain-numbers.ts'
import { shareInWords } from './share-in-words.ts'

/** What each lever multiplies, with what an effect names put in. */
const acts: Readonly<Record<InterventionLever, (on: InterventionTarget) => string>> = {
  'route share': ({ stages, route }) => `the share who go from ${listing(stages, 'or')} to ${route}`,
  'end of stay': ({ stages }) => `how fast a stay in ${listing(stages, 'or')} ends`,
  'conference share': ({ stages }) => `the share of enquiries in ${listing(stages, 'or')} that lead to a conference`,
  'proceedings issued': () => 'the share of pre-proceedings that go to court',
  'return after closure': () => 'how fast families are referred again after a closure',
  'return to care': () => 'how fast children who went home come back into care',
  'leaving of workers': ({ roles }) => `how fast an employed ${listing(roles, 'or')} leaves`,
  'adverts that find somebody': ({ roles }) => `the share of adverts for a ${listing(roles, 'or')} that find somebody`,
}

/** What an effect acts on, as it stands inside a sentence. */
export function targetInWords(on: InterventionTarget): string {
  return acts[on.lever](on)
}

/** "0.81 times (0.7 to 0.95)"; one that can do nothing says so. */
export function factorInWords({ times: { low, high, value } }: InterventionEffect): string {
  return low === 1 && high === 1 ? 'no effect' : `${value} times (${low} to ${high})`
}

/** Said above the list of interventions, and the word beside every answer that counts them. */
export const interventionsIntro: string =
  'These are done beside the teams. What they change is assumed from studies, and each effect is a range; for each run a value is drawn from it, the same for every model that has it. Uptake and the time they take are on the list of assumptions.'

/** Said in place of "capacity only" where some model has interventions. */
export const interventionsCounted: string =
  'Counts capacity, and what interventions are assumed to do: practice effects are off.'

/** A programme in sentences: for whom, since when, how it grows and goes, and what it acts on. */
export function programmeInWords(programme: Programme): string[] {
  return [
    ...aboutProgramme(programme),
    ...programme.effects.map((effect) => `${capital(targetInWords(effect.on))}: ${factorInWords(effect)}.`),
  ]
}

/** The same without its effects. */
export function aboutProgramme(programme: Programme): string[] {
  const ofWorkers = programme.effects.some(({ on }) => on.roles.length > 0)
  return [
    ...(programme.note === '' ? [] : [programme.note]),
    `${forWhom(programme)}; ${shareInWords(programme.uptake)} of ${ofWorkers ? 'posts' : 'families'} take it up.`,
    ...(Number.isFinite(programme.placesAYear)
      ? [`It has places for ${withUnit(String(programme.placesAYear), 'families')} a year, first come, first served.`]
      : []),
    ...(programme.workPerMonth > 0
      ? [
          `It asks ${withUnit(String(programme.workPerMonth), 'hours')} a month of the worker of every family that takes part, where it acts.`,
        ]
      : []),
    `${begins(programme)} ${course(programme)}`,
  ]
}

/** Said of those that act on one thing together; undefined where there is one programme alone. */
export function overlapInWords({ overlap, programmes }: Interventions): string | undefined {
  if (programmes.length < 2) return undefined
  const kept = shareInWords(1 - overlap.discount)
  return `Where several act on one thing for one family, the strongest counts in full and of each other one ${kept}; together they leave at least ${shareInWords(overlap.floor)} of it.`
}

function forWhom({ when, sincePreProceedings, effects }: Programme): string {
  if (effects.some(({ on }) => on.roles.length > 0)) return 'For workers'
  const whom = conditionInWords(when)
  const since = Number.isFinite(sincePreProceedings)
    ? `for ${daysInWords(sincePreProceedings, 'calendar')} from the start of pre-proceedings`
    : ''
  const told = [whom === '' ? '' : `children ${whom}`, since].filter((part) => part !== '').join(', ')
  return told === '' ? 'For every child' : capital(told.startsWith('for ') ? told : `for ${told}`)
}

/** "It begins on 2026-04-01 in Wycombe and on 2027-04-01 in Chiltern." */
function begins({ starts, until }: Programme): string {
  const dates = [...new Set(starts.map(({ date }) => date))].sort()
  const end = until === undefined ? '' : `, and ends on ${until}`
  if (dates.length === 1) return `It begins on ${dates[0]}${end}.`
  const told = dates.map((date) => {
    const places = starts.filter((one) => one.date === date).map(({ locality }) => locality)
    return `on ${date} in ${listing(places, 'and')}`
  })
  return `It begins ${listing(told, 'and')}${end}.`
}

function course({ course: { lag, ramp, holds, fades, left } }: Programme): string {
  const time = (days: number): string => daysInWords(days, 'calendar')
  const rest = left === 0 ? 'nothing' : `${shareInWords(left)} of itself`
  const parts = [
    ...(lag > 0 ? [`begins after ${time(lag)}`] : []),
    ramp > 0 ? `grows over ${time(ramp)}` : 'is there in full at once',
    ...(Number.isFinite(holds) ? [`holds for ${time(holds)}`, `fades over ${time(fades)} to ${rest}`] : ['then stays']),
  ]
  return `Its effect ${listing(parts, 'and')}.`
}
