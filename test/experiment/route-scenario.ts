import type { EnquiryRule, Route, Stage } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { StageStatus } from '../../src/scenario/stage-status.ts'
import type { Team } from '../../src/scenario/teams.ts'
import { queueScenario } from '../model/queue-scenario.ts'

/** Where a stage leads: a share, or the rest; `one child` of the family where that is said. */
export interface Onward {
  readonly to: string
  readonly share: number | 'rest'
  readonly one?: boolean
  readonly atBirthday?: boolean
  readonly times?: Readonly<Record<string, number>>
}

/** A stage of so many days; 0 for none. */
export function stage(
  name: string,
  countsAs: StageStatus,
  days: number,
  onward: readonly Onward[],
  more: Partial<Pick<Stage, 'stay'>> & { readonly enquiry?: EnquiryRule } = {},
): Stage {
  const [usual] = queueScenario({ pools: 1, servers: 1, arrivals: 1, meanService: 1, years: 1 }).pathway.stages
  if (!usual) throw new Error('No stage')
  const route = ({ to, share, one, atBirthday, times }: Onward): Route => ({
    name: to,
    to,
    takes: one ? 'one child' : 'every child',
    shares: [{ when: {}, share }],
    times: times ?? {},
    atBirthday: atBirthday ?? false,
    counts: 'moved-away',
  })
  return {
    ...usual,
    name,
    countsAs,
    stay: [{ when: {}, law: { law: 'constant', value: days, days: 'calendar', less: 0 } }],
    starts: 'entry',
    routes: onward.map(route),
    ...more,
  }
}

/** A team for everybody, or for those of the condition; without posts nobody in it holds cases. */
export function team(
  name: string,
  holds: readonly string[],
  posts: number,
  when: Team['holds'][number]['when'] = {},
): Team {
  return {
    name,
    line: name,
    holds: holds.map((one) => ({ stage: one, when })),
    posts,
    role: posts > 0 ? 'social worker' : '',
  }
}

/** Two localities, nobody lacks a worker, leaves or comes back; every day is a working day. */
export function routeScenario(stages: readonly Stage[], teams: readonly Team[], entry: string, years = 1): Scenario {
  const plain = queueScenario({ pools: 1, servers: 1, arrivals: 10, meanService: 1, years })
  return {
    ...plain,
    area: {
      name: 'Nowhere',
      children: 10_000,
      localities: [
        { name: 'North', children: 0.3, demand: 0.3, protection: 0.3 },
        { name: 'South', children: 0.7, demand: 0.7, protection: 0.7 },
      ],
    },
    demand: { ...plain.demand, entry },
    needs: {
      ...plain.needs,
      categories: [
        { code: 'N1', title: 'most', share: 0.8 },
        { code: 'N2', title: 'some', share: 0.2 },
      ],
      familySizes: [0.5, 0.3, 0.2],
      ages: [{ from: 0, below: 16, share: 1 }],
    },
    pathway: { stages },
    teams: { release: 'at-once', teams },
    workforce: {
      ...plain.workforce,
      roles: plain.workforce.roles.map((role) => ({ ...role, cap: Infinity, hardCap: Infinity })),
    },
  }
}
