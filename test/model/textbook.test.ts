import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { CHILD_CLOSED, OPENED_WITH, STAGE_ENTERED } from '../../src/model/event-kinds.ts'
import type { Law } from '../../src/scenario/law.ts'
import type { Stage } from '../../src/scenario/pathway.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from './queue-scenario.ts'

/** The queue of `queue-scenario.ts` with one worker who may hold any number: a caseload without a queue. */
function openScenario(arrivals: number, law: Law, years: number): Scenario {
  const queue = queueScenario({ pools: 1, servers: 1, arrivals, meanService: 1, years })
  const [stage] = queue.pathway.stages
  const [role] = queue.workforce.roles
  if (!stage || !role) throw new Error('The queue has no stage or no role')
  return {
    ...queue,
    pathway: { stages: [{ ...stage, starts: 'entry', stay: [{ when: {}, law }] }] },
    workforce: {
      ...queue.workforce,
      roles: [{ ...role, cap: Number.POSITIVE_INFINITY, hardCap: Number.POSITIVE_INFINITY }],
    },
  }
}

interface Counted {
  /** Children open at the end of each day. */
  readonly open: Int32Array
  /** Children who came in on each day, and of those such as had closed before. */
  readonly came: Int32Array
  readonly again: Int32Array
}

function count(scenario: Scenario, replication: number): Counted {
  const compiled = compile(scenario)
  const change = new Int32Array(compiled.days)
  const came = new Int32Array(compiled.days)
  const again = new Int32Array(compiled.days)
  const closed = new Set<number>()
  const onChunk = (chunk: EventChunk): void => {
    for (let row = 0; row < chunk.length; row++) {
      const day = (chunk.tick[row] ?? 0) >> 3
      const kind = chunk.kind[row]
      const child = chunk.child[row] ?? -1
      if (kind === OPENED_WITH || kind === STAGE_ENTERED) change[day] = (change[day] ?? 0) + 1
      if (kind === CHILD_CLOSED) {
        change[day] = (change[day] ?? 0) - 1
        closed.add(child)
      }
      if (kind !== STAGE_ENTERED) continue
      came[day] = (came[day] ?? 0) + 1
      if (closed.has(child)) again[day] = (again[day] ?? 0) + 1
    }
  }
  createCareSystem(compiled, 'textbook', replication, [{ onChunk }]).run(compiled.days)
  let open = 0
  return { open: change.map((step) => (open += step)), came, again }
}

function moments(values: readonly number[]): { mean: number; variance: number; error: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
  return { mean, variance, error: Math.sqrt(variance / values.length) }
}

const calendar = { days: 'calendar', less: 0 } as const
const MEAN = 20
const exponential: Law = { law: 'exponential', mean: MEAN, ...calendar }
/** Half the days of a stay are rounded up and half down; the contacts of a year are spread over its 365 days or 366. */
const A_YEAR = 365.25 / 365

