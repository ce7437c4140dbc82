import type { InterventionLever } from '../scenario/intervention-levers.ts'
import type { Interventions, InterventionTarget, Programme } from '../scenario/interventions.ts'
import { always, attributesOf, inARow, percent, type PutInRules } from './put-in.ts'

/** What each lever multiplies. */
const acts: Readonly<Record<InterventionLever, (on: InterventionTarget) => string>> = {
  'route share': ({ stages, route }) => `the share who go from ${inARow(stages)} to ${route}`,
  'end of stay': ({ stages }) => `how fast stays in ${inARow(stages)} end`,
  'conference share': ({ stages }) => `the share of enquiries in ${inARow(stages)} that lead to a conference`,
  'proceedings issued': () => 'the share of pre-proceedings that go to court',
  'return after closure': () => 'how fast closed families come back',
  'return to care': () => 'how fast children who went home come back into care',
  'leaving of workers': ({ roles }) => `how fast an employed ${inARow(roles)} leaves`,
  'adverts that find somebody': ({ roles }) => `the share of adverts for a ${inARow(roles)} that find somebody`,
}

function whom({ when, uptake, starts }: Programme): string {
  const localities = new Set(starts.map(({ date }) => date)).size > 1 ? ', from a day of each locality' : ''
  const told = attributesOf([{ when }])
  return `${percent(uptake)} of those it is for${told.length > 0 ? `, chosen by ${inARow(told)}` : ''}${localities}`
}

/** What interventions put in: each effect of each programme that somebody takes up, and how several act together. */
export const interventionRules: PutInRules<Interventions> = {
  programmes: (programmes, path) =>
    programmes
      .filter(({ uptake }) => uptake > 0)
      .flatMap((programme) =>
        programme.effects
          .filter(({ times }) => times.low !== 1 || times.high !== 1)
          .map(({ name, on, times }) => ({
            path: `${path}.${programme.name}.effects.${name}`,
            says: `${acts[on.lever](on)}: ${times.value} times (${times.low} to ${times.high}), for ${whom(programme)}.`,
          })),
      ),
  overlap: (overlap, path, scenario) =>
    (scenario.interventions?.programmes.length ?? 0) < 2
      ? []
      : always('How much of each effect counts where several act on one thing.')(overlap, path),
}
