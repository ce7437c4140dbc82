import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { designedTransfers } from '../../src/experiment/designed-transfers.ts'
import { expectedTransfers } from '../../src/experiment/expected-transfers.ts'
import { copyChunk, type EventChunk } from '../../src/kernel/event-log.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { CHILD_CLOSED, TRANSFERRED } from '../../src/model/event-kinds.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { shipped } from '../model/shipped.ts'
import { routeScenario, stage, team } from './route-scenario.ts'

const NORTH = 0

describe('by hand', () => {
  // Six in ten go on from intake to work; a quarter of those to later, half of whom come back to work.
  const stages = [
    stage('intake', 'assessment', 3, [
      { to: 'work', share: 0.6 },
      { to: 'close', share: 'rest' },
    ]),
    stage('work', 'child-in-need-plan', 3, [
      { to: 'later', share: 0.25 },
      { to: 'close', share: 'rest' },
    ]),
    stage('later', 'recording', 3, [
      { to: 'work', share: 0.5 },
      { to: 'close', share: 'rest' },
    ]),
  ]
  const visits = 0.6 / (1 - 0.25 * 0.5)

  test('three stages, three teams, one of which holds no cases', () => {
    const compiled = compile(
      routeScenario(stages, [team('A', ['intake'], 5), team('B', ['work'], 5), team('C', ['later'], 0)], 'intake'),
    )
    const { perFamily, perChild } = expectedTransfers(compiled, NORTH, 0)
    expect(perFamily.transfers).toBeCloseTo(0.6 + visits * 0.25 * 1.5, 7)
    expect(perFamily.handOffs).toBeCloseTo(0.6, 7)
    // The whole family moves at once, so each child moves as often.
    expect(perChild.transfers).toBeCloseTo(perFamily.transfers, 7)
    const { routes } = designedTransfers(compiled)
    expect(
      routes.map(({ from, to, share, effect }) => [from.stage, to.stage, Number(share.toFixed(6)), effect]),
    ).toEqual([
      ['intake', 'work', 0.6, 'hand-off'],
      ['work', 'later', 0.25, 'transfer'],
      ['later', 'work', 0.5, 'transfer'],
    ])
  })

  test('a route for one child moves her alone; a family that follows her moves each of its children', () => {
    const toCare = (one: boolean) => [
      stage('home', 'assessment', 3, [
        { to: 'care', share: 0.4, one },
        { to: 'close', share: 'rest' },
      ]),
      stage('care', 'looked-after', 3, [{ to: 'close', share: 'rest' }]),
    ]
    const teams = [team('A', ['home'], 5), team('B', ['care'], 5)]
    const meanSize = 0.5 + 2 * 0.3 + 3 * 0.2
    const of = (one: boolean) => expectedTransfers(compile(routeScenario(toCare(one), teams, 'home')), NORTH, 0)
    expect(of(true).perFamily.handOffs).toBeCloseTo(0.4, 7)
    expect(of(true).perChild.handOffs).toBeCloseTo(0.4 / meanSize, 7)
    expect(of(true).journeys.care.share).toBeCloseTo(0.4 / meanSize, 7)
    expect(of(false).perFamily.handOffs).toBeCloseTo(0.4 * meanSize, 7)
    expect(of(false).perChild.handOffs).toBeCloseTo(0.4, 7)
  })

  test('those whom a birthday finds in care move on to the next team, the others are closed', () => {
    const law = { law: 'constant', value: 5 * 365.25, days: 'calendar', less: 0, untilBirthday: 18 } as const
    const scenario = routeScenario(
      [
        stage(
          'care',
          'looked-after',
          0,
          [
            { to: 'after', share: 'rest', atBirthday: true },
            { to: 'close', share: 'rest' },
          ],
          { stay: [{ when: {}, law }] },
        ),
        stage('after', 'leaving-care', 3, [{ to: 'close', share: 'rest' }]),
      ],
      [team('A', ['care'], 5), team('B', ['after'], 5)],
      'care',
    )
    const { perChild } = expectedTransfers(compile(scenario), NORTH, 0)
    // Ages are even from 0 to 16, and five years lead past 18 from 13.
    expect(perChild.transfers).toBeCloseTo(3 / 16, 2)
  })

  test('a conference at a fixed share ends the stage, and those without one take the routes', () => {
    const enquiry = {
      cases: [{ when: {}, share: 0.5, ratePerYear: 0 }],
      startsWithin: 1,
      conference: 0.4,
      times: { North: 0.5 },
      length: { law: 'constant', value: 2, days: 'calendar', less: 0 },
      to: 'conference',
    } as const
    const scenario = routeScenario(
      [
        stage(
          'home',
          'assessment',
          9,
          [
            { to: 'work', share: 0.3 },
            { to: 'close', share: 'rest' },
          ],
          { enquiry },
        ),
        stage('conference', 'conference', 0, [
          { to: 'plan', share: 0.8 },
          { to: 'work', share: 'rest' },
        ]),
        stage('plan', 'protection-plan', 3, [{ to: 'close', share: 'rest' }]),
        stage('work', 'child-in-need-plan', 3, [{ to: 'close', share: 'rest' }]),
      ],
      [team('A', ['home'], 5), team('B', ['plan'], 5), team('C', ['work'], 5)],
      'home',
    )
    const compiled = compile(scenario)
    const [north, south] = [0.1, 0.2].map((conferences) => conferences + (1 - conferences) * 0.3)
    expect(expectedTransfers(compiled, 0, 0).perFamily.handOffs).toBeCloseTo(north ?? NaN, 7)
    expect(expectedTransfers(compiled, 1, 0).perFamily.handOffs).toBeCloseTo(south ?? NaN, 7)
    expect(expectedTransfers(compiled, 1, 0).journeys.plan).toMatchObject({ handOffs: 1, transfers: 1 })
    const byConference = designedTransfers(compiled).routes.find(({ to }) => to.stage === 'plan')
    expect(byConference).toMatchObject({ via: ['conference'], ends: 'conference' })
    expect(byConference?.range.map((share) => Number(share.toFixed(6)))).toEqual([0.08, 0.16])
  })
})

