import type { Scenario } from '../../src/scenario/scenario.ts'

/** A many-server queue set up as a scenario: one stage with an exponential length from allocation, cap and hard cap 1. */
export interface Queue {
  /** Equal teams the servers are cut into; families are split evenly among as many localities. */
  readonly pools: number
  readonly servers: number
  /** [families a day, all pools together] */
  readonly arrivals: number
  /** [days] */
  readonly meanService: number
  readonly years: number
}

/** Every day is a working day, families have one child, nobody leaves, nothing escalates. */
export function queueScenario({ pools, servers, arrivals, meanService, years }: Queue): Scenario {
  const everybody = {}
  const localities = Array.from({ length: pools }, (_, i) => ({
    name: `Pool ${i + 1}`,
    children: 1 / pools,
    demand: 1 / pools,
    protection: 1 / pools,
  }))
  return {
    title: 'A queue',
    question: '',
    start: '2025-04-01',
    years,
    seed: 'queue',
    replications: 1,
    area: { name: 'Nowhere', children: 10_000, localities },
    demand: { contacts: arrivals * 365.25, entry: 'service' },
    needs: {
      categories: [{ code: 'N1', title: 'any', share: 1 }],
      familySizes: [1],
      ages: [{ from: 1, below: 2, share: 1 }],
      earlierPlan: 0,
      boys: 0.5,
    },
    pathway: {
      stages: [
        {
          name: 'service',
          countsAs: 'assessment',
          stay: [{ when: everybody, law: { law: 'exponential', mean: meanService, days: 'calendar', less: 0 } }],
          starts: 'allocation',
          urgent: false,
          workPerMonth: 0,
          routes: [
            {
              name: 'close',
              to: 'close',
              takes: 'every child',
              shares: [{ when: everybody, share: 'rest' }],
              times: {},
              atBirthday: false,
              counts: 'moved-away',
            },
          ],
        },
      ],
    },
    teams: {
      release: 'at-once',
      teams: localities.map((locality) => ({
        name: `Team of ${locality.name}`,
        line: 'Team',
        holds: [{ stage: 'service', when: { localities: [locality.name] } }],
        posts: servers / pools,
        role: 'social worker',
      })),
    },
    workforce: {
      roles: [
        {
          name: 'social worker',
          countsAs: 'social-worker',
          cap: 1,
          hardCap: 1,
          hoursPerYear: Infinity,
          agencyShare: 0,
          employed: { leavePerYear: 0, replacedAfter: 1 },
          agency: { leavePerYear: 0, replacedAfter: 1 },
        },
      ],
      escalation: { urgentAfter: Number.POSITIVE_INFINITY, othersAfter: Number.POSITIVE_INFINITY },
      reallocation: { managerial: 0, absence: 0 },
      diary: { hurry: 2.2, keptVisits: 0.7, handOver: 0, shortage: 'in-proportion' },
    },
    openingStock: { groups: [] },
    definitions: { lawAndGuidance: '2025', workingWeek: 'every-day', breaks: [], published: [] },
    figures: [],
  }
}
