import { practiceRanges } from '../scenario/practice-ranges.ts'
import type { PracticeEffect } from '../scenario/practice.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { attributesOfEnquiry, attributesOfRoute } from './pathway-effects.ts'
import { type Attribute, attributesOf, inARow } from './put-in.ts'

const attributes: readonly Attribute[] = ['need', 'locality', 'age', 'an earlier plan', 'being unaccompanied']

/** What is never simulated, whatever a scenario says. */
const never: readonly string[] = [
  'Ethnicity, disability, income, schooling, health, language and religion are not simulated.',
  'Placements, carers, what courts decide, costs and money are not simulated.',
  'Families do not move between localities, and the people of an area do not change over the run.',
  'Need, size, ages, sexes and earlier plans of a new family are drawn one by one: none tells anything of another.',
  'Brothers and sisters share need, locality and earlier plan; their ages and sexes have nothing to do with one another.',
  'How long one stage takes does not depend on how long another took, but through waiting for workers and their hours.',
  'What workers are like (skill, experience beyond their first months, their team’s manager) changes nothing.',
  'Who made contact tells nothing of need, place or what follows.',
]

/**
 * What children have together in the world and not in this scenario: a cohort cannot be asked about it. What the scenario
 * looks at for itself is left out of the list.
 */
export function absentTogether(scenario: Scenario): readonly string[] {
  const { demand, pathway, practice, workforce } = scenario
  const looked = new Set<Attribute>(
    pathway.stages.flatMap(({ stay, routes, enquiry, preProceedings, proceedings }) => [
      ...attributesOf(stay),
      ...routes.flatMap(attributesOfRoute),
      ...(enquiry ? attributesOfEnquiry(enquiry) : []),
      ...attributesOf(preProceedings?.cases ?? []),
      ...attributesOf(proceedings?.cases ?? []),
    ]),
  )
  const unseen = attributes.filter((attribute) => !looked.has(attribute))
  const needs = new Set(scenario.needs.categories.map(({ code }) => code))
  const sameNeeds = looked.has('need') ? needsToldApart(scenario) : new Set<string>()
  const alike = [...needs].filter((code) => !sameNeeds.has(code))
  const isAssumed = (effect: PracticeEffect): boolean =>
    practice?.assumptions.some(
      (one) =>
        one.effect === effect && (one.low !== practiceRanges[effect].none || one.high !== practiceRanges[effect].none),
    ) ?? false
  const hasHours = workforce.roles.some(({ hoursPerYear }) => Number.isFinite(hoursPerYear))
  return [
    ...never,
    `Sex changes nothing that happens, and has nothing to do with need, age or place${demand.unaccompanied?.boys === undefined ? '' : ', but that unaccompanied children are mostly boys'}.`,
    ...(unseen.length > 0
      ? [
          `Nothing on the pathway depends on ${inARow(unseen)}, but who holds a child and, in the opening stock, its own shares.`,
        ]
      : []),
    ...(looked.has('need') && alike.length > 1
      ? [`Needs ${inARow(alike)} are told apart by no rule of the pathway: what happens to them is the same.`]
      : []),
    `A worker’s load, a wait, a change of worker or a hand-off changes ${hasHours ? 'when work is done, and nothing in' : 'nothing in when work is done, nor in'} which way a child goes${isAssumed('returnOdds') ? ', but for the assumption on returns' : ''}.`,
    ...(pathway.returnAfterClosure && !pathway.returnAfterClosure.frailty
      ? ['Families do not differ in how easily they come back: returns do not gather in the same families.']
      : []),
    ...(workforce.overload && workforce.overload.leaving !== 1 ? [] : ['Overload makes nobody leave, nor fall ill.']),
  ]
}

/** Needs that some rule of the pathway names. */
function needsToldApart({ pathway }: Scenario): Set<string> {
  const cases = pathway.stages.flatMap(({ stay, routes, enquiry, preProceedings, proceedings }) => [
    ...stay,
    ...routes.flatMap(({ shares }) => shares),
    ...(enquiry?.cases ?? []),
    ...(preProceedings?.cases ?? []),
    ...(proceedings?.cases ?? []),
  ])
  const named = cases.flatMap(({ when }) => when.needs ?? [])
  const factors = pathway.stages.flatMap(({ routes }) =>
    routes.flatMap(({ timesByNeed }) =>
      Object.entries(timesByNeed ?? {}).flatMap(([code, times]) => (times === 1 ? [] : code)),
    ),
  )
  return new Set([...named, ...factors])
}
