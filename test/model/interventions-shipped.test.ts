import { describe, expect, test } from 'vitest'
import * as kinds from '../../src/model/event-kinds.ts'
import { PHASES } from '../../src/model/phases.ts'
import { interventionLeverNames, interventionLevers } from '../../src/scenario/intervention-levers.ts'
import type { InterventionEffect, Programme } from '../../src/scenario/interventions.ts'
import { effect, having, programme } from './intervention-scenario.ts'
import { type Run, rows, runScenario } from './run.ts'
import { shipped, unlimitedWorkers } from './shipped.ts'

const LOCALITY = 'buckinghamshire/locality'
/** Nobody lacks a worker or a chair, so that nothing ties one family to another. */
const free = shipped(LOCALITY, ['years=2', ...unlimitedWorkers, 'workforce.chairs=null'])
const busy = shipped(LOCALITY, ['years=1'])
const STAGES = ['assessment', 'child in need plan', 'protection plan']

/** One effect for every lever, in the terms of the shipped pathway. */
const everyLever = (times: number): InterventionEffect[] =>
  interventionLeverNames.map((lever) => {
    const { asks } = interventionLevers[lever]
    const stages =
      lever === 'route share' ? STAGES : lever === 'end of stay' ? ['care', 'protection plan'] : STAGES.slice(0, 2)
    return effect(times, {
      name: lever,
      on: {
        lever,
        stages: asks.includes('stages') ? stages : [],
        route: asks.includes('route') ? 'care' : '',
        roles: asks.includes('roles') ? ['social worker'] : [],
      },
    })
  })

const places = free.area.localities.map(({ name }) => name)
const starting = (date: string): Programme['starts'] => places.map((locality) => ({ locality, date }))
const from = starting('2025-04-01')
const only = (lever: InterventionEffect['on']['lever'], times: number): InterventionEffect[] =>
  everyLever(times).filter(({ on }) => on.lever === lever)

const freeRun = runScenario(free)
const count = (
  run: Run,
  kind: number,
  fits: (row: { detail: number; detail2: number }) => boolean = () => true,
): number => {
  let found = 0
  for (const row of rows(run, [kind])) if (fits(row)) found++
  return found
}

describe('interventions in a shipped model', () => {
  test('that can do nothing leave every row of its log as it was, teams full and workers short', () => {
    const run = runScenario(busy)
    const none = [
      programme('no effect', everyLever(1), { starts: from, uptake: 0.6 }),
      programme('nobody', everyLever(0.5), { starts: from, uptake: 0 }),
    ]
    expect(runScenario(having(busy, none)).fingerprint).toBe(run.fingerprint)
    const later = programme('later', everyLever(0.5), {
      starts: starting('2026-03-01'),
      course: { lag: 90, ramp: 0, holds: 0, fades: 0, left: 1 },
    })
    expect(runScenario(having(busy, [later])).fingerprint).toBe(run.fingerprint)
  })

  test('leave the story of every child they are not for as it was', () => {
    const effects = everyLever(0.6).filter(({ on }) => !interventionLevers[on.lever].ofWorkers)
    const run = runScenario(
      having(free, [programme('p', effects, { starts: from, when: { localities: ['Wycombe'] } })]),
    )
    const wycombe = places.indexOf('Wycombe')
    const storiesOf = (of: Run): Map<number, string[]> => {
      const locality = new Map<number, number>()
      const stories = new Map<number, string[]>()
      for (const { child, kind, tick, team, detail, detail2 } of rows(of)) {
        if (child < 0) continue
        if (kind === kinds.CONTACT_RECEIVED) locality.set(child, detail)
        const story = stories.get(child) ?? []
        story.push([tick, kind, team, detail, detail2].join(' '))
        stories.set(child, story)
      }
      for (const child of stories.keys())
        if (!locality.has(child) || locality.get(child) === wycombe) stories.delete(child)
      return stories
    }
    const [before, after] = [storiesOf(freeRun), storiesOf(run)]
    expect(before.size).toBeGreaterThan(10_000)
    expect(run.fingerprint).not.toBe(freeRun.fingerprint)
    expect(after).toEqual(before)
  })

  test('lower the share of pre-proceedings that go to court, and of enquiries with a conference, by their factor', () => {
    const share = (run: Run): number =>
      count(run, kinds.PRE_PROCEEDINGS_ENDED, ({ detail }) => detail === 1) / count(run, kinds.PRE_PROCEEDINGS_ENDED)
    const issued = runScenario(
      having(free, [programme('p', only('proceedings issued', 0.6), { starts: from, sincePreProceedings: 5000 })]),
    )
    const n = count(freeRun, kinds.PRE_PROCEEDINGS_ENDED)
    expect(count(issued, kinds.PRE_PROCEEDINGS_ENDED)).toBe(n)
    const se = Math.sqrt((share(freeRun) * 0.6 * (1 - share(freeRun) * 0.6)) / n)
    expect(Math.abs(share(issued) - 0.6 * share(freeRun))).toBeLessThan(4 * se * Math.SQRT2)

    const conferences = runScenario(having(free, [programme('p', only('conference share', 0.5), { starts: from })]))
    const held = (run: Run): number => count(run, kinds.CONFERENCE_HELD) / count(run, kinds.ENQUIRY_STARTED)
    expect(Math.abs(held(conferences) / held(freeRun) - 0.5)).toBeLessThan(0.06)
  })

  test('lower the number of families who come back, the more the lower the rate', () => {
    const back = (run: Run): number => count(run, kinds.REFERRAL_RECEIVED, ({ detail2 }) => detail2 >= 0)
    const none = runScenario(having(free, [programme('p', only('return after closure', 0), { starts: from })]))
    const half = runScenario(having(free, [programme('p', only('return after closure', 0.5), { starts: from })]))
    expect(back(none)).toBeLessThan(back(half))
    expect(back(half)).toBeLessThan(back(freeRun))
  })
})

