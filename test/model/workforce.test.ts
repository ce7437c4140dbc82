import fc from 'fast-check'
import { RECORD_STEP } from '../../src/kernel/records.ts'
import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createLeavingLaw } from '../../src/compile/leaving-law.ts'
import { presenceOf } from '../../src/model/absence.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import type { CareState } from '../../src/model/care-state.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import { experienceOf } from '../../src/model/experience.ts'
import { supportHoursOf } from '../../src/model/family-support.ts'
import { ABSENC, CHCHAN, MANAGE, OTHERS } from '../../src/model/worker-reasons.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { Role, Workforce } from '../../src/scenario/workforce.ts'
import { queueScenario } from './queue-scenario.ts'
import { type LogRow, type Run, rows, runScenario } from './run.ts'
import { plainWorkforce, shipped } from './shipped.ts'

const DAYS_IN_YEAR = 365.25
const FUNCTIONAL = 'buckinghamshire/functional'

/** A service nobody needs, so that only its workers come and go; changes of the workforce and of its only role laid over. */
function staffOf(servers: number, years: number, role: Partial<Role>, more: Partial<Workforce> = {}): Scenario {
  const scenario = queueScenario({ pools: 1, servers, arrivals: 0, meanService: 20, years })
  const { workforce } = scenario
  const roles = workforce.roles.map((known) => ({ ...known, ...role }))
  return { ...scenario, workforce: { ...workforce, ...more, roles } }
}

const dayOf = ({ tick }: LogRow): number => Math.floor(tick / 8)
const rate = (leavePerYear: number): Role['employed'] => ({ leavePerYear, replacedAfter: 0 })

/** Runs to a day and looks. */
function stateAt(scenario: Scenario, day: number, replication = 0): CareState {
  const system = createCareSystem(compile(scenario), 'staff', replication, [])
  system.run(day)
  return system.state
}

describe('what is off changes nothing', () => {
  const plain = runScenario(shipped(FUNCTIONAL, ['years=1', ...plainWorkforce])).fingerprint

  test.each([
    ['a ramp for nobody', 'workforce.roles.social worker.newlyQualified={ share: 0 %, ramp: { 0-6 months: 50 % } }'],
    [
      'a ramp that is none',
      'workforce.roles.social worker.newlyQualified={ share: 30 %, ramp: { 0-6 months: 100 % } }',
    ],
    ['an absence of nothing', 'workforce.absence={ share: 0 %, mean: 2 weeks, reallocateAfter: never }'],
    ['weights that are all alike', 'workforce.weights={ assessment: 1, protection plan: 1, furtherSibling: 1 }'],
    ['overload that moves nobody', 'workforce.overload={ leaving: 1 }'],
    ['adverts that all find somebody', 'workforce.roles.social worker.employed.fill=100 %'],
    ['a span of managers', 'workforce.managers={ span: 6 posts }'],
    ['no blocks', 'workforce.agencyBlocks=[]'],
    ['reasons that nobody has', 'workforce.reallocation.reasons={ CHCHAN: 0 % }'],
  ])('%s', (_, setting) => {
    const run = runScenario(shipped(FUNCTIONAL, ['years=1', ...plainWorkforce, setting]))
    expect(run.fingerprint).toBe(plain)
  })

  test('family support changes nothing but its own rows', () => {
    const role =
      'workforce.roles.family support worker={ countsAs: family-support, agencyShare: 0 %, employed: { leave: 0.2 a year, replacedAfter: 40 working days }, agency: { leave: 0 a year, replacedAfter: 1 working day } }'
    const team = 'teams.Child in need and child protection.support={ role: family support worker, posts: 8 posts }'
    // Where hours are counted, support takes over open work: that is what it is for.
    const uncounted = 'workforce.roles.social worker.hours=no limit'
    const scenario = shipped(FUNCTIONAL, ['years=1', ...plainWorkforce, uncounted])
    const name = scenario.teams.teams.find(({ holds }) =>
      holds.some(({ stage }) => stage === 'child in need plan'),
    )?.name
    const settings = [
      'years=1',
      ...plainWorkforce,
      uncounted,
      role,
      team.replace('Child in need and child protection', name ?? ''),
    ]
    const run = runScenario(shipped(FUNCTIONAL, settings))
    expect(run.failed).toEqual([])
    const support = run.compiled.names.roles.indexOf('family support worker')
    const ofSupport = (row: LogRow): boolean =>
      row.child < 0 &&
      [kinds.POST_OPENED, kinds.WORKER_STARTED, kinds.WORKER_LEFT].includes(row.kind) &&
      row.detail2 === support
    const workers = new Set<number>()
    let opened = 0
    // Numbers of people are given in order of their starts, so they are told apart by how often they have appeared.
    const weekly: readonly number[] = [kinds.WEEK_WORKED, kinds.OPEN_WORK_WANTED, kinds.OPEN_WORK_MISSED]
    const story = (of: Run): string[] => {
      const number = new Map<number, number>()
      const told: string[] = []
      for (const row of rows(of)) {
        if (weekly.includes(row.kind)) continue
        if (of === run && ofSupport(row)) {
          workers.add(row.worker)
          if (row.kind === kinds.POST_OPENED) opened++
          continue
        }
        if (row.worker >= 0 && !number.has(row.worker)) number.set(row.worker, number.size)
        told.push(
          [row.tick, row.kind, row.child, row.team, number.get(row.worker) ?? -1, row.detail, row.detail2].join(),
        )
      }
      return told
    }
    const before = story(runScenario(scenario))
    const after = story(run)
    expect(opened).toBe(8)
    expect(after.length).toBe(before.length)
    expect(after.every((row, i) => row === before[i])).toBe(true)
    for (const row of rows(run, [kinds.WORKER_ALLOCATED])) expect(workers.has(row.worker)).toBe(false)
  })
})

