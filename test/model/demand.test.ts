import { describe, expect, test } from 'vitest'
import { createMeasuring } from '../../src/measure/measure-all.ts'
import * as kinds from '../../src/model/event-kinds.ts'
import type { Demand } from '../../src/scenario/demand.ts'
import type { Route, Stage } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'
import { type LogRow, type Run, rows, runScenario } from './run.ts'
import { shipped } from './shipped.ts'

const FUNCTIONAL = 'buckinghamshire/functional'
const dayOf = (row: LogRow): number => Math.floor(row.tick / 8)

/** Servers for everybody, two families a working day, one year. */
const queue: Scenario = {
  ...queueScenario({ pools: 2, servers: 4000, arrivals: 2, meanService: 20, years: 1 }),
  definitions: { lawAndGuidance: '2025', workingWeek: 'monday-to-friday', breaks: [], published: [] },
}
const withDemand = (more: Partial<Demand>): Scenario => ({ ...queue, demand: { ...queue.demand, ...more } })
const route = (to: string, share: number | 'rest', more: Partial<Route> = {}): Route => ({
  name: to,
  to,
  takes: 'every child',
  shares: [{ when: {}, share }],
  times: {},
  atBirthday: false,
  counts: 'none',
  ...more,
})
const stage = (name: string, countsAs: Stage['countsAs'], days: number, routes: readonly Route[]): Stage => ({
  name,
  countsAs,
  stay: [{ when: {}, law: { law: 'constant', value: days, days: 'calendar', less: 0 } }],
  starts: 'entry',
  urgent: false,
  workPerMonth: 0,
  routes,
})
/** The queue with other stages, all held by its teams, which need no workers for it. */
function through(scenario: Scenario, stages: readonly Stage[], entry: string, more: Partial<Scenario['pathway']> = {}) {
  const lasting = stages.filter(({ stay }) => stay.some(({ law }) => law.law !== 'constant' || law.value > 0))
  const teams = scenario.teams.teams.map((team) => ({
    ...team,
    role: '',
    posts: 0,
    holds: lasting.flatMap(({ name }) => team.holds.map(({ when }) => ({ stage: name, when }))),
  }))
  return {
    ...scenario,
    demand: { ...scenario.demand, entry },
    pathway: { stages, ...more },
    teams: { ...scenario.teams, teams },
  }
}
const traitsOf = (run: Run): Map<number, number> =>
  new Map([...rows(run, [kinds.CHILD_KNOWN])].map((row) => [row.child, row.detail2]))
const sourceOf = (traits: number): number => (traits >> kinds.SOURCE_BIT) & kinds.FOUR_BITS
const birthdayOf = (traits: number): number =>
  ((traits >> kinds.BIRTHDAY_BIT) & kinds.BIRTHDAY_BITS) - kinds.BIRTHDAY_FROM

describe('what says nothing changes nothing, row by row', () => {
  const plain = runScenario(queue).fingerprint

  test.each<[string, Scenario]>([
    ['a profile of ones', withDemand({ profile: { weekdays: [1, 1, 1, 1, 1, 1, 1], schoolHolidays: 1 } })],
    ['nobody from elsewhere', withDemand({ transfersIn: [{ stage: 'service', children: 0 }] })],
    ['a list of nobody from elsewhere', withDemand({ transfersIn: [] })],
  ])('%s', (_, scenario) => {
    expect(runScenario(scenario).fingerprint).toBe(plain)
  })

  test('a frailty without variance', () => {
    const back = { multiplier: 1, terms: [{ perYear: 0.6, scaleYears: 0.5 }], horizonYears: 2, to: 'look' }
    const of = (frailty?: number): string => {
      const law = frailty === undefined ? back : { ...back, frailty }
      const look = stage('look', 'referral', 10, [route('close', 'rest')])
      return runScenario(through(queue, [look], 'look', { returnAfterClosure: law })).fingerprint
    }
    expect(of(0)).toBe(of())
    expect(of(0.5)).not.toBe(of())
  })

  test('sources are told of the same families, and change nothing else', () => {
    const told = runScenario(withDemand({ sources: [{ source: 'health', share: 1 }] }))
    const bare = (run: Run): LogRow[] =>
      [...rows(run)].map((row) =>
        row.kind === kinds.CHILD_KNOWN
          ? { ...row, detail2: row.detail2 & ~(kinds.FOUR_BITS << kinds.SOURCE_BIT) }
          : row,
      )
    expect(bare(told)).toEqual(bare(runScenario(queue)))
    expect(new Set([...traitsOf(told).values()].map(sourceOf))).toEqual(new Set([3]))
  })
})

