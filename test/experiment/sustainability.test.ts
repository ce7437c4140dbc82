import { describe, expect, test } from 'vitest'
import { assembleResult } from '../../src/experiment/assemble-result.ts'
import { compiledOf, simulate } from '../../src/experiment/simulate.ts'
import type { StudyResult } from '../../src/experiment/result.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { queueScenario } from '../model/queue-scenario.ts'

const REPLICATIONS = 10

function studied(scenario: Scenario, replications = REPLICATIONS): StudyResult {
  const compiled = compiledOf(scenario)
  return assembleResult(
    {
      arms: [{ name: 'queue', title: 'A queue', file: 'queue', sha256: '', compiled }],
      seed: 'lists',
      replications,
      version: '0.1.0',
    },
    [Array.from({ length: replications }, (_, replication) => simulate({ scenario, seed: 'lists', replication }))],
  )
}

/** M/M/c with an offered load of 10 servers; fewer of them from 1 October 2027. */
const queue = { pools: 1, arrivals: 0.5, meanService: 20, years: 5 }

/** A queue with `before` servers, and `after` from a day on. */
function changing(before: number, after: number, date: string): Scenario {
  const scenario = queueScenario({ ...queue, servers: after })
  return {
    ...scenario,
    rollOut: {
      from: 'Before',
      before: queueScenario({ ...queue, servers: before }).teams,
      goLive: [{ locality: 'Pool 1', date }],
      families: 'kept',
      shock: { changes: 0, dip: 0, dipYears: 0 },
    },
  }
}

describe('a list of waiting children', () => {
  test('of a textbook queue whose load steps from 0.77 to 1.67 on 1 October 2027 runs away from then on', () => {
    const result = studied(changing(13, 6, '2027-10-01'))
    const [team] = result.sustainability ?? []
    expect(team?.queue.verdict).toBe('runs-away')
    // Half a child a day comes and 6 in 20 days go: 0.2 a day, 73 a year, with a standard error of 5.4 over ten runs.
    expect(Math.abs((team?.queue.growth?.mean ?? NaN) - 73)).toBeLessThan(4 * 5.4)
    expect(['2027-09', '2027-10', '2027-11']).toContain(team?.queue.from?.month)
    expect(team?.queue.from?.low.localeCompare('2027-11')).toBeLessThanOrEqual(0)
    expect(team?.queue.from?.high.localeCompare('2027-09')).toBeGreaterThanOrEqual(0)
    expect(result.warnings).toMatchObject([{ kind: 'cannot-last', team: team?.team, from: team?.queue.from?.month }])
    // No hours are counted here, so that load is told by places: full, and more than full with those who wait.
    expect(team?.load).toMatchObject({ per: 'places' })
    expect(team?.load?.byMonth).toHaveLength(60)
    expect(team?.load?.byMonth.find(({ month }) => month === '2027-06')?.mean).toBeLessThan(100)
    expect(team?.load?.lastYear).toBeGreaterThan(150)
  })

  test('of a queue with a load of 0.83 lasts, however long the wait in single runs', () => {
    const result = studied(queueScenario({ ...queue, servers: 12 }))
    expect(result.sustainability?.map(({ queue: found }) => found.verdict)).toEqual(['lasts'])
    expect(result.warnings).toBeUndefined()
  })

  test('is not judged in one year, nor by few runs', () => {
    const short = studied(queueScenario({ ...queue, servers: 8, years: 1 }))
    expect(short.sustainability?.[0]?.queue).toEqual({ verdict: 'not-judged', why: 'too short' })
    const few = studied(queueScenario({ ...queue, servers: 8, years: 2 }), 4)
    expect(few.sustainability?.[0]?.queue).toMatchObject({ verdict: 'not-judged', why: 'too few runs' })
  })
})