describe('absence', () => {
  const absence = { share: 0.07, mean: 14, covered: 0.2, reallocateAfter: Infinity }
  const spellsOf = (run: Run): { spells: number[]; away: number } => {
    const since = new Map<number, number>()
    const spells: number[] = []
    let away = 0
    for (const row of rows(run, [kinds.WORKER_ABSENT, kinds.WORKER_BACK, kinds.WORKER_LEFT])) {
      const began = since.get(row.worker)
      if (row.kind === kinds.WORKER_ABSENT) since.set(row.worker, dayOf(row))
      else if (began !== undefined) {
        since.delete(row.worker)
        if (row.kind === kinds.WORKER_BACK) spells.push(dayOf(row) - began)
        away += dayOf(row) - began
      }
    }
    for (const began of since.values()) away += run.compiled.days - began
    return { spells, away }
  }

  test('takes the stated share of days in spells of the stated mean, from the first day', () => {
    const run = runScenario(staffOf(500, 8, {}, { absence }))
    const { spells, away } = spellsOf(run)
    // About 7,300 spells: their mean is known to 14 / √7,300, the share to about 1.7 % of itself.
    expect(spells.reduce((sum, days) => sum + days, 0) / spells.length).toBeCloseTo(14, 0)
    expect(away / (500 * run.compiled.days)).toBeGreaterThan(0.07 * 0.95)
    expect(away / (500 * run.compiled.days)).toBeLessThan(0.07 * 1.05)
    const onFirstDay = [...rows(run, [kinds.WORKER_ABSENT])].filter((row) => dayOf(row) === 0).length
    expect(Math.abs(onFirstDay - 35)).toBeLessThan(4 * Math.sqrt(35))
  })

  test('belongs to the post: another map of teams meets the same spells', () => {
    const settings = [
      'years=1',
      ...plainWorkforce,
      'workforce.absence={ share: 7 %, mean: 2 weeks }',
      'workforce.escalation.agency=null',
    ]
    const spells = (name: string): string[] => {
      const run = runScenario(shipped(`buckinghamshire/${name}`, settings))
      return [...rows(run, [kinds.WORKER_ABSENT, kinds.WORKER_BACK])]
        .map(({ tick, kind, detail, detail2 }) => [tick, kind, detail, detail2].join())
        .sort()
    }
    const functional = spells('functional')
    expect(functional.length).toBeGreaterThan(300)
    expect(spells('locality')).toEqual(functional)
  })

  test('gives no new family to a worker who is away, and takes hers after the stated time and no sooner', () => {
    const weeks = 'workforce.absence={ share: 8 %, mean: 3 weeks, covered: 20 %, reallocateAfter: 4 weeks }'
    const run = runScenario(shipped(FUNCTIONAL, ['years=2', ...plainWorkforce, weeks]))
    expect(run.failed).toEqual([])
    const away = new Map<number, number>()
    const held = new Map<number, number>()
    let released = 0
    for (const row of rows(run)) {
      if (row.kind === kinds.WORKER_ABSENT) away.set(row.worker, dayOf(row))
      if (row.kind === kinds.WORKER_BACK || row.kind === kinds.WORKER_LEFT) away.delete(row.worker)
      if (row.kind === kinds.WORKER_RELEASED && row.detail === ABSENC) {
        released++
        expect(dayOf(row) - (away.get(row.worker) ?? Number.NaN)).toBe(28)
      }
      // A child who joins the family her worker has keeps her: the family is not new.
      if (row.kind === kinds.WORKER_ALLOCATED && row.detail2 > 0) expect(away.has(row.worker)).toBe(false)
      if (row.kind === kinds.WORKER_ALLOCATED) held.set(row.child, row.worker)
    }
    expect(released).toBeGreaterThan(200)
    expect(held.size).toBeGreaterThan(1000)
  })

  test('leaves of her hours what is covered', () => {
    const state = stateAt(staffOf(200, 1, {}, { absence }), 100)
    const presences = Array.from({ length: 200 }, (_, worker) => presenceOf(state, worker))
    // What is there in between makes the hours of a year come out.
    const there = (1 - absence.share * 0.2) / (1 - absence.share)
    expect(new Set(presences)).toEqual(new Set([there, 0.2]))
  })
})