test('contacts follow the week and the school year, and come to the same in the year', () => {
  const busy = withDemand({
    contacts: 20_000,
    profile: { weekdays: [2, 1, 1, 1, 0, 1, 1], schoolHolidays: 1 },
    sources: [
      { source: 'police', share: 0.7 },
      { source: 'school', share: 0.3, schoolHolidays: 0 },
    ],
  })
  const run = runScenario(busy)
  const traits = traitsOf(run)
  const first = new Map<number, LogRow>()
  for (const row of rows(run, [kinds.STAGE_ENTERED])) if (!first.has(row.child)) first.set(row.child, row)
  // 1 April 2025 is a Tuesday.
  const byWeekday = [0, 0, 0, 0, 0, 0, 0]
  let bySchool = 0
  for (const row of first.values()) {
    const day = dayOf(row)
    const weekday = (day + 1) % 7
    byWeekday[weekday] = (byWeekday[weekday] ?? 0) + 1
    if (sourceOf(traits.get(row.child) ?? 0) !== 2) continue
    bySchool++
    // 4 to 29 August 2025.
    expect(day < 125 || day > 150).toBe(true)
  }
  const all = first.size
  expect(Math.abs(all - 20_000)).toBeLessThan(4 * Math.sqrt(20_000))
  expect(Math.abs(bySchool - 6000)).toBeLessThan(4 * Math.sqrt(6000))
  expect(byWeekday.slice(4)).toEqual([0, 0, 0])
  // More bank holidays are Mondays than Tuesdays, so Mondays have a little under twice the contacts of a Tuesday.
  expect((byWeekday[0] ?? 0) / (byWeekday[1] ?? 1)).toBeGreaterThan(1.5)
  expect((byWeekday[0] ?? 0) / (byWeekday[1] ?? 1)).toBeLessThan(2.1)
})

describe('the threshold of the front door', () => {
  const share = 'pathway.stages.contact.routes'
  const at = (percent: number): Run =>
    runScenario(shipped(FUNCTIONAL, ['years=1', `${share}.advice.share=rest`, `${share}.referral.share=${percent} %`]))
  /** New families referred the moment they made contact, by the row of a child. */
  const referredAtOnce = (run: Run): Set<number> => {
    const contacted = new Map<number, number>()
    const found = new Set<number>()
    for (const row of rows(run, [kinds.CONTACT_RECEIVED, kinds.REFERRAL_RECEIVED])) {
      if (row.kind === kinds.CONTACT_RECEIVED) contacted.set(row.child, row.tick)
      else if (contacted.get(row.child) === row.tick) found.add(row.child)
    }
    return found
  }

  test('lowered, refers every family it referred before and more, in the share asked for', () => {
    const high = at(10)
    const low = at(20)
    const few = referredAtOnce(high)
    const many = referredAtOnce(low)
    expect([...few].filter((child) => !many.has(child))).toEqual([])
    const contacts = [...rows(low, [kinds.CONTACT_RECEIVED])].length
    expect(Math.abs(many.size / contacts - 0.2)).toBeLessThan(0.01)
    expect(Math.abs(few.size / contacts - 0.1)).toBeLessThan(0.01)
    expect([...rows(high, [kinds.CONTACT_RECEIVED])].length).toBe(contacts)
    expect([...high.failed, ...low.failed]).toEqual([])
  })
})

