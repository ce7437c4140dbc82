import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { createReturnTable } from '../../src/compile/return-table.ts'
import { copyChunk, type EventChunk } from '../../src/kernel/event-log.ts'
import { rootKey } from '../../src/kernel/seed.ts'
import { createStreams } from '../../src/kernel/streams.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import { createPracticeEffects, type PracticeEffects } from '../../src/model/practice-effects.ts'
import { moreLikely } from '../../src/model/return-hazard.ts'
import { FCONTA } from '../../src/model/worker-reasons.ts'
import { layPractice } from '../../src/scenario/lay-practice.ts'
import type { PracticeAssumption, PracticeEffect } from '../../src/scenario/practice.ts'
import { practiceRanges } from '../../src/scenario/practice-ranges.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { rows, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

const functional = shipped('buckinghamshire/functional', ['years=2'])
const locality = shipped('buckinghamshire/locality', ['years=2'])

function assumed(effect: PracticeEffect, low: number, high: number): PracticeAssumption {
  return { effect, low, high, unit: '', written: '', source: '', confidence: 'assumption', speaksFor: '', note: '' }
}

const assumptions = [
  assumed('readingIn', 0, 15),
  assumed('returnOdds', 1, 1.15),
  assumed('specialistSpeed', 0, 0.1),
  assumed('countyTravel', 0, 0.1),
]
const withRanges = (scenario: Scenario): Scenario => layPractice(scenario, { assumptions })
const withoutEffect = (scenario: Scenario): Scenario =>
  layPractice(scenario, {
    assumptions: assumptions.map((one) => {
      const { none } = practiceRanges[one.effect]
      return { ...one, low: none, high: none }
    }),
  })

function effectsOf({ practice }: CompiledScenario, replication: number): PracticeEffects {
  return createPracticeEffects(practice, createStreams(rootKey('practice'), replication))
}

describe('effects of practice', () => {
  test('are none where nothing is assumed, and where ranges hold no effect alone', () => {
    for (const scenario of [functional, withoutEffect(functional)]) {
      const { readingInDays, returnOddsPerChange, workFactor } = effectsOf(compile(scenario), 4)
      expect([readingInDays, returnOddsPerChange, ...workFactor]).toEqual([0, 1, ...workFactor.map(() => 1)])
    }
  })

  test('are the same in every arm, others in every replication, and even over their ranges', () => {
    const arms = [functional, locality].map((scenario) => compile(withRanges(scenario)))
    const drawn = Array.from({ length: 400 }, (_, replication) => {
      const [one, other] = arms.map((arm) => effectsOf(arm, replication))
      expect(one?.readingInDays).toBe(other?.readingInDays)
      expect(one?.returnOddsPerChange).toBe(other?.returnOddsPerChange)
      return [(one?.readingInDays ?? 0) / 15, ((one?.returnOddsPerChange ?? 1) - 1) / 0.15]
    })
    for (const effect of [0, 1]) {
      const values = drawn.map((of) => of[effect] ?? 0)
      expect(new Set(values).size).toBe(values.length)
      expect(Math.min(...values)).toBeGreaterThan(0)
      expect(Math.max(...values)).toBeLessThan(1)
      // Standard error of the mean of 400 uniforms is 0.0144.
      expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / values.length - 0.5)).toBeLessThan(0.06)
    }
    const correlation = drawn.reduce((sum, [a = 0, b = 0]) => sum + (a - 0.5) * (b - 0.5), 0) / drawn.length / (1 / 12)
    expect(Math.abs(correlation)).toBeLessThan(0.2)
  })

  test('of the work fall on teams by what they hold and where, in whatever model', () => {
    const factors = (scenario: Scenario): Record<string, number> => {
      const { workFactor } = effectsOf(compile(withRanges(scenario)), 1)
      return Object.fromEntries(scenario.teams.teams.map(({ name }, team) => [name, workFactor[team] ?? 0]))
    }
    const [byFunction, byPlace] = [factors(functional), factors(locality)]
    // The same single stage for the whole county, in both models.
    expect(byFunction['Court and looked after']).toBe(byPlace['Looked after'])
    // Assessment is one kind of work, plans are two; both are held for the whole county.
    expect(byFunction['Assessment']).toBe(byFunction['Court and looked after'])
    expect(byFunction['Child in need and protection']).toBeGreaterThan(1)
    expect(byFunction['Assessment']).toBeLessThan(byFunction['Child in need and protection'] ?? 0)
    expect(byPlace['Wycombe locality team']).toBe(1)
  })
})