describe('leaving by time in post', () => {
  const bands = { from: [0, DAYS_IN_YEAR, 2 * DAYS_IN_YEAR], ratePerYear: [0.6, 0.3, 0.1] }
  const law = createLeavingLaw(bands)

  test('has the mean and the time in post that its survival curve gives', () => {
    // By adding up the curve, four steps a day.
    let hazard = 0
    let lived = 0
    const livedBy: number[] = []
    for (let step = 0; step < 240_000; step++) {
      livedBy.push(lived)
      const day = step / 4
      const inStep = (day < DAYS_IN_YEAR ? 0.6 : day < 2 * DAYS_IN_YEAR ? 0.3 : 0.1) / DAYS_IN_YEAR / 4
      lived += (Math.exp(-hazard) * -Math.expm1(-inStep)) / inStep / 4
      hazard += inStep
    }
    expect(law.mean / lived).toBeCloseTo(1, 3)
    for (const u of [0.05, 0.3, 0.5, 0.8, 0.99]) {
      const day = livedBy.findIndex((sum) => sum > u * lived) / 4
      expect(Math.abs(law.elapsed(u) - day)).toBeLessThan(1)
    }
  })

  test('a settled workforce leaves at 1 / mean tenure from the first year on, most of all its new workers', () => {
    const perYear = DAYS_IN_YEAR / law.mean
    const tenure = { leavePerYear: perYear, leaveByTenure: bands, replacedAfter: 0 }
    const run = runScenario(staffOf(3000, 4, { employed: tenure }))
    const started = new Map<number, number>()
    const left = [0, 0, 0, 0]
    let leftInFirstYear = 0
    let startedEarly = 0
    for (const row of rows(run, [kinds.WORKER_STARTED, kinds.WORKER_LEFT])) {
      const day = dayOf(row)
      if (row.kind === kinds.WORKER_STARTED) {
        if (day > 0) started.set(row.worker, day)
        if (day > 0 && day < 1000) startedEarly++
        continue
      }
      const year = Math.floor(day / DAYS_IN_YEAR)
      left[year] = (left[year] ?? 0) + 1
      const since = started.get(row.worker) ?? Infinity
      if (since < 1000 && day - since < 365) leftInFirstYear++
    }
    for (const count of left) expect(Math.abs(count - 3000 * perYear)).toBeLessThan(4 * Math.sqrt(3000 * perYear))
    const expected = startedEarly * -Math.expm1(-0.6)
    expect(Math.abs(leftInFirstYear - expected)).toBeLessThan(4 * Math.sqrt(expected))
  })
})