describe('who holds whom', () => {
  test('one team for everything hands nobody on', () => {
    const scenario = shipped('buckinghamshire/functional')
    const everything = scenario.pathway.stages.map(({ name }) => name)
    const one = { ...scenario, teams: { ...scenario.teams, teams: [team('All', everything, 180)] } }
    const { routes, entries } = designedTransfers(compile(one))
    expect(new Set(routes.map(({ effect }) => effect))).toEqual(new Set(['first-team', 'same-team']))
    for (const { area, localities } of entries) {
      expect(area).toEqual({ transfers: 0, handOffs: 0 })
      for (const { journeys } of localities) expect(Math.max(journeys.care.transfers, journeys.plan.transfers)).toBe(0)
    }
  })

  test('teams that differ by need, age and place are told with whom they hold', () => {
    const stages = [
      stage('home', 'assessment', 3, [
        { to: 'work', share: 0.5 },
        { to: 'close', share: 'rest' },
      ]),
      stage('work', 'child-in-need-plan', 3, [{ to: 'close', share: 'rest' }]),
    ]
    const teams = [
      team('A', ['home'], 5),
      team('Disability', ['work'], 5, { needs: ['N2'] }),
      team('Young', ['work'], 5, { needs: ['N1'], ages: { from: -Infinity, below: 10 } }),
      team('North', ['work'], 5, { needs: ['N1'], ages: { from: 10, below: Infinity }, localities: ['North'] }),
      {
        ...team('A', ['work'], 5, { needs: ['N1'], ages: { from: 10, below: Infinity }, localities: ['South'] }),
        line: 'A',
      },
    ]
    const { routes } = designedTransfers(compile(routeScenario(stages, teams, 'home')))
    const told = Object.fromEntries(routes.map(({ to, whom }) => [to.team, whom]))
    expect(told['Disability']).toEqual([{ needs: ['N2'] }])
    expect(told['Young']).toEqual([{ needs: ['N1'], ages: { from: -Infinity, below: 10 } }])
    expect(told['North']).toEqual([{ localities: ['North'], needs: ['N1'], ages: { from: 10, below: Infinity } }])
  })

  test.each(['functional', 'locality', 'functional-by-district'])(
    'shares of every kind of journey of %s hold',
    (name) => {
      for (const { localities } of designedTransfers(compile(shipped(`buckinghamshire/${name}`))).entries) {
        for (const { journeys, perChild } of localities) {
          expect(journeys.any.share).toBeCloseTo(1, 9)
          expect(journeys.any.transfers).toBe(perChild.transfers)
          expect(journeys.plan.share).toBeGreaterThan(0)
          expect(journeys.care.handOffs).toBeLessThanOrEqual(journeys.care.transfers)
        }
      }
    },
  )
})

