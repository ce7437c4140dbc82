import type { Law } from '../../src/scenario/law.ts'
import type { Route, Stage } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'

const everybody = {}

/** Exactly so many calendar days. */
export function days(value: number): Law {
  return { law: 'constant', value, days: 'calendar', less: 0 }
}

/** The only way on from a stage. */
export function leadsTo(to: string): Route[] {
  const shares = [{ when: everybody, share: 'rest' as const }]
  return [{ name: to, to, takes: 'every child', shares, times: {}, atBirthday: false, counts: 'moved-away' }]
}

/** What runs beside a stage. */
export type Clocks = Pick<Stage, 'enquiry' | 'reviews' | 'preProceedings' | 'proceedings'>

/** A stage that lasts from entry. */
export function stage(name: string, countsAs: Stage['countsAs'], stay: Law, to: string, more: Clocks = {}): Stage {
  const base = {
    name,
    countsAs,
    stay: [{ when: everybody, law: stay }],
    starts: 'entry',
    urgent: false,
    workPerMonth: 0,
  } as const
  return { ...base, routes: leadsTo(to), ...more }
}

/** Some stages for families of one child who never wait for a worker; every day is a working day. */
export function clocksScenario(
  stages: readonly Stage[],
  options: {
    readonly familiesADay: number
    readonly years: number
    readonly slotsPerWeek?: number
    readonly diaries?: number
  },
): Scenario {
  const { familiesADay, years, slotsPerWeek } = options
  const base = queueScenario({ pools: 1, servers: 1, arrivals: familiesADay, meanService: 1, years })
  const [team] = base.teams.teams
  const [role] = base.workforce.roles
  if (!team || !role) throw new Error('A queue has a team and a role')
  return {
    ...base,
    demand: { contacts: familiesADay * 365.25, entry: stages[0]?.name ?? '' },
    pathway: { stages },
    teams: {
      release: 'at-once',
      teams: [{ ...team, holds: stages.map(({ name }) => ({ stage: name, when: everybody })), posts: 1 }],
    },
    workforce: {
      ...base.workforce,
      roles: [{ ...role, cap: Infinity, hardCap: Infinity }],
      ...(slotsPerWeek === undefined ? {} : { chairs: { slotsPerWeek, diaries: options.diaries ?? 1 } }),
    },
  }
}

/** An assessment whose enquiry is ready for its conference ten days after entry, and the plan it leads to. */
export function planStages(lengthOfPlan: number, plan: Clocks = {}): Stage[] {
  return [
    stage('assessment', 'assessment', days(60), 'close', {
      enquiry: {
        cases: [{ when: everybody, share: 1, ratePerYear: 0 }],
        startsWithin: 0,
        conference: 1,
        times: {},
        length: days(10),
        to: 'plan',
      },
    }),
    stage('plan', 'protection-plan', days(lengthOfPlan), 'close', plan),
  ]
}