describe('recruitment', () => {
  const vacantShare = (employed: Role['employed']): number => {
    const run = runScenario(staffOf(600, 6, { employed }))
    let filledDays = 0
    for (const row of rows(run, [kinds.WORKER_STARTED, kinds.WORKER_LEFT])) {
      filledDays += (row.kind === kinds.WORKER_STARTED ? 1 : -1) * (run.compiled.days - dayOf(row))
    }
    return 1 - filledDays / (600 * run.compiled.days)
  }

  test.each([
    ['always as long', { leavePerYear: 0.5, replacedAfter: 60 }, 60],
    ['with adverts that fail', { leavePerYear: 0.5, replacedAfter: 48, fill: 0.8 }, 60],
    // Log-normal: mean = median × exp(σ² / 2), σ = ln(p90 / median) / 1.2816.
    ['log-normal', { leavePerYear: 0.5, replacedAfter: 48, replacedLaw: { median: 44, p90: 75 }, fill: 0.8 }, 60],
  ])('%s: the share vacant is that of an alternating renewal process', (_, employed, mean) => {
    // Every day is a working day here. 1,800 vacancies of 60 days: the share is known to about 3 % of itself.
    const expected = mean / (mean + DAYS_IN_YEAR / 0.5)
    expect(vacantShare(employed) / expected).toBeGreaterThan(0.92)
    expect(vacantShare(employed) / expected).toBeLessThan(1.08)
  })
})

describe('the newly qualified', () => {
  const newlyQualified = {
    share: 0.4,
    ramp: [
      { upTo: 182, share: 0.5 },
      { upTo: 365, share: 0.8 },
    ],
  }

  test('are the stated share of employed starters, carry what the ramp says, and none comes from an agency', () => {
    const scenario = staffOf(2000, 2, { employed: rate(0.5), agency: rate(0.5), agencyShare: 0.5, newlyQualified })
    const state = stateAt(scenario, 500)
    const { people, inPost } = state.workers
    let starters = 0
    let newly = 0
    for (let worker = 0; worker < people.rows; worker++) {
      const isAgency = state.compiled.posts.agency[people.post[worker] ?? 0] === 1
      if (isAgency) expect(people.newlyQualified[worker]).toBe(0)
      else {
        starters++
        newly += people.newlyQualified[worker] ?? 0
      }
    }
    expect(Math.abs(newly - 0.4 * starters)).toBeLessThan(4 * Math.sqrt(0.24 * starters))
    for (const worker of inPost) {
      if (worker < 0) continue
      const days = state.day - (people.startDay[worker] ?? 0)
      const carried = people.newlyQualified[worker] === 0 ? 1 : days < 182 ? 0.5 : days < 365 ? 0.8 : 1
      expect(experienceOf(state, worker)).toBe(carried)
    }
  })

  test('hold no more than their share of the cap, and the others no less for it', () => {
    const queue = queueScenario({ pools: 1, servers: 40, arrivals: 20, meanService: 20, years: 1 })
    const [role] = queue.workforce.roles
    if (!role) throw new Error('A queue has one role')
    const limited = { ...role, cap: 10, hardCap: 10, employed: rate(0.5), newlyQualified }
    const state = stateAt({ ...queue, workforce: { ...queue.workforce, roles: [limited] } }, 300)
    let newly = 0
    for (const worker of state.workers.inPost) {
      const load = state.workers.people.load[worker] ?? 0
      expect(load).toBeLessThanOrEqual(Math.ceil(10 * experienceOf(state, worker)))
      if (experienceOf(state, worker) < 1) newly++
      else expect(load).toBeGreaterThan(8)
    }
    expect(newly).toBeGreaterThan(2)
  })
})

