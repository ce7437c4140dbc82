import type { Court } from '../scenario/court.ts'
import type { Law } from '../scenario/law.ts'
import type { CourtRule, EnquiryRule, Pathway, ReturnLaw, Route, Stage } from '../scenario/pathway.ts'
import {
  type Attribute,
  always,
  attributesOf,
  differing,
  inARow,
  nothing,
  type PutIn,
  putInBy,
  type PutInRules,
} from './put-in.ts'

/** What a route tells children apart by. */
export function attributesOfRoute({ shares, times, timesByNeed, whichChild }: Route): Attribute[] {
  const also: Attribute[] = []
  if (Object.keys(times).length > 0) also.push('locality')
  if (timesByNeed) also.push('need')
  if (whichChild) also.push('age')
  return [...attributesOf(shares), ...also]
}

/** What the enquiries of a stage tell children apart by. */
export function attributesOfEnquiry({ cases, times }: EnquiryRule): Attribute[] {
  return [...attributesOf(cases), ...(Object.keys(times).length > 0 ? (['locality'] as const) : [])]
}

const withBirthday = (laws: readonly Law[]): string =>
  laws.some(({ law, untilBirthday }) => law === 'birthday' || untilBirthday !== undefined)
    ? '; it ends on a birthday at the latest'
    : ''

const stageRules: PutInRules<Stage> = {
  name: nothing,
  countsAs: nothing,
  stay: (cases, path, { pathway }) => {
    const laws = cases.map(({ law }) => law)
    if (laws.every((law) => law.law === 'constant' && law.value === 0 && law.untilBirthday === undefined)) return []
    const isEffort = pathway.stages.some((stage) => stage.stay === cases && stage.effort !== undefined)
    const what = isEffort ? 'How long the work would take unhurried' : 'How long it lasts'
    const drawn = laws.every(({ law }) => law === 'constant') ? 'a fixed time' : 'drawn from a law'
    const at = isEffort ? path.replace(/\.stay$/, '.effort.natural') : path
    return [{ path: at, says: `${what}: ${drawn}, ${differing(attributesOf(cases))}${withBirthday(laws)}.` }]
  },
  starts: (starts, path, { pathway }) =>
    starts === 'allocation' &&
    pathway.stages.some(({ name, effort }) => !effort && path === `pathway.stages.${name}.starts`)
      ? [{ path, says: 'Its length counts from the day a worker is given.' }]
      : [],
  effort: ({ hours }, path) => [
    { path, says: `It ends when its ${hours} hours on average are done; one draw makes it long and costly together.` },
  ],
  workPerMonth: (hours, path) =>
    hours > 0
      ? [
          {
            path: path.replace(/\.workPerMonth$/, '.work'),
            says: `Each family here asks ${hours} hours a month of its worker.`,
          },
        ]
      : [],
  urgent: (urgent, path) =>
    urgent ? [{ path, says: 'Children here are given a worker before others, and over the cap at once.' }] : [],
  limit: ({ days, unit }, path) => [
    {
      path,
      says: `Its limit of ${days} ${unit} days: lateness is counted against it, and work with hours is planned by it.`,
    },
  ],
  enquiry: (rule, path) => [
    {
      path,
      says: `How often section 47 enquiries start here and lead to a conference: ${differing(attributesOfEnquiry(rule))}.`,
    },
  ],
  reviews: (_, path) => [{ path, says: 'When reviews are planned and held: a time before the limit of each.' }],
  preProceedings: (rule, path) => [
    { path, says: `How often pre-proceedings start: ${differing(attributesOfCourt(rule))}.` },
  ],
  proceedings: (rule, path) => [
    { path, says: `How often care proceedings start: ${differing(attributesOfCourt(rule))}.` },
  ],
  routes: (routes, path) =>
    routes.length < 2
      ? []
      : [
          {
            path,
            says: `Where children go from here: shares of ${inARow(routes.map(({ name }) => `"${name}"`))}, ${differing(routes.flatMap(attributesOfRoute))}.`,
          },
        ],
}

function attributesOfCourt({ cases }: CourtRule): Attribute[] {
  return attributesOf(cases)
}

const returns =
  (who: string) =>
  ({ horizonYears, frailty }: ReturnLaw, path: string): readonly PutIn[] => [
    {
      path,
      says: `${who} at a rate that depends on the time since and on nothing else, for ${horizonYears} years${
        frailty
          ? `; families differ for good, by a factor of variance ${frailty}`
          : '; one return makes the next no likelier'
      }.`,
    },
  ]

const courtRules: PutInRules<Court> = {
  preProceedings: always(
    'How long pre-proceedings last and how many end with an application: the same for every child.',
  ),
  proceedings: always('How long care proceedings last: the same for every child.'),
}

/** What the pathway puts in. */
export const pathwayRules: PutInRules<Pathway> = {
  stages: (stages, path, scenario) =>
    stages.flatMap((stage) => putInBy(stageRules, stage, `${path}.${stage.name}`, scenario)),
  returnAfterClosure: returns('Families closed at home come back'),
  returnToCare: returns('Children who went home from care come back into it'),
  court: (court, path, scenario) => putInBy(courtRules, court, path, scenario),
}
