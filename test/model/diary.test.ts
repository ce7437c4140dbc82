import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { CompiledScenario } from '../../src/compile/compiled-scenario.ts'
import { createAgeLaw } from '../../src/compile/age-law.ts'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import { homeCaseOf, openHomeCase } from '../../src/model/case-opening.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { STAGE_FINISHED, WORKER_ALLOCATED } from '../../src/model/event-kinds.ts'
import { drawFamily } from '../../src/model/family-traits.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import { enter } from '../../src/model/stages.ts'
import type { Law } from '../../src/scenario/law.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'

interface Work {
  readonly natural: Law
  /** Mean hours of a family. */
  readonly hours: number
  readonly lead?: number
  /** Days from entry. */
  readonly limit?: number
  readonly hoursADay: number
  readonly hurry?: number
  readonly arrivals?: number
  readonly workers?: number
  readonly years?: number
}

/** A queue whose service is work by the hour, in a week of seven working days, one worker to a team, no caps. */
function workScenario(work: Work): Scenario {
  const { workers = 1, years = 2 } = work
  const queue = queueScenario({ pools: workers, servers: workers, arrivals: work.arrivals ?? 0, meanService: 1, years })
  const [stage] = queue.pathway.stages
  const [role] = queue.workforce.roles
  if (!stage || !role) throw new Error('A queue has a stage and a role')
  return {
    ...queue,
    pathway: {
      ...queue.pathway,
      stages: [
        {
          ...stage,
          stay: [{ when: {}, law: work.natural }],
          effort: { hours: work.hours, lead: work.lead ?? 0 },
          ...(work.limit === undefined ? {} : { limit: { days: work.limit, unit: 'working', from: 'entry' } }),
        },
      ],
    },
    workforce: {
      ...queue.workforce,
      roles: [{ ...role, cap: Infinity, hardCap: Infinity, hoursPerYear: work.hoursADay * 253 }],
      diary: { ...queue.workforce.diary, hurry: work.hurry ?? 2.2 },
    },
  }
}

const constant = (value: number): Law => ({ law: 'constant', value, days: 'working', less: 0 })

/** Days each family was in the stage after its worker was given, of those that came from `from` on and have finished. */
function lengths(compiled: CompiledScenario, replication = 0, from = 0, put?: (system: System) => void): number[] {
  const found: number[] = []
  const begun = new Map<number, number>()
  const system = createCareSystem(compiled, 'diary', replication, [
    {
      onChunk(chunk: EventChunk) {
        for (let row = 0; row < chunk.length; row++) {
          const day = Math.floor((chunk.tick[row] ?? 0) / 8)
          const child = chunk.child[row] ?? -1
          if (chunk.kind[row] === WORKER_ALLOCATED && day >= from) begun.set(child, day)
          const start = begun.get(child)
          if (chunk.kind[row] === STAGE_FINISHED && start !== undefined) found.push(day - start)
        }
      },
    },
  ])
  put?.(system)
  system.run(compiled.days)
  expect(selfChecks(system.state, compiled.days).filter((check) => check.found !== '')).toEqual([])
  return found
}

type System = ReturnType<typeof createCareSystem>

