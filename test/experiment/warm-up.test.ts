import { describe, expect, test } from 'vitest'
import { findWarmUp, type PilotArm } from '../../src/experiment/find-warm-up.ts'
import { type Model, neverSettles, settle, warmedUp } from '../../src/experiment/settle.ts'
import { compiledOf, simulate } from '../../src/experiment/simulate.ts'
import type { TrialResult } from '../../src/experiment/trial.ts'
import { PILOT_MEASURES, pilotOf, pilotYears } from '../../src/experiment/warm-up-pilot.ts'
import type { Law } from '../../src/scenario/law.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import type { WarmUp } from '../../src/scenario/warm-up.ts'
import { unsettledInWords, warmUpInWords } from '../../src/words/warm-up-in-words.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const WARM_UP: WarmUp = { given: false, within: 4, pilots: 4 }
const YEAR = 365

/** A caseload without a queue: arrivals a day, a mean stay, workers who may hold any number. */
function withoutLimit(arrivals: number, meanStay: number, warmUp: WarmUp = WARM_UP): Scenario {
  const queue = queueScenario({ pools: 1, servers: 1, arrivals, meanService: 1, years: 1 })
  const law: Law = { law: 'exponential', mean: meanStay, days: 'calendar', less: 0 }
  const endless = { cap: Number.POSITIVE_INFINITY, hardCap: Number.POSITIVE_INFINITY }
  return {
    ...queue,
    warmUp,
    pathway: {
      stages: queue.pathway.stages.map((stage) => ({ ...stage, starts: 'entry', stay: [{ when: {}, law }] })),
    },
    workforce: { ...queue.workforce, roles: queue.workforce.roles.map((role) => ({ ...role, ...endless })) },
  }
}

function run(scenario: Scenario, runs: number, measures: readonly string[]): TrialResult[] {
  return Array.from({ length: runs }, (_, replication) =>
    simulate({ scenario, seed: scenario.seed, replication, measures }),
  )
}

const settled = (models: readonly Model[]): ReturnType<typeof settle> =>
  settle(models, (pilots, runs) => Promise.resolve(pilots.map((pilot) => run(pilot, runs, PILOT_MEASURES))))

/** Mean over the year of the children held in the first year, and its standard error over runs. */
function heldInYear(scenario: Scenario, runs: number): { readonly mean: number; readonly error: number } {
  const values = run(scenario, runs, ['caseload-per-worker']).map(
    (trial) => trial.measures['caseload-per-worker']?.byYear[0] ?? Number.NaN,
  )
  const mean = values.reduce((sum, value) => sum + value, 0) / runs
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (runs - 1))
  return { mean, error: spread / Math.sqrt(runs) }
}

describe('an empty start', () => {
  const arrivals = 2
  const meanStay = 120
  /** Contacts of a year are spread over its days. */
  const aDay = (arrivals * 365.25) / YEAR
  const theory = aDay * meanStay

  test('after its warm-up holds what M/G/∞ holds in the long run, and without one what it holds from nothing', async () => {
    const scenario = withoutLimit(arrivals, meanStay)
    const found = await settled([{ name: 'one', scenario }])
    expect(found).toMatchObject({ how: 'MSER-5', settled: true, overloaded: [] })
    // e^-2 of what was missing at first is left after two mean stays: less than that cannot be called settled.
    expect(found?.days).toBeGreaterThan(2 * meanStay)
    const warm = heldInYear(warmedUp(scenario, found?.days), 8)
    expect(Math.abs(warm.mean - theory)).toBeLessThan(4 * warm.error + 0.005 * theory)

    const cold = heldInYear(warmedUp(scenario, 0), 8)
    const fromNothing = theory * (1 - (meanStay / YEAR) * (1 - Math.exp(-YEAR / meanStay)))
    expect(Math.abs(cold.mean - fromNothing)).toBeLessThan(4 * cold.error + 0.005 * theory)
    expect(warm.mean - cold.mean).toBeGreaterThan(6 * (warm.error + cold.error))
  })

  test('of models that are compared has the longest warm-up that any of them needs by itself', async () => {
    const quick = { name: 'quick', scenario: withoutLimit(arrivals, 20) }
    const slow = { name: 'slow', scenario: withoutLimit(arrivals, 200) }
    const [alone, longest, both] = [await settled([quick]), await settled([slow]), await settled([quick, slow])]
    expect(alone?.days).toBeLessThan(longest?.days ?? 0)
    expect(both?.days).toBe(longest?.days)
    expect(both?.series.map(({ arm, team }) => [arm, team])).toEqual([
      ['quick', undefined],
      ['quick', 'Team of Pool 1'],
      ['slow', undefined],
      ['slow', 'Team of Pool 1'],
    ])
  })

  test('of a given length is checked, and told where it is too short', async () => {
    const given = (days: number): WarmUp => ({ ...WARM_UP, given: true, days })
    const enough = await settled([{ name: 'one', scenario: withoutLimit(arrivals, meanStay, given(730)) }])
    expect(enough).toMatchObject({ days: 730, how: 'given', settled: true })
    const short = await settled([{ name: 'one', scenario: withoutLimit(arrivals, meanStay, given(7)) }])
    expect(short).toMatchObject({ days: 7, how: 'given', settled: false })
    // The user said so: it is told, and runs.
    expect(short && neverSettles(short)).toBe(false)
    expect(short && warmUpInWords(short)).toMatch(
      /as the scenario asks\. It is not enough: MSER-5 cuts \d+ months; after it the children held in all go from/,
    )
  })

  test('is not simulated while its warm-up has not been found', () => {
    const scenario = withoutLimit(arrivals, meanStay)
    expect(() => run(scenario, 1, PILOT_MEASURES)).toThrow('The length of the warm-up has not been found')
  })

  test('leaves one that begins with a stock alone', async () => {
    const { warmUp: _, ...scenario } = withoutLimit(arrivals, meanStay)
    expect(await settled([{ name: 'one', scenario }])).toBeUndefined()
    expect(warmedUp(scenario, 700)).toBe(scenario)
  })
})