describe('coming back', () => {
  const terms = [
    { perYear: 0.455, scaleYears: 0.45 },
    { perYear: 0.181, scaleYears: 6 },
  ]
  const hazardBy = (t: number): number =>
    terms.reduce((sum, { perYear, scaleYears }) => sum + perYear * scaleYears * (1 - Math.exp(-t / scaleYears)), 0)
  const back = { multiplier: 1.2, terms, horizonYears: 2, to: 'look' }
  const calm = { ...queueScenario({ pools: 1, servers: 9000, arrivals: 40, meanService: 20, years: 4 }) }
  const look = stage('look', 'referral', 10, [route('close', 'rest', { counts: 'not-in-need' })])
  const run = (frailty?: number): Run =>
    runScenario(
      through(calm, [look], 'look', { returnAfterClosure: frailty === undefined ? back : { ...back, frailty } }),
    )
  /** Days of every child's closures and of her referrals, in order. */
  function stories(of: Run): { readonly closed: number[]; readonly referred: number[] }[] {
    const found = new Map<number, { closed: number[]; referred: number[] }>()
    for (const row of rows(of, [kinds.REFERRAL_RECEIVED, kinds.CHILD_CLOSED])) {
      const story = found.get(row.child) ?? { closed: [], referred: [] }
      found.set(row.child, story)
      story[row.kind === kinds.CHILD_CLOSED ? 'closed' : 'referred'].push(dayOf(row))
    }
    return [...found.values()]
  }
  const plain = run()
  const frail = run(0.5)

  test('the hazard falls from month to month as its law says', () => {
    const followed = stories(plain).filter(({ closed }) => (closed[0] ?? Infinity) < 730)
    expect(followed.length).toBeGreaterThan(20_000)
    for (const months of [1, 3, 6, 12, 18, 24]) {
      const days = (months * 365.25) / 12
      const share =
        followed.filter(({ closed, referred }) => (referred[1] ?? Infinity) - (closed[0] ?? 0) <= days).length /
        followed.length
      const expected = 1 - Math.exp(-1.2 * hazardBy(days / 365.25))
      expect(Math.abs(share - expected)).toBeLessThan(
        4 * Math.sqrt((expected * (1 - expected)) / followed.length) + 0.002,
      )
    }
  })

  test('both shares of re-referrals are what a recount of the log gives', () => {
    const measuring = createMeasuring(plain.compiled, ['re-referral-rate', 're-referral-rate-from-closure'])
    for (const chunk of plain.log) measuring.onChunk(chunk)
    const results = measuring.results(plain.compiled.days)
    const lastYear = 1096
    let all = 0
    let national = 0
    let local = 0
    for (const { closed, referred } of stories(plain)) {
      for (const day of referred) {
        if (day < lastYear) continue
        all++
        const before = referred.filter((other) => other < day)
        const left = closed.filter((other) => other <= day)
        if (before.length > 0 && day - Math.max(...before) <= 365) national++
        if (left.length > 0 && day - Math.max(...left) <= 365) local++
      }
    }
    expect(results['re-referral-rate']?.overall).toBeCloseTo((100 * national) / all, 9)
    expect(results['re-referral-rate-from-closure']?.overall).toBeCloseTo((100 * local) / all, 9)
    expect(local).toBeGreaterThan(national)
  })

  /** Of those closed once (and then of those who came back within 12 months), the share back within 12 months. */
  function backInAYear(of: Run): readonly [first: number, second: number, count: number] {
    const first = stories(of).filter(({ closed }) => (closed[0] ?? Infinity) < 365)
    const isBack = (story: (typeof first)[number], n: number): boolean =>
      (story.referred[n] ?? Infinity) - (story.closed[n - 1] ?? 0) <= 365
    const once = first.filter((story) => isBack(story, 1))
    return [once.length / first.length, once.filter((story) => isBack(story, 2)).length / once.length, once.length]
  }

  test('frailty keeps how many come back once, and those who did come back more often', () => {
    const hazard = 1.2 * hazardBy(365 / 365.25)
    const [once, again, count] = backInAYear(frail)
    const [plainOnce, plainAgain] = backInAYear(plain)
    expect(Math.abs(once - (1 - Math.exp(-hazard)))).toBeLessThan(0.015)
    expect(Math.abs(once - plainOnce)).toBeLessThan(0.015)
    // With a gamma factor z and hazard fH: (1 - 2 L(fH) + L(2 fH)) / (1 - L(fH)), L its Laplace transform.
    const f = Math.expm1(0.5 * hazard) / (0.5 * hazard)
    const laplace = (s: number): number => (1 + 0.5 * s) ** -2
    const expected = (1 - 2 * laplace(f * hazard) + laplace(2 * f * hazard)) / (1 - laplace(f * hazard))
    expect(Math.abs(again - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / count) + 0.003)
    expect(again).toBeGreaterThan(plainAgain + 0.05)
  })
})