/** Puts families of one child into the stage on the first day, with the one worker. */
function putFamilies(count: number): (system: System) => void {
  return ({ state }) => {
    const traits = {
      locality: 0,
      needShare: state.compiled.needShare,
      earlierPlan: 0,
      size: 1,
      atMost: 1,
      ages: createAgeLaw(state.compiled.scenario.needs.ages),
      unaccompanied: false,
    }
    for (let n = 0; n < count; n++) {
      const family = drawFamily(state, n + 1, traits, 0)
      openHomeCase(state, family)
      enter(state, homeCaseOf(state, family), 0)
    }
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

describe('without a shortage of hours', () => {
  // An interval between plans, and a day's rounding at either end.
  const INTERVAL = 7
  test.each([
    { what: 'short work takes its natural time', natural: 20, limit: 45, expected: 20 },
    { what: 'long work is done by its limit', natural: 60, limit: 45, expected: 45 },
    { what: 'work is not hurried beyond what is possible', natural: 110, limit: 20, expected: 50 },
    { what: 'without a limit it takes its natural time', natural: 60, limit: undefined, expected: 60 },
  ])('$what', ({ natural, limit, expected }) => {
    const work = { natural: constant(natural), hours: 10, hoursADay: 1000, ...(limit === undefined ? {} : { limit }) }
    const [length = Number.NaN] = lengths(compile(workScenario(work)), 0, 0, putFamilies(1))
    expect(length).toBeGreaterThanOrEqual(expected)
    expect(length).toBeLessThanOrEqual(expected + INTERVAL + 1)
  })

  test('a worker with hours to spare does not hurry families', () => {
    const work = { natural: constant(40), hours: 10, hoursADay: 1000, limit: 200 }
    for (const length of lengths(compile(workScenario(work)), 0, 0, putFamilies(5))) {
      expect(length).toBeGreaterThanOrEqual(40)
    }
  })
})

describe('equal pieces of work begun together', () => {
  // Twenty hours each, a limit of 45 days, a worker with four hours a day: nine fit, fifteen need 75 days.
  test.each([2, 8, 9, 10, 12, 15])('%i of them are done together, when the hours are', (count) => {
    const work = { natural: constant(100), hours: 20, hoursADay: 4, limit: 45, hurry: 20 }
    const found = lengths(compile(workScenario(work)), 0, 0, putFamilies(count))
    expect(found).toHaveLength(count)
    const expected = Math.max(45, (count * 20) / 4)
    for (const length of found) {
      expect(length).toBeGreaterThanOrEqual(expected)
      expect(length).toBeLessThanOrEqual(expected + 7 + 1)
    }
  })
})

describe('a worker whose families are all late is a processor-sharing queue', () => {
  const laws: readonly { what: string; natural: Law }[] = [
    { what: 'constant', natural: constant(400) },
    { what: 'exponential', natural: { law: 'exponential', mean: 400, days: 'working', less: 0 } },
  ]
  // E[S] ÷ (1 - load), whatever the law of work: an hour a day, forty hours a family, half of the hours wanted. The fastest
  // pace is all of the worker's hours, so that families with hours left share equally.
  test.each(laws)('the mean time is that of theory when work is $what', ({ natural }) => {
    const workers = 160
    const compiled = compile(
      workScenario({
        natural,
        hours: 40,
        hoursADay: 1,
        limit: 1,
        hurry: 10,
        workers,
        arrivals: (0.5 / 40) * workers,
        years: 16,
      }),
    )
    const found = lengths(compiled, 0, 2 * 365)
    const theory = 40 / (1 - 0.5)
    const deviation = Math.sqrt(mean(found.map((value) => (value - mean(found)) ** 2)) / found.length)
    // New work waits for the next plan, at most a week and on average less: the bias is that and never the other way.
    expect(mean(found)).toBeGreaterThan(theory - 6 * deviation)
    expect(mean(found)).toBeLessThan(theory + 7 + 6 * deviation)
    expect(6 * deviation).toBeLessThan(0.12 * theory)
  })
})

describe('with hours without limit', () => {
  test('open work is what comes times how long it takes, and as scattered as chance alone', () => {
    const compiled = compile(
      workScenario({
        natural: { law: 'exponential', mean: 30, days: 'working', less: 0 },
        hours: 30,
        hoursADay: 1e6,
        arrivals: 1,
        years: 12,
      }),
    )
    const system = createCareSystem(compiled, 'poisson', 0, [])
    const counts: number[] = []
    // Every hundredth day: three mean stays apart, so nearly independent.
    for (let day = 400; day < compiled.days; day += 100) {
      system.run(day)
      counts.push(system.state.tallies.opened - system.state.tallies.closed)
    }
    const average = mean(counts)
    const variance = mean(counts.map((count) => (count - average) ** 2))
    const spread = variance / average
    // Poisson: variance equals mean; the ratio of n counts scatters by the root of 2 / n.
    expect(Math.abs(spread - 1)).toBeLessThan(4 * Math.sqrt(2 / counts.length))
    expect(average).toBeGreaterThan(30 - 4 * Math.sqrt(30 / counts.length))
    expect(average).toBeLessThan(30 + 7 + 4 * Math.sqrt(37 / counts.length))
  })
})

describe('when there is more work than hours', () => {
  const overloaded = (agency: boolean): Scenario => {
    const scenario = workScenario({
      natural: { law: 'exponential', mean: 30, days: 'working', less: 0 },
      hours: 20,
      hoursADay: 4,
      limit: 45,
      arrivals: 1.3 / 5,
      years: 6,
    })
    const [role] = scenario.workforce.roles
    if (!role) throw new Error('There is a role')
    const onCall = { above: 1.1, weeks: 6, after: 30, most: 1, below: 0.9 }
    return {
      ...scenario,
      workforce: {
        ...scenario.workforce,
        roles: [{ ...role, cap: 14, hardCap: 20, hoursPerYear: 4 * 253 }],
        escalation: { urgentAfter: 0, othersAfter: 5, ...(agency ? { agency: onCall } : {}) },
      },
    }
  }
  const waitingAt = (scenario: Scenario, years: readonly number[]): number[] => {
    const compiled = compile(scenario)
    const system = createCareSystem(compiled, 'overload', 0, [])
    return years.map((year) => {
      system.run(Math.round(year * 365.25))
      return system.state.waiting.reduce((sum, list) => sum + list.length, 0)
    })
  }

  test('the waiting list grows without agency on call and is bounded with it', () => {
    const without = waitingAt(overloaded(false), [2, 4, 6])
    const withAgency = waitingAt(overloaded(true), [2, 4, 6])
    // A quarter more comes than can be done: some 22 families a year, give or take 10.
    const [early = 0, , late = 0] = without
    expect(late - early).toBeGreaterThan(4 * 22 - 4 * 20)
    expect(late).toBeGreaterThan(60)
    expect(Math.max(...withAgency)).toBeLessThan(30)
  })

  test('what is due first can be done first instead: it finishes, and no hour is given twice', () => {
    const scenario = overloaded(false)
    const earliest: Scenario = {
      ...scenario,
      workforce: { ...scenario.workforce, diary: { ...scenario.workforce.diary, shortage: 'earliest-first' } },
    }
    const found = lengths(compile(earliest))
    expect(found.length).toBeGreaterThan(200)
  })
})