describe('a team over capacity', () => {
  /** Two pools of ten servers: one has five sixths of what it can do, the other a half more than that. */
  function lopsided(): Scenario {
    const queue = queueScenario({ pools: 2, servers: 20, arrivals: 2, meanService: 9, years: 1 })
    const [one, two] = queue.area.localities
    if (!one || !two) throw new Error('The queue has no two pools')
    const shares = [0.35, 0.65]
    const localities = [one, two].map((locality, i) => ({ ...locality, demand: shares[i] ?? 0 }))
    return { ...queue, area: { ...queue.area, localities }, warmUp: WARM_UP }
  }

  test('never settles, and is named with a load over 1; the team that keeps up is not', async () => {
    const found = await settled([{ name: 'lopsided', scenario: lopsided() }])
    expect(found && neverSettles(found)).toBe(true)
    expect(found?.overloaded.map(({ team, per }) => [team, per])).toEqual([['Team of Pool 2', 'places']])
    expect(found?.overloaded[0]?.load).toBeGreaterThan(1)
    // 1.3 a day come and ten servers do 10 / 9 a day: the list grows by the rest, every day.
    const growth = 1.3 - 10 / 9
    const series = found?.series.find(({ team }) => team === 'Team of Pool 2')
    const apart = ((found?.years ?? 0) * 365.25 - (found?.days ?? 0)) / 2
    expect((series?.difference.mean ?? 0) / apart).toBeGreaterThan(0.7 * growth)
    expect((series?.difference.mean ?? 0) / apart).toBeLessThan(1.3 * growth)
    const [told] = found ? unsettledInWords(found) : []
    expect(told?.message).toMatch(/Team of Pool 2 has a load of \d+\.\d\d .*a load over 1 cannot last\.$/)
    expect(told?.message).not.toContain('Pool 1')
  })
})

describe('pilot runs', () => {
  test('live the time before the first day: no roll-out, intervention or agency block has begun', () => {
    const scenario = withoutLimit(1, 10)
    const before = { ...scenario.teams, teams: scenario.teams.teams.map((team) => ({ ...team, posts: 7 })) }
    const rollOut = {
      from: 'other',
      before,
      goLive: [{ locality: 'Pool 1', date: '2026-04-01' }],
      families: 'moved',
    } as unknown as Scenario['rollOut']
    const pilot = pilotOf({ ...scenario, ...(rollOut && { rollOut }) }, WARM_UP, pilotYears(WARM_UP))
    expect(pilot.teams).toBe(before)
    expect(pilot).not.toHaveProperty('rollOut')
    expect(pilot).toMatchObject({ years: 8, warmUp: { days: 0, watched: true } })
    expect(pilot.seed).not.toBe(scenario.seed)
  })

  test('give the same warm-up whatever the order in which they were made', () => {
    const pilot = pilotOf(withoutLimit(2, 60), WARM_UP, 8)
    const arm = (trials: readonly TrialResult[]): PilotArm => ({
      name: 'one',
      warmUp: WARM_UP,
      compiled: compiledOf(pilot),
      trials,
    })
    const forwards = run(pilot, 4, PILOT_MEASURES)
    const backwards = [3, 2, 1, 0].map((replication) =>
      simulate({ scenario: pilot, seed: pilot.seed, replication, measures: PILOT_MEASURES }),
    )
    expect(findWarmUp([arm(backwards.toReversed())])).toEqual(findWarmUp([arm(forwards)]))
  })
})
