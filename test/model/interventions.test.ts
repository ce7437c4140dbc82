import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import { createFingerprint } from '../../src/kernel/fingerprint.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { CARE_ENDED, CARE_STARTED, CHILD_CLOSED, STAGE_ENTERED } from '../../src/model/event-kinds.ts'
import { PHASES } from '../../src/model/phases.ts'
import type { Programme } from '../../src/scenario/interventions.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { CARE_SHARE, effect, having, MEAN_CARE, programme, textbook } from './intervention-scenario.ts'
import { type LogRow, type Run, rows, runScenario } from './run.ts'

const YEARS = 3
const scenario = textbook(YEARS)
const without = runScenario(scenario)
const dayOf = ({ tick }: LogRow): number => Math.floor(tick / PHASES)

function careStarts(run: Run, from = 0, to = Infinity): Set<number> {
  const found = [...rows(run, [CARE_STARTED])].filter((row) => dayOf(row) >= from && dayOf(row) < to)
  return new Set(found.map(({ child }) => child))
}

/** Of those who would come into care in a span, how many still do: each with a chance of `kept`. */
function expectKept(run: Run, kept: number, from = 0, to = Infinity): void {
  const before = careStarts(without, from, to)
  const after = careStarts(run, from, to)
  const n = before.size
  expect(n).toBeGreaterThan(400)
  expect(Math.abs(after.size - n * kept)).toBeLessThan(4 * Math.sqrt(n * kept * (1 - kept)) + 1e-9)
}

const runWith = (
  programmes: readonly Programme[],
  overlap?: Parameters<typeof having>[2],
  of: Scenario = scenario,
): Run => runScenario(having(of, programmes, overlap))

describe('an effect on a route', () => {
  test('thins those who took it by uptake times effect, and moves nobody else', () => {
    const run = runWith([programme('p', [effect(0.7)], { uptake: 0.6 })])
    expectKept(run, 1 - 0.6 * 0.3)
    const before = careStarts(without)
    for (const child of careStarts(run)) expect(before.has(child)).toBe(true)
  })

  test('that raises a share keeps everybody who took it, and adds as many as it says', () => {
    const run = runWith([programme('p', [effect(1.4)])])
    const [before, after] = [careStarts(without), careStarts(run)]
    for (const child of before) expect(after.has(child)).toBe(true)
    const n = before.size / CARE_SHARE
    const share = 1.4 * CARE_SHARE
    expect(Math.abs(after.size / n - share)).toBeLessThan(8 * Math.sqrt((share * (1 - share)) / n))
  })

  test('stops where there is nobody left to add', () => {
    const n = careStarts(runWith([programme('p', [effect(5)])])).size
    expect(Math.abs(n * CARE_SHARE - careStarts(without).size)).toBeLessThan(
      4 * Math.sqrt(n * CARE_SHARE * (1 - CARE_SHARE)),
    )
  })

  test('begins after its lag, grows over its ramp, holds and fades as the integral of its course says', () => {
    const course = { lag: 100, ramp: 300, holds: 150, fades: 200, left: 0.4 }
    const run = runWith([programme('p', [effect(0.2)], { course })])
    expect([...careStarts(run, 0, 100)]).toEqual([...careStarts(without, 0, 100)])
    // Mean strength in each span: a quarter and three quarters of the ramp, the whole, half of the fade, what is left.
    expectKept(run, 1 - 0.8 * 0.25, 100, 250)
    expectKept(run, 1 - 0.8 * 0.75, 250, 400)
    expectKept(run, 1 - 0.8, 400, 550)
    expectKept(run, 1 - 0.8 * 0.7, 550, 750)
    expectKept(run, 1 - 0.8 * 0.4, 750, YEARS * 365)
  })

  test('ends with its programme, and is only for the localities and children named', () => {
    const starts = [
      { locality: 'Pool 1', date: '2025-04-01' },
      { locality: 'Pool 2', date: '2026-04-01' },
    ]
    const run = runWith([programme('p', [effect(0.5)], { starts, until: '2027-04-01' })])
    expectKept(run, 1 - 0.5 * 0.5, 0, 365)
    expectKept(run, 0.5, 365, 730)
    expect([...careStarts(run, 730)]).toEqual([...careStarts(without, 730)])
    expectKept(runWith([programme('p', [effect(0.5)], { when: { localities: ['Pool 1'] } })]), 0.75)
    for (const when of [{ ages: { from: 5, below: 9 } }, { unaccompanied: true }, { earlierPlan: true }]) {
      expect(runWith([programme('p', [effect(0.5)], { when })]).fingerprint).toBe(without.fingerprint)
    }
    expectKept(runWith([programme('p', [effect(0.5)], { when: { needs: ['N1'], ages: { from: 1, below: 2 } } })]), 0.5)
  })
})