describe('odds of a re-referral', () => {
  const law = { terms: [{ perYear: 0.455, scaleYears: 0.45 }], multiplier: 1, horizonYears: 2, to: 'contact' }
  const table = createReturnTable(law, () => 0)

  test.each([1, 1.15, 1.15 ** 3, 0.8])('are %f times as high within 12 months', (times) => {
    const draws = 200_000
    let back = 0
    for (let i = 0; i < draws; i++) {
      const day = table.day(moreLikely((i + 0.5) / draws, times, table.oddsInYear))
      if (day >= 0 && day <= 365) back++
    }
    const odds = back / (draws - back)
    expect(odds / table.oddsInYear).toBeCloseTo(times, 3)
  })

  test('a family that comes back comes back no later with more changes of worker', () => {
    for (let u = 0.001; u < 1; u += 0.001) {
      const [plain, changed] = [1, 1.3].map((times) => table.day(moreLikely(u, times, table.oddsInYear)))
      if (plain !== undefined && plain >= 0) expect(changed).toBeLessThanOrEqual(plain)
    }
  })

  test('rise with the changes of worker that families had, and with nothing else', () => {
    const returned = (scenario: Scenario): number => {
      let back = 0
      for (const row of rows(runScenario(scenario), [kinds.REFERRAL_RECEIVED])) {
        if (row.detail >= 0 && row.detail <= 365) back++
      }
      return back
    }
    const plain = returned(functional)
    const raised = returned(layPractice(functional, { assumptions: [assumed('returnOdds', 2, 2)] }))
    expect(raised).toBeGreaterThan(1.1 * plain)
    // Where nobody ever changes worker there is nothing to raise.
    const settled = shipped('buckinghamshire/functional', [
      'years=2',
      'workforce.absence=null',
      'workforce.escalation.agency=null',
    ])
    const still = {
      ...settled,
      workforce: {
        ...settled.workforce,
        reallocation: { managerial: 0, absence: 0 },
        roles: functional.workforce.roles.map((role) => ({
          ...role,
          employed: { ...role.employed, leavePerYear: 0 },
          agency: { ...role.agency, leavePerYear: 0 },
        })),
      },
      teams: {
        release: 'at-once' as const,
        teams: [
          {
            name: 'Everything',
            line: 'Everything',
            role: 'social worker',
            posts: 300,
            holds: functional.pathway.stages.map(({ name }) => ({ stage: name, when: {} })),
          },
        ],
      },
    }
    // The other effects change the work itself, and so the days on which stages end.
    const raisedStill = layPractice(still, { assumptions: [assumed('returnOdds', 2, 2)] })
    expect(runScenario(raisedStill).fingerprint).toBe(runScenario(still).fingerprint)
  })
})

test.each([
  ['functional', functional],
  ['locality', locality],
])('assumptions without effect leave the log of the %s model as it is, to the last row', (_, scenario) => {
  const plain = runScenario(scenario)
  expect(runScenario(withoutEffect(scenario)).fingerprint).toBe(plain.fingerprint)
  expect(runScenario({ ...scenario, practice: { assumptions: [] } }).fingerprint).toBe(plain.fingerprint)
  expect(runScenario(withRanges(scenario)).fingerprint).not.toBe(plain.fingerprint)
})

test('changes of worker since the referral are those of the log, whatever made them', () => {
  const compiled = compile(locality)
  const log: EventChunk[] = []
  const system = createCareSystem(compiled, 'changes', 0, [{ onChunk: (chunk) => log.push(copyChunk(chunk)) }])
  system.run(compiled.days)
  const { children, families } = system.state
  // One change of a family is a row for each child of its home case, all on one tick and to one worker.
  const changes = new Map<number, Set<string>>()
  for (const chunk of log) {
    for (let i = 0; i < chunk.length; i++) {
      const [kind, child, tick] = [chunk.kind[i], chunk.child[i] ?? -1, chunk.tick[i]]
      const family = child < 0 ? -1 : (children.family[child] ?? -1)
      if (kind === kinds.REFERRAL_RECEIVED) changes.set(family, new Set())
      const isChange = kind === kinds.WORKER_ALLOCATED && chunk.detail[i] !== FCONTA
      if (isChange) changes.get(family)?.add(`${tick} ${chunk.worker[i]}`)
    }
  }
  let compared = 0
  for (const [family, found] of changes) {
    // A child held by herself has changes of her own, which are not her family's.
    const own = Array.from({ length: families.size[family] ?? 0 }, (_, i) => (families.firstChild[family] ?? 0) + i)
    if (own.some((child) => (children.ownFile[child] ?? -1) >= 0) || (families.homeFile[family] ?? -1) < 0) continue
    expect(families.workerChanges[family]).toBe(found.size)
    compared++
  }
  expect(compared).toBeGreaterThan(2000)
  expect(Math.max(...families.workerChanges.subarray(0, families.rows))).toBeGreaterThan(2)
})