describe('weights', () => {
  const settings = [
    'years=1',
    ...plainWorkforce,
    'workforce.weights={ assessment: 1.2, protection plan: 1.4, child in need plan: 0.8, care: 1.1, furtherSibling: 0.6 }',
  ]

  test('are scaled so that a child of the opening stock weighs 1 on average', () => {
    const state = stateAt(shipped(FUNCTIONAL, settings), 0)
    const { cases } = state
    let children = 0
    let weight = 0
    for (let c = 0; c < cases.end; c += RECORD_STEP) {
      if ((cases.worker[c] ?? -1) < 0) continue
      children += cases.members[c] ?? 0
      weight += cases.weight[c] ?? 0
    }
    expect(children).toBeGreaterThan(2500)
    expect(weight / children).toBeGreaterThan(0.98)
    expect(weight / children).toBeLessThan(1.02)
    expect(Number.isInteger(64 * weight)).toBe(true)
  })

  test('a stage that weighs more is held in smaller caseloads', () => {
    const run = runScenario(shipped(FUNCTIONAL, settings))
    expect(run.failed).toEqual([])
    const { first, further } = run.compiled.staffing.weights
    const stage = (name: string): number => run.compiled.names.stages.indexOf(name)
    expect(first[stage('protection plan')]).toBeGreaterThan(first[stage('assessment')] ?? 0)
    expect((further[stage('assessment')] ?? 0) / (first[stage('assessment')] ?? 1)).toBeCloseTo(0.6, 1)
  })
})

test('overload makes people leave the sooner the more it is said to, and nobody the later', () => {
  const left = (factor: string): number => {
    const over = `workforce.overload={ leaving: ${factor} }`
    const cap = 'workforce.roles.social worker.cap=10 children'
    const run = runScenario(shipped(FUNCTIONAL, ['years=1', ...plainWorkforce, cap, over]))
    expect(run.failed).toEqual([])
    return [...rows(run, [kinds.WORKER_LEFT])].length
  }
  const counts = ['1', '1.5', '6'].map(left)
  expect(counts[1]).toBeGreaterThanOrEqual(counts[0] ?? 0)
  expect(counts[2]).toBeGreaterThan((counts[0] ?? 0) + 20)
})

test('a block of agency workers comes and goes together and is no part of the establishment', () => {
  const name = 'Assessment'
  const block = `workforce.agencyBlocks=[{ team: ${name}, posts: 6 posts, from: 2025-10-01, for: 6 months }]`
  const settings = ['years=1', ...plainWorkforce]
  const run = runScenario(shipped(FUNCTIONAL, [...settings, block]))
  expect(run.failed).toEqual([])
  const opened = (of: Run): number => [...rows(of, [kinds.POST_OPENED])].length
  expect(opened(run)).toBe(opened(runScenario(shipped(FUNCTIONAL, settings))))
  const blocks = [...rows(run, [kinds.AGENCY_BLOCK])]
  expect(blocks.map((row) => [dayOf(row), row.detail])).toEqual(
    [
      [183, 6],
      [183 + 183, -6],
    ].filter(([day]) => (day ?? 0) < run.compiled.days),
  )
  const hired = [...rows(run, [kinds.WORKER_STARTED])].filter(
    (row) => dayOf(row) === 183 && row.detail === 1 && row.team === run.compiled.names.teams.indexOf(name),
  )
  expect(hired.length).toBeGreaterThanOrEqual(6)
  const given = [...rows(run, [kinds.WORKER_ALLOCATED])].filter(({ worker }) =>
    hired.some((one) => one.worker === worker),
  )
  expect(given.length).toBeGreaterThan(50)
})