describe('work asked of a family’s worker', () => {
  test('is the same as more open work in the stages it acts on', () => {
    const one = { lever: 'end of stay', stages: ['child in need plan'], route: '', roles: [] } as const
    const own = busy.pathway.stages.find(({ name }) => name === 'child in need plan')?.workPerMonth ?? 0
    expect(own).toBeGreaterThan(0)
    const asked = having(busy, [programme('p', [effect(1, { on: one })], { starts: from, workPerMonth: own })])
    const doubled = {
      ...busy,
      pathway: {
        ...busy.pathway,
        stages: busy.pathway.stages.map((stage) =>
          stage.name === 'child in need plan' ? { ...stage, workPerMonth: 2 * own } : stage,
        ),
      },
    }
    const { fingerprint } = runScenario(doubled)
    expect(runScenario(asked).fingerprint).toBe(fingerprint)
    expect(fingerprint).not.toBe(runScenario(busy).fingerprint)
  })
})

describe('interventions for workers', () => {
  const set = [
    'years=2',
    'workforce.absence=null',
    'workforce.escalation.agency=null',
    'workforce.roles.social worker.agencyShare=0 %',
    'workforce.roles.social worker.employed={ leave: 1 a year, replacedAfter: 10 working days, fill: 40 % }',
  ]
  const staff = shipped(LOCALITY, set)
  const before = runScenario(staff)
  const left = (run: Run): number => {
    const { names } = run.compiled
    const role = names.roles.indexOf('social worker')
    return count(run, kinds.WORKER_LEFT, ({ detail2 }) => detail2 === role)
  }

  test('halve how many leave by halving the rate', () => {
    const after = runScenario(having(staff, [programme('p', only('leaving of workers', 0.5), { starts: from })]))
    const n = left(before)
    // Posts are refilled within days, so that leaving is a Poisson process of constant rate.
    expect(n).toBeGreaterThan(200)
    expect(Math.abs(left(after) - n / 2)).toBeLessThan(4 * Math.sqrt(n / 4 + n / 2))
    const someone = runScenario(
      having(staff, [programme('p', only('leaving of workers', 0.5), { starts: from, uptake: 0.5 })]),
    )
    expect(Math.abs(left(someone) - n * 0.75)).toBeLessThan(4 * Math.sqrt(n * 0.75 + (n * 9) / 16))
  })

  test('shorten vacancies by more adverts that find somebody', () => {
    const after = runScenario(having(staff, [programme('p', only('adverts that find somebody', 2), { starts: from })]))
    // Posts that stand empty, on average over the last year; an advert takes two weeks and is repeated until it works.
    const vacant = (run: Run): number => {
      let [posts, taken, sum, last] = [0, 0, 0, 0]
      const role = run.compiled.names.roles.indexOf('social worker')
      for (const row of rows(run, [kinds.POST_OPENED, kinds.WORKER_LEFT, kinds.WORKER_STARTED])) {
        if (row.detail2 !== role) continue
        const day = Math.max(365, row.tick / PHASES)
        sum += (posts - taken) * (day - last)
        last = day
        if (row.kind === kinds.POST_OPENED) posts++
        else taken += row.kind === kinds.WORKER_STARTED ? 1 : -1
        if (day === 365) sum = 0
      }
      return sum / (last - 365) / posts
    }
    const lag = (fill: number): number => 14 / fill / (14 / fill + 365.25)
    expect(Math.abs(vacant(before) / lag(0.4) - 1)).toBeLessThan(0.25)
    expect(Math.abs(vacant(after) / lag(0.8) - 1)).toBeLessThan(0.25)
  })
})
