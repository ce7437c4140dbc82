import { describe, expect, test } from 'vitest'
import { compile } from '../../src/compile/compile.ts'
import type { EventChunk } from '../../src/kernel/event-log.ts'
import { createCareSystem } from '../../src/model/care-system.ts'
import { WORKER_ALLOCATED } from '../../src/model/event-kinds.ts'
import { selfChecks } from '../../src/model/self-checks.ts'
import { erlangWait } from '../reference/erlang-c.ts'
import { queueScenario } from './queue-scenario.ts'

const SERVERS = 16
const MEAN_SERVICE = 20
const LOAD = 0.8
const YEARS = 28
const WARM_UP = 4 * 365
const REPLICATIONS = 16

/** Mean days waited by those who arrived after the warm-up, in one replication. */
function meanWait(pools: number, replication: number): number {
  const compiled = compile(
    queueScenario({
      pools,
      servers: SERVERS,
      arrivals: (LOAD * SERVERS) / MEAN_SERVICE,
      meanService: MEAN_SERVICE,
      years: YEARS,
    }),
  )
  let waited = 0
  let served = 0
  const system = createCareSystem(compiled, 'pooling', replication, [
    {
      onChunk(chunk: EventChunk) {
        for (let row = 0; row < chunk.length; row++) {
          if (chunk.kind[row] !== WORKER_ALLOCATED || (chunk.tick[row] ?? 0) < WARM_UP * 8) continue
          waited += chunk.detail2[row] ?? 0
          served++
        }
      },
    },
  ])
  system.run(compiled.days)
  expect(selfChecks(system.state, compiled.days).filter((check) => check.found !== '')).toEqual([])
  return waited / served
}

describe('one pool of workers cut into several', () => {
  const results = [1, 2, 4, 8].map((pools) => {
    const waits = Array.from({ length: REPLICATIONS }, (_, replication) => meanWait(pools, replication))
    const mean = waits.reduce((sum, wait) => sum + wait, 0) / REPLICATIONS
    const variance = waits.reduce((sum, wait) => sum + (wait - mean) ** 2, 0) / (REPLICATIONS - 1)
    const theory = erlangWait(SERVERS / pools, (LOAD * SERVERS) / pools / MEAN_SERVICE, 1 / MEAN_SERVICE)
    return { pools, mean, standardError: Math.sqrt(variance / REPLICATIONS), theory }
  })

  // Days are whole: a wait is rounded to a day and a service to the nearest, worth less than a day in either direction.
  test.each(results)('$pools pools wait as Erlang C says', ({ mean, standardError, theory }) => {
    expect(Math.abs(mean - theory)).toBeLessThanOrEqual(4 * standardError + 1)
    // A run too short to tell would pass the line above.
    expect(4 * standardError).toBeLessThan(0.5 * theory)
  })

  test('every cut makes the wait longer', () => {
    const means = results.map((result) => result.mean)
    expect([...means].sort((a, b) => a - b)).toEqual(means)
  })
})