describe('several on one thing', () => {
  const three = [0.6, 0.8, 0.9].map((times, i) => programme(`p${i}`, [effect(times)]))

  test.each([
    ['multiply in full without a discount', 0, 0.01, 0.6 * 0.8 * 0.9],
    ['leave the strongest alone with all of it', 1, 0.01, 0.6],
    ['count the others by the root with half of it', 0.5, 0.01, 0.6 * Math.sqrt(0.8 * 0.9)],
    ['go down to the floor and no further', 0, 0.55, 0.55],
  ])('%s', (_, discount, floor, kept) => {
    expectKept(runWith(three, { discount, floor }), kept)
    expectKept(runWith(three.toReversed(), { discount, floor }), kept)
  })

  test('meet only where both are taken up', () => {
    const two = [programme('a', [effect(0.5)], { uptake: 0.5 }), programme('b', [effect(0.4)], { uptake: 0.3 })]
    expectKept(runWith(two), (1 - 0.5 * 0.5) * (1 - 0.3 * 0.6))
  })
})

describe('an effect on the end of a stay', () => {
  const lever = { on: { lever: 'end of stay', stages: ['care'], route: '', roles: [] } } as const
  const stays = (run: Run, from: number, to: number): number[] =>
    [...rows(run, [CARE_ENDED])].flatMap((row) => {
      const began = dayOf(row) - row.detail2
      return began >= from && began < to ? [row.detail2] : []
    })

  test('multiplies the rate, and makes nobody stay longer', () => {
    const run = runWith([programme('p', [effect(1.5, lever)])])
    const lengths = new Map([...rows(without, [CARE_ENDED])].map(({ child, detail2 }) => [child, detail2]))
    for (const { child, detail2 } of rows(run, [CARE_ENDED]))
      expect(detail2).toBeLessThanOrEqual(lengths.get(child) ?? Infinity)
    // Those who began in the first year and left within 500 days: an exponential law cut there.
    const began = careStarts(run, 0, 365).size
    const left = stays(run, 0, 365).filter((days) => days <= 500).length
    const chance = 1 - Math.exp((-500.5 * 1.5) / MEAN_CARE)
    expect(Math.abs(left - began * chance)).toBeLessThan(4 * Math.sqrt(began * chance * (1 - chance)))
  })

  test('that begins during a stay leaves what is past of it as it was', () => {
    const starts = ['Pool 1', 'Pool 2'].map((locality) => ({ locality, date: '2026-04-01' }))
    const run = runWith([programme('p', [effect(0.5, lever)], { starts })])
    const before = (of: Run): LogRow[] => [...rows(of)].filter((row) => dayOf(row) < 365)
    expect(before(run)).toEqual(before(without))
    const open =
      careStarts(without, 0, 365).size - [...rows(without, [CARE_ENDED])].filter((row) => dayOf(row) < 365).length
    const ended = [...rows(run, [CARE_ENDED])].filter(
      (row) => dayOf(row) >= 365 && dayOf(row) < 665 && dayOf(row) - row.detail2 < 365,
    )
    const chance = 1 - Math.exp(-150 / MEAN_CARE)
    expect(Math.abs(ended.length - open * chance)).toBeLessThan(4 * Math.sqrt(open * chance * (1 - chance)))
  })
})