describe('which child is taken', () => {
  const care = stage('care', 'looked-after', 30, [route('close', 'rest', { counts: 'permanence' })])
  const looked = (ages: Scenario['needs']['ages'], whichChild?: Route['whichChild']): Run => {
    const taking = route('care', 1, { takes: 'one child', ...(whichChild ? { whichChild } : {}) })
    const look = stage('look', 'assessment', 10, [taking, route('close', 0.000001, { counts: 'not-in-need' })])
    const base = queueScenario({ pools: 1, servers: 9000, arrivals: 10, meanService: 20, years: 2 })
    const needs = { ...base.needs, familySizes: [0, 1], ages }
    return runScenario(through({ ...base, needs }, [look, care], 'look'))
  }
  const half = [
    { from: 0, below: 0.9, share: 0.5 },
    { from: 8, below: 12, share: 0.5 },
  ]
  /** Ages of children taken out of families with one of each age. */
  function takenFromMixed(run: Run): number[] {
    const birthdays = new Map([...traitsOf(run)].map(([child, traits]) => [child, birthdayOf(traits)]))
    return [...rows(run, [kinds.CARE_STARTED])].flatMap((row) => {
      const sibling = row.child % 2 === 0 ? row.child + 1 : row.child - 1
      const years = (child: number): number => (dayOf(row) - (birthdays.get(child) ?? 0)) / 365.25
      return years(row.child) < 1 !== years(sibling) < 1 ? [years(row.child)] : []
    })
  }

  test('is either of two without weights, and three times as often the baby with three times the weight', () => {
    const shareOfBabies = (ages: readonly number[]): number => ages.filter((age) => age < 1).length / ages.length
    const plain = takenFromMixed(looked(half))
    const weighed = takenFromMixed(looked(half, [{ from: 0, below: 1, factor: 3 }]))
    expect(plain.length).toBeGreaterThan(2000)
    expect(Math.abs(shareOfBabies(plain) - 0.5)).toBeLessThan(0.04)
    expect(Math.abs(shareOfBabies(weighed) - 0.75)).toBeLessThan(0.035)
  })

  test('is nobody before birth, and the family goes another way', () => {
    const expected = [{ from: -0.4, below: 0, share: 1 }]
    const never = looked(expected, [{ from: -0.4, below: 0, factor: 0 }])
    const bornByThen = [...rows(never, [kinds.CARE_STARTED])]
    const traits = traitsOf(never)
    for (const row of bornByThen) expect(birthdayOf(traits.get(row.child) ?? 0)).toBeLessThanOrEqual(dayOf(row))
    expect(bornByThen.length).toBeLessThan([...rows(looked(expected), [kinds.CARE_STARTED])].length / 4)
    expect([...rows(never, [kinds.CHILD_CLOSED])].length).toBeGreaterThan(5000)
    expect(never.failed).toEqual([])
  })
})