describe('against the simulation', () => {
  const enquiry = (rate: number) => ({
    cases: [{ when: {}, share: rate > 0 ? 0 : 0.5, ratePerYear: rate }],
    startsWithin: 3,
    conference: 0.5,
    times: { North: 0.6 },
    length: { law: 'constant', value: 4, days: 'calendar', less: 0 } as const,
    to: 'conference',
  })
  const stages = [
    stage('contact', 'contact', 0, [
      { to: 'close', share: 0.2 },
      { to: 'referral', share: 'rest' },
    ]),
    stage('referral', 'referral', 1, [{ to: 'assessment', share: 'rest' }]),
    stage(
      'assessment',
      'assessment',
      8,
      [
        { to: 'work', share: 0.3, times: { North: 1.4 } },
        { to: 'care', share: 0.1, one: true },
        { to: 'close', share: 'rest' },
      ],
      { enquiry: enquiry(0) },
    ),
    stage('conference', 'conference', 0, [
      { to: 'plan', share: 0.8 },
      { to: 'work', share: 'rest' },
    ]),
    stage(
      'work',
      'child-in-need-plan',
      40,
      [
        { to: 'care', share: 0.1, one: true },
        { to: 'close', share: 'rest' },
      ],
      { enquiry: enquiry(3) },
    ),
    stage('plan', 'protection-plan', 10, [
      { to: 'work', share: 0.5 },
      { to: 'care', share: 0.2 },
      { to: 'close', share: 'rest' },
    ]),
    stage('care', 'looked-after', 5, [{ to: 'close', share: 'rest' }]),
  ]
  const models = {
    'by function': [
      team('Front door', ['contact', 'referral'], 0),
      team('Assessment', ['assessment'], 50),
      team('Disability', ['work'], 50, { needs: ['N2'] }),
      team('Work', ['work'], 50, { needs: ['N1'] }),
      team('Plans', ['plan'], 50),
      team('Young', ['care'], 50, { ages: { from: -Infinity, below: 8 } }),
      team('Older', ['care'], 50, { ages: { from: 8, below: Infinity } }),
    ],
    'by place': [
      team('Front door', ['contact', 'referral'], 0),
      team('North', ['assessment', 'work', 'plan'], 50, { localities: ['North'] }),
      team('South', ['assessment', 'work', 'plan'], 50, { localities: ['South'] }),
      team('Care', ['care'], 50),
    ],
  }

  test.each(Object.entries(models))(
    'transfers of families in each locality, %s, to four standard errors',
    (_, teams) => {
      const scenario = routeScenario(stages, teams, 'contact', 2)
      const compiled = compile(scenario)
      const families = simulated(scenario)
      for (const [locality, counted] of families.entries()) {
        expect(counted.length).toBeGreaterThan(1500)
        const { perFamily } = expectedTransfers(compiled, locality, 0)
        for (const [of, chain] of [
          [0, perFamily.transfers],
          [1, perFamily.handOffs],
        ] as const) {
          const values = counted.map((moves) => moves[of])
          const mean = values.reduce((sum, value) => sum + value, 0) / values.length
          const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
          expect(Math.abs(mean - chain)).toBeLessThan(4 * Math.sqrt(variance / values.length))
          expect(chain).toBeGreaterThan(0.1)
        }
      }
    },
  )
})

/** Transfers and hand-offs of each family that has closed, by locality, from the log; a family at home moves as one. */
function simulated(scenario: Scenario): (readonly [transfers: number, handOffs: number])[][] {
  const compiled = compile(scenario)
  const log: EventChunk[] = []
  const system = createCareSystem(compiled, 'routes', 0, [{ onChunk: (chunk) => log.push(copyChunk(chunk)) }])
  system.run(compiled.days)
  const { children, families } = system.state
  const moves = new Map<number, [number, number]>()
  const seen = new Set<string>()
  const holds = (of: number): boolean => compiled.teamHoldsCases[of] === 1
  for (const chunk of log) {
    for (let i = 0; i < chunk.length; i++) {
      const child = chunk.child[i] ?? -1
      if (child < 0) continue
      const family = children.family[child] ?? -1
      if (chunk.kind[i] === CHILD_CLOSED && !moves.has(family)) moves.set(family, [0, 0])
      const from = chunk.detail[i] ?? -1
      if (chunk.kind[i] !== TRANSFERRED || from < 0) continue
      const to = chunk.team[i] ?? -1
      const entered = compiled.names.stages[chunk.detail2[i] ?? -1]
      const key = `${chunk.tick[i]} ${family} ${from} ${to} ${entered === 'care' ? child : 'home'}`
      if (seen.has(key)) continue
      seen.add(key)
      const own = moves.get(family) ?? [0, 0]
      own[0]++
      if (holds(from) && holds(to)) own[1]++
      moves.set(family, own)
    }
  }
  // Families of the last months may not have come to their end.
  const last = families.rows - Math.ceil(families.rows / 4)
  const byLocality: (readonly [number, number])[][] = compiled.names.localities.map(() => [])
  for (let family = 0; family < last; family++) {
    byLocality[families.locality[family] ?? 0]?.push(moves.get(family) ?? [0, 0])
  }
  return byLocality
}