describe('an effect on returns', () => {
  test('multiplies the hazard, and brings nobody back sooner where it lowers it', () => {
    const law = { multiplier: 1, terms: [{ perYear: 0.8, scaleYears: Infinity }], horizonYears: 1, to: 'service' }
    const [service, care] = scenario.pathway.stages
    if (!service || !care) throw new Error('two stages')
    const routes = service.routes.map((route) => ({ ...route, counts: 'not-in-need' as const }))
    const returning: Scenario = {
      ...scenario,
      pathway: { stages: [{ ...service, routes }, care], returnAfterClosure: law },
    }
    /** Day of the first closure of everybody who had one in the first year, and days until she came back. */
    const first = (run: Run): Map<number, readonly [closed: number, after: number]> => {
      const found = new Map<number, readonly [number, number]>()
      const closed = new Map<number, number>()
      for (const row of rows(run, [CHILD_CLOSED, STAGE_ENTERED])) {
        if (row.kind === CHILD_CLOSED && row.detail2 === 0 && dayOf(row) < 365 && !closed.has(row.child)) {
          closed.set(row.child, dayOf(row))
          found.set(row.child, [dayOf(row), Infinity])
        }
        const day = closed.get(row.child)
        const known = found.get(row.child)
        if (row.kind === STAGE_ENTERED && row.detail === 0 && day !== undefined && known?.[1] === Infinity) {
          found.set(row.child, [day, dayOf(row) - day])
        }
      }
      return found
    }
    const before = first(runScenario(returning))
    const lever = { on: { lever: 'return after closure', stages: [], route: '', roles: [] } } as const
    const after = first(runWith([programme('p', [effect(0.4, lever)])], undefined, returning))
    const came = [...after.values()].filter(([, days]) => days < 366).length
    const chance = 1 - Math.exp(-0.8 * 0.4)
    expect(after.size).toBeGreaterThan(2000)
    expect(Math.abs(came - after.size * chance)).toBeLessThan(4 * Math.sqrt(after.size * chance * (1 - chance)))
    for (const [child, [, days]] of after) expect(days).toBeGreaterThanOrEqual(before.get(child)?.[1] ?? 0)
  })
})

describe('what a run draws', () => {
  test('is a value of the range, another in each replication and the same in every arm', () => {
    const share = (replication: number, more: readonly Programme[]): number => {
      const run = runScenario(having(textbook(1), [programme('p', [effect([0.2, 0.8])]), ...more]), 'laws', replication)
      const base = runScenario(textbook(1), 'laws', replication)
      return careStarts(run).size / careStarts(base).size
    }
    const found = [0, 1, 2, 3, 4, 5].map((replication) => share(replication, []))
    for (const one of found) expect(one).toBeGreaterThan(0.15)
    for (const one of found) expect(one).toBeLessThan(0.85)
    expect(Math.max(...found) - Math.min(...found)).toBeGreaterThan(0.1)
    const idle = programme('q', [effect(0.5)], { uptake: 0 })
    expect([0, 1].map((replication) => share(replication, [idle]))).toEqual(found.slice(0, 2))
  })

  test('is nothing at all where no effect can be drawn or nobody takes it up', () => {
    const all = ['end of stay', 'route share'] as const
    const none = all.map((lever) =>
      effect(1, { name: lever, on: { lever, stages: ['service', 'care'], route: 'care', roles: [] } }),
    )
    expect(runWith([programme('p', none)]).fingerprint).toBe(without.fingerprint)
    expect(runWith([programme('p', [effect(0.3)], { uptake: 0 })]).fingerprint).toBe(without.fingerprint)
    expect(runWith([programme('p', [effect(0.3)], { placesAYear: 0 })]).fingerprint).toBe(without.fingerprint)
  })
})

describe('places', () => {
  test('limit those who can begin to so many a year, first come, first served', () => {
    const run = runWith([programme('p', [effect(0)], { placesAYear: 600 })])
    const spared = careStarts(without).size - careStarts(run).size
    // Everybody wants one, three in ten of those who get it would have gone into care; a month's worth waits on the first day.
    const begun = 600 * YEARS + 50
    expect(Math.abs(spared - begun * CARE_SHARE)).toBeLessThan(4 * Math.sqrt(begun * CARE_SHARE * (1 - CARE_SHARE)))
  })

  test('are kept by a snapshot, which neither takes from the run nor gives to it', () => {
    const compiled = compile(having(textbook(1), [programme('p', [effect(0)], { placesAYear: 600 })]))
    const told = (days: readonly number[]): string => {
      const fingerprint = createFingerprint()
      let system = createCareSystem(compiled, 'places', 0, [fingerprint])
      for (const day of days) {
        system.run(day)
        // Another goes on from here, and its families take places of its own.
        system.copy([]).run(day + 100)
        system = system.copy([fingerprint])
      }
      system.run(compiled.days)
      return fingerprint.digest()
    }
    expect(told([90, 200])).toBe(told([]))
  })
})