describe('families who move here', () => {
  const plan = stage('plan', 'protection-plan', 200, [route('close', 'rest', { counts: 'none' })])
  const look = stage('look', 'referral', 10, [route('plan', 0.1), route('close', 'rest', { counts: 'not-in-need' })])
  const moving = (children: number): Run => {
    const base = queueScenario({ pools: 2, servers: 9000, arrivals: 3, meanService: 20, years: 3 })
    const needs = { ...base.needs, familySizes: [0.5, 0.5], earlierPlan: 0.2 }
    const made = through({ ...base, needs }, [look, plan], 'look')
    return runScenario({ ...made, demand: { ...made.demand, transfersIn: [{ stage: 'plan', children }] } })
  }

  test('come in the number asked for, on a plan that says so, and with a referral', () => {
    const run = moving(300)
    const moved = new Map([...rows(run, [kinds.TRANSFERRED_IN])].map((row) => [row.child, row.tick]))
    expect(Math.abs(moved.size - 900)).toBeLessThan(4 * Math.sqrt(900 * (5 / 3)))
    const plans = [...rows(run, [kinds.PLAN_STARTED])]
    const withFlag = plans.filter((row) => row.detail2 === 1)
    expect(withFlag.map((row) => row.child).sort((a, b) => a - b)).toEqual([...moved.keys()].sort((a, b) => a - b))
    expect(withFlag.every((row) => moved.get(row.child) === row.tick)).toBe(true)
    expect(plans.length).toBeGreaterThan(withFlag.length)
    const referred = new Set([...rows(run, [kinds.REFERRAL_RECEIVED])].map((row) => `${row.child} ${row.tick}`))
    for (const [child, tick] of moved) expect(referred.has(`${child} ${tick}`)).toBe(true)
    const repeats = withFlag.filter((row) => row.detail === 1).length / withFlag.length
    expect(Math.abs(repeats - 0.2)).toBeLessThan(0.07)
    expect(run.failed).toEqual([])
  })

  test('leave everybody else as they were', () => {
    const contacts = (run: Run): string[] => {
      const moved = new Set([...rows(run, [kinds.TRANSFERRED_IN])].map((row) => row.child))
      return [...rows(run, [kinds.REFERRAL_RECEIVED])].flatMap((row) => (moved.has(row.child) ? [] : [`${row.tick}`]))
    }
    expect(contacts(moving(300))).toEqual(contacts(moving(0)))
  })
})

test('a second plan is told whenever there ever was a first', () => {
  const run = runScenario(shipped(FUNCTIONAL, ['years=2']))
  const had = new Set<number>()
  let repeats = 0
  for (const row of rows(run, [kinds.OPENED_WITH, kinds.PLAN_STARTED])) {
    if (row.kind === kinds.OPENED_WITH) {
      if (run.compiled.names.stages[row.detail] === 'protection plan') had.add(row.child)
      continue
    }
    if (had.has(row.child)) {
      repeats++
      expect(row.detail).toBe(1)
    }
    had.add(row.child)
  }
  expect(repeats).toBeGreaterThan(10)
})

test('children not yet born are referred, are held, and come into care only once they are born', () => {
  const run = runScenario(shipped(FUNCTIONAL, ['years=2']))
  const traits = traitsOf(run)
  const born = (row: LogRow): boolean => birthdayOf(traits.get(row.child) ?? 0) <= dayOf(row)
  const unborn = (kind: number): number => [...rows(run, [kind])].filter((row) => !born(row)).length
  expect(unborn(kinds.REFERRAL_RECEIVED)).toBeGreaterThan(50)
  expect(unborn(kinds.WORKER_ALLOCATED)).toBeGreaterThan(50)
  expect(unborn(kinds.CARE_STARTED)).toBe(0)
  for (const row of rows(run, [kinds.CARE_STARTED])) {
    const age = Math.floor((dayOf(row) - birthdayOf(traits.get(row.child) ?? 0)) / 365.25)
    expect(row.detail).toBe(age)
  }
})

// DfE, Children looked after in England 2025: starting to be looked after in Buckinghamshire, by age.
test('children of Buckinghamshire come into care at about the published ages', () => {
  const bounds = [1, 5, 10, 16]
  const counts = [0, 0, 0, 0, 0]
  for (let replication = 0; replication < 4; replication++) {
    const run = runScenario(shipped(FUNCTIONAL, ['years=1']), 'ages', replication)
    for (const row of rows(run, [kinds.CARE_STARTED])) {
      const band = bounds.filter((bound) => row.detail >= bound).length
      counts[band] = (counts[band] ?? 0) + 1
    }
  }
  const all = counts.reduce((sum, count) => sum + count, 0)
  expect(Math.abs(all / 4 - 214)).toBeLessThan(25)
  const published = [13.08, 12.15, 13.08, 36.92, 24.77]
  counts.forEach((count, band) => {
    expect(Math.abs((100 * count) / all - (published[band] ?? 0))).toBeLessThan(4.5)
  })
})