test('family support gives its hours to its team, less those of people away', () => {
  const scenario = staffOf(3, 1, {}, { absence: { share: 0.3, mean: 10, covered: 0.5, reallocateAfter: Infinity } })
  const [holder] = scenario.workforce.roles
  const [team] = scenario.teams.teams
  if (!holder || !team) throw new Error('A queue has one role and one team')
  const support: Role = { ...holder, name: 'support', countsAs: 'family-support', hoursPerYear: 730 }
  const state = stateAt(
    {
      ...scenario,
      workforce: { ...scenario.workforce, roles: [holder, support] },
      teams: { ...scenario.teams, teams: [{ ...team, support: { role: 'support', posts: 10 } }] },
    },
    200,
  )
  const away = state.workers.inPost.slice(3).filter((worker) => state.workers.people.absent[worker] === 1).length
  expect(away).toBeGreaterThan(0)
  // 730 hours over 365 days on which work is done.
  expect(supportHoursOf(state, 0)).toBeCloseTo(2 * (10 - away) * (0.85 / 0.7) + 2 * 0.5 * away, 10)
})

test('residual changes are recorded under the stated reasons, and their number is the same', () => {
  const settings = ['years=2', ...plainWorkforce]
  const reasons = 'workforce.reallocation.reasons={ CHCHAN: 10 %, PCCHAN: 15 %, OTHERS: 25 % }'
  const managed = (run: Run): number[] => {
    const byReason = Array.from({ length: OTHERS + 1 }, () => 0)
    for (const row of rows(run, [kinds.WORKER_RELEASED])) byReason[row.detail] = (byReason[row.detail] ?? 0) + 1
    return byReason
  }
  const before = managed(runScenario(shipped(FUNCTIONAL, settings)))
  const after = managed(runScenario(shipped(FUNCTIONAL, [...settings, reasons])))
  const residual = after[MANAGE] ?? 0
  const others = after.slice(CHCHAN).reduce((sum, count) => sum + count, 0)
  expect(residual + others).toBe(before[MANAGE])
  expect(others / (residual + others)).toBeGreaterThan(0.4)
  expect(others / (residual + others)).toBeLessThan(0.6)
})

test('whatever is laid over the workforce, every self-check holds', () => {
  fc.assert(
    fc.property(
      fc.record({
        model: fc.constantFrom('functional', 'locality'),
        release: fc.constantFrom('at once', 'when taken'),
        cap: fc.integer({ min: 8, max: 22 }),
        plan: fc.double({ min: 0.5, max: 2, noNaN: true }),
        sibling: fc.double({ min: 0.3, max: 1, noNaN: true }),
        newly: fc.integer({ min: 0, max: 100 }),
        away: fc.integer({ min: 0, max: 20 }),
        overload: fc.integer({ min: 1, max: 4 }),
        fill: fc.integer({ min: 20, max: 100 }),
      }),
      ({ model, release, cap, plan, sibling, newly, away, overload, fill }) => {
        const scenario = shipped(`buckinghamshire/${model}`, [
          'years=1',
          `teams.release=${release}`,
          `workforce.roles.social worker.cap=${cap} children`,
          `workforce.roles.social worker.employed={ leave: { first year: 0.5 a year, later: 0.2 a year }, replacedAfter: { median: 40 working days, p90: 90 working days }, fill: ${fill} % }`,
          `workforce.roles.social worker.newlyQualified={ share: ${newly} %, ramp: { 0-6 months: 50 %, 6-12 months: 80 % } }`,
          `workforce.absence={ share: ${away} %, mean: 2 weeks, reallocateAfter: 3 weeks }`,
          `workforce.weights={ protection plan: ${plan.toFixed(2)}, furtherSibling: ${sibling.toFixed(2)} }`,
          `workforce.overload={ leaving: ${overload} }`,
        ])
        expect(runScenario(scenario).failed).toEqual([])
      },
    ),
    { seed: 5, numRuns: 8 },
  )
})