describe('workers without limit: M/G/∞', () => {
  const laws: readonly { name: string; law: Law; mean: number }[] = [
    { name: 'exponential', law: exponential, mean: MEAN },
    { name: 'uniform', law: { law: 'uniform', from: 10, to: 30, ...calendar }, mean: MEAN },
    // A Weibull law by median and ninetieth percentile: shape ln(ln 10 / ln 2) / ln(p90 / median) = 1, mean median / ln 2.
    {
      name: 'weibull of shape 1',
      law: { law: 'weibull', median: 20 * Math.LN2, p90: 20 * Math.LN10, ...calendar },
      mean: MEAN,
    },
  ]
  test.each(laws)('the caseload is Poisson whatever the law: $name', ({ law, mean }) => {
    const arrivals = 3
    const { open } = count(openScenario(arrivals, law, 40), 0)
    // Every fifth mean length: values by then hardly know of one another (e^-5).
    const seen = Array.from(open).filter((_, day) => day > 400 && day % (5 * MEAN) === 0)
    const { mean: found, variance, error } = moments(seen)
    const theory = arrivals * mean
    expect(Math.abs(found - theory)).toBeLessThan(4 * error + 0.005 * theory)
    // Dispersion of n Poisson values: variance / mean is 1, give or take √(2/n).
    expect(Math.abs(variance / found - 1)).toBeLessThan(4 * Math.sqrt(2 / seen.length))
    expect(seen.length).toBeGreaterThan(100)
  })

  test('from an empty start it grows as the integral of survival', () => {
    const arrivals = 6
    const runs = Array.from({ length: 60 }, (_, replication) =>
      count(openScenario(arrivals, exponential, 1), replication),
    )
    for (const day of [4, 19, 59, 119]) {
      const { mean, variance, error } = moments(runs.map(({ open }) => open[day] ?? Number.NaN))
      // Contacts of a day come as one; a stay of k days is seen at the end of its first k days.
      let theory = 0
      for (let ago = 0; ago <= day; ago++) theory += arrivals * A_YEAR * Math.exp(-(ago + 0.5) / MEAN)
      expect(Math.abs(mean - theory)).toBeLessThan(4 * error)
      expect(Math.abs(variance / mean - 1)).toBeLessThan(4 * Math.sqrt(2 / runs.length))
    }
  })

  test('with contacts that follow the week it follows them, late and smoothed: Mt/G/∞', () => {
    const weekdays = [3, 1, 1, 0.5, 0.5, 0, 1]
    const short: Law = { law: 'exponential', mean: 3, ...calendar }
    const scenario = openScenario(8, short, 10)
    const weekly = { ...scenario, demand: { ...scenario.demand, profile: { weekdays, schoolHolidays: 1 } } }
    const { open } = count(weekly, 0)
    const theory = (weekday: number): number => {
      let sum = 0
      for (let ago = 0; ago < 60; ago++) {
        sum += 8 * (weekdays[(weekday - ago + 70) % 7] ?? 0) * Math.exp(-(ago + 0.5) / 3)
      }
      return sum
    }
    for (let weekday = 0; weekday < 7; weekday++) {
      // Day 0, 1 April 2025, is a Tuesday.
      const seen = Array.from(open).filter((_, day) => day > 60 && (day + 1) % 7 === weekday)
      const { mean, error } = moments(seen)
      // A year has 52 weeks and a day, so a weekday's part of its contacts moves by up to one in 52 / 7.
      expect(Math.abs(mean - theory(weekday))).toBeLessThan(4 * error + 0.006 * theory(weekday))
    }
  })

  test('an opening stock wears off as what is left of its stays', () => {
    const stock = 400
    const plain = openScenario(2, exponential, 1)
    const opened: Scenario = {
      ...plain,
      openingStock: {
        groups: [
          {
            name: 'open cases',
            stage: 'service',
            children: stock,
            families: true,
            elapsed: 'length-biased',
            elapsedFrom: 'entry',
            split: 'demand',
            agesAt: 'entry',
            earlierPlan: 0,
            unaccompanied: false,
          },
        ],
      },
    }
    const runs = Array.from({ length: 60 }, (_, replication) => count(opened, replication))
    for (const day of [5, 20, 60]) {
      const { mean, error } = moments(runs.map(({ open }) => open[day] ?? Number.NaN))
      // Whole days: what is left of a stay is longer than k days with the chance that the law outlasts k more.
      let theory = stock * Math.exp(-day / MEAN)
      for (let ago = 0; ago <= day; ago++) theory += 2 * A_YEAR * Math.exp(-(ago + 0.5) / MEAN)
      expect(Math.abs(mean - theory)).toBeLessThan(4 * error)
    }
  })

  test('those of a lower rate of contact come on the same days as some of a higher', () => {
    const few = count(openScenario(1, exponential, 2), 0)
    const many = count(openScenario(1.5, exponential, 2), 0)
    expect(few.came.every((came, day) => came <= (many.came[day] ?? 0))).toBe(true)
    expect(few.open.every((open, day) => open <= (many.open[day] ?? 0))).toBe(true)
    expect(few.came).not.toEqual(many.came)
  })
})

/** The stage as it is, its closures of a kind after which families may come back. */
function closing(stage: Stage): Stage {
  return { ...stage, routes: stage.routes.map((route) => ({ ...route, counts: 'no-further-action' })) }
}

test('families who return after closure: feedback', () => {
  const plain = openScenario(2, exponential, 30)
  // Hazard 2 a year that fades with a quarter of a year: 1 − e^(−1/2) return at all, nearly all within a year and a half.
  const law = { multiplier: 1, terms: [{ perYear: 2, scaleYears: 0.25 }], horizonYears: 5, to: 'service' }
  const share = 1 - Math.exp(-0.5)
  const { open, came, again } = count(
    { ...plain, pathway: { stages: plain.pathway.stages.map(closing), returnAfterClosure: law } },
    0,
  )
  const from = 6 * 365
  const late = Array.from(open).filter((_, day) => day > from && day % (5 * MEAN) === 0)
  const { mean, error } = moments(late)
  const theory = (2 * MEAN) / (1 - share)
  expect(Math.abs(mean - theory)).toBeLessThan(4 * error + 0.01 * theory)
  const sum = (values: Int32Array): number => values.slice(from).reduce((total, value) => total + value, 0)
  const all = sum(came)
  // Of referrals the share that are not the first is that of closures that are not the last.
  expect(Math.abs(sum(again) / all - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / all) + 0.005)
})
