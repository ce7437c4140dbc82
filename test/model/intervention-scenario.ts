import type { InterventionEffect, Interventions, Programme } from '../../src/scenario/interventions.ts'
import type { Stage } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'

/** Start of the textbook scenario; a programme may begin on it. */
export const START = '2025-04-01'

const everybody = {}
const closing = { takes: 'every child', times: {}, atBirthday: false, counts: 'moved-away' } as const

/** Share of assessments that end in care, and mean stay in care [days], without interventions. */
export const CARE_SHARE = 0.3
export const MEAN_CARE = 300

/** Two localities, an assessment of five days, care for three in ten, for an exponential time; nobody lacks a worker. */
export function textbook(years: number, arrivals = 10): Scenario {
  const queue = queueScenario({ pools: 2, servers: 2, arrivals, meanService: 1, years })
  const [stage] = queue.pathway.stages
  const [role] = queue.workforce.roles
  if (!stage || !role) throw new Error('The queue has no stage or no role')
  const stages: Stage[] = [
    {
      ...stage,
      starts: 'entry',
      stay: [{ when: everybody, law: { law: 'constant', value: 5, days: 'calendar', less: 0 } }],
      routes: [
        { name: 'care', to: 'care', shares: [{ when: everybody, share: CARE_SHARE }], ...closing, counts: 'none' },
        { name: 'plan', to: 'close', shares: [{ when: everybody, share: 0.2 }], ...closing },
        { name: 'close', to: 'close', shares: [{ when: everybody, share: 'rest' }], ...closing },
      ],
    },
    {
      ...stage,
      name: 'care',
      countsAs: 'looked-after',
      starts: 'entry',
      stay: [{ when: everybody, law: { law: 'exponential', mean: MEAN_CARE, days: 'calendar', less: 0 } }],
      routes: [{ name: 'close', to: 'close', shares: [{ when: everybody, share: 'rest' }], ...closing }],
    },
  ]
  return {
    ...queue,
    pathway: { stages },
    teams: {
      ...queue.teams,
      teams: queue.teams.teams.map((team) => ({
        ...team,
        holds: ['service', 'care'].flatMap((name) => team.holds.map((held) => ({ ...held, stage: name }))),
      })),
    },
    workforce: { ...queue.workforce, roles: [{ ...role, cap: Infinity, hardCap: Infinity }] },
  }
}

/** An effect on the share who go into care, or on what is said. */
export function effect(
  times: number | readonly [low: number, high: number],
  more: Partial<InterventionEffect> = {},
): InterventionEffect {
  const [low, high] = typeof times === 'number' ? [times, times] : times
  return {
    name: 'effect',
    on: { lever: 'route share', stages: ['service'], route: 'care', roles: [] },
    times: { low, high, value: (low + high) / 2, law: 'uniform' },
    design: 'judgement',
    source: '',
    confidence: 'assumption',
    ...more,
  }
}

/** A programme for all, from the first day, at once and for good. */
export function programme(
  name: string,
  effects: readonly InterventionEffect[],
  more: Partial<Programme> = {},
): Programme {
  return {
    name,
    note: '',
    when: {},
    sincePreProceedings: Infinity,
    uptake: 1,
    placesAYear: Infinity,
    workPerMonth: 0,
    starts: ['Pool 1', 'Pool 2'].map((locality) => ({ locality, date: START })),
    course: { lag: 0, ramp: 0, holds: Infinity, fades: 0, left: 0 },
    effects,
    ...more,
  }
}

/** The scenario with these programmes, which multiply in full unless told otherwise. */
export function having(
  scenario: Scenario,
  programmes: readonly Programme[],
  overlap: Interventions['overlap'] = { discount: 0, floor: 0.01 },
): Scenario {
  return { ...scenario, interventions: { programmes, overlap } }
}
